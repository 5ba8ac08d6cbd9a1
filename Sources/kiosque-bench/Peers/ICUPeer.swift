/// ICU's line breaks with greedy wrapping around them, as a program in C would do it.
///
/// It is compiled when it is measured, so that our build needs no ICU. It is given what is quick for
/// it: paragraphs already found, a table-free width for Latin letters, and the better of its two
/// ways to read, UTF-8 in place or UTF-16 made on the way.
enum ICUPeer {
  static let program = #"""
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <time.h>
    #include <unicode/uchar.h>
    #include <unicode/ubrk.h>
    #include <unicode/ustring.h>
    #include <unicode/utext.h>
    #include <unicode/utf16.h>
    #include <unicode/utf8.h>

    static double now(void) {
      struct timespec t;
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
      return t.tv_sec + t.tv_nsec / 1e9;
    }

    static int cells(UChar32 c) {
      if (c < 0x300) return 1;
      if (c >= 0x2010 && c < 0x2070) return 1;
      int type = u_charType(c);
      if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
      int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
      return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }

    static int32_t *lines;
    static size_t line_count;

    /* The width of what lies between two places, and of its part before the blanks at its end. */
    #define WRAP(NEXT, TEXT, LENGTH) do { \
      int32_t from = 0, to, at; \
      int column = 0; \
      ubrk_first(iterator); \
      while ((to = ubrk_next(iterator)) != UBRK_DONE) { \
        int width = 0, drawn = 0; \
        for (at = from; at < to;) { \
          UChar32 c; \
          NEXT(TEXT, at, LENGTH, c); \
          width += cells(c); \
          if (c != 0x20) drawn = width; \
        } \
        if (column > 0 && column + drawn > measure) { lines[line_count++] = from; column = 0; } \
        column += width; \
        from = to; \
      } \
      lines[line_count++] = from; \
    } while (0)

    int main(int count, char **words) {
      if (count < 4) return 64;
      FILE *file = fopen(words[1], "r");
      if (!file) return 66;
      int measure = atoi(words[2]), runs = atoi(words[3]);
      fseek(file, 0, SEEK_END);
      size_t size = ftell(file);
      rewind(file);
      char *text = malloc(size + 1);
      if (fread(text, 1, size, file) != size) return 66;
      text[size] = 0;
      lines = malloc(size * sizeof *lines);
      char **starts = malloc((size / 2 + 2) * sizeof *starts);
      size_t paragraphs = 0;
      for (char *start = text; start && *start; ) {
        starts[paragraphs++] = start;
        char *end = strstr(start, "\n\n");
        if (end) { *end = 0; start = end + 2; } else start = NULL;
      }
      UErrorCode status = U_ZERO_ERROR;
      UBreakIterator *iterator = ubrk_open(UBRK_LINE, "fr", NULL, 0, &status);
      if (U_FAILURE(status)) return 70;
      UText utext = UTEXT_INITIALIZER;
      UChar *wide = malloc((size + 1) * sizeof *wide);
      for (int run = 0; run < runs; run++) {
        double start = now();
        line_count = 0;
        for (size_t i = 0; i < paragraphs; i++) {
          int32_t length = strlen(starts[i]);
          utext_openUTF8(&utext, starts[i], length, &status);
          ubrk_setUText(iterator, &utext, &status);
          WRAP(U8_NEXT_OR_FFFD, (const uint8_t *)starts[i], length);
        }
        double middle = now();
        size_t first = line_count;
        line_count = 0;
        for (size_t i = 0; i < paragraphs; i++) {
          int32_t length;
          u_strFromUTF8(wide, size, &length, starts[i], -1, &status);
          ubrk_setText(iterator, wide, length, &status);
          WRAP(U16_NEXT, wide, length);
        }
        double end = now();
        if (U_FAILURE(status) || first != line_count) return 70;
        double best = middle - start < end - middle ? middle - start : end - middle;
        printf("%.6f %zu %s\n", best, line_count, U_ICU_VERSION);
      }
      return 0;
    }
    """#

  static let missing = "libicu-dev, pkg-config and a C compiler"

  /// Compiles it; nil where that is not possible here.
  static func build(in workshop: borrowing Workshop) throws(BenchError) -> String? {
    let source = try workshop.write(program, as: "icu.c")
    let made = "\(workshop.path)/icu"
    let command = "cc -O3 -o '\(made)' '\(source)' $(pkg-config --cflags --libs icu-uc)"
    return ChildRun("sh", ["-c", command]).isGood ? made : nil
  }
}
