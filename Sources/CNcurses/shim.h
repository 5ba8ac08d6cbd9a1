#pragma once
#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

// Swift sees neither macros with casts nor variadic functions, and C's global variables only as
// unsafe ones: each is a function here.

// Declared by <term.h>, whose macros (`lines`, `columns`…) would take those words from everyone.
extern int setupterm(const char *name, int descriptor, int *error);
// Declared by <wchar.h> only to those who ask for it before the Glibc module is built.
extern int wcwidth(wchar_t character);
// Declared by <sys/mman.h> and <unistd.h> likewise.
extern int memfd_create(const char *name, unsigned int flags);
extern int dup3(int from, int to, int flags);

static inline WINDOW *kiosque_stdscr(void) { return stdscr; }
static inline WINDOW *kiosque_curscr(void) { return curscr; }
static inline SCREEN *kiosque_newterm(const char *name, int output) {
  FILE *file = fdopen(output, "w");
  return file == NULL ? NULL : newterm(name, file, stdin);
}

/// A file that lies in memory alone and goes with the process; -1 where there are none.
static inline int kiosque_memory_file(void) { return memfd_create("frame", 1 /* MFD_CLOEXEC */); }
/// Has a descriptor lead where another one does, and no child inherit it.
static inline int kiosque_redirect(int from, int to) { return dup3(from, to, 02000000 /* O_CLOEXEC */); }

/// Whether the terminal that `setupterm` found has a string capability.
static inline int kiosque_has(const char *capability) {
  char *value = tigetstr((char *)capability);
  return value != NULL && value != (char *)-1;
}
/// Whether that terminal moves its cursor as ANSI terminals do, and so knows or skips CSI.
static inline int kiosque_is_ansi(void) {
  char *value = tigetstr("cup");
  return value != NULL && value != (char *)-1 && value[0] == '\033' && value[1] == '[';
}

static inline attr_t kiosque_normal(void) { return A_NORMAL; }
static inline attr_t kiosque_bold(void) { return A_BOLD; }
static inline attr_t kiosque_dim(void) { return A_DIM; }
static inline attr_t kiosque_italic(void) { return A_ITALIC; }
static inline attr_t kiosque_underline(void) { return A_UNDERLINE; }
static inline attr_t kiosque_reverse(void) { return A_REVERSE; }
