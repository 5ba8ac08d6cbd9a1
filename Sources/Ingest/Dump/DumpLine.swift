/// A line of a text dump, as a person would see it: hard wraps undone, its place kept.
struct DumpLine {
  var text: String
  /// Columns of white space before it.
  var indent: Int
  /// Lines with no blank line between them share a run.
  var run: Int
  /// In small letters without accents or the marks around it, as the vocabulary wants it.
  var key: String

  init(text: String, indent: Int, run: Int) {
    self.text = text
    self.indent = indent
    self.run = run
    key = DumpVocabulary.key(text)
  }

  /// Long enough, or so punctuated, that somebody wrote it to be read: not a menu, not a title.
  var isProse: Bool {
    let length = text.utf8.count
    return length > 220 && !isRule || length > 90 && endsSentence
  }

  var endsSentence: Bool {
    let closing = "»”\"’')] \u{A0}\u{202F}".unicodeScalars
    let last = text.unicodeScalars.last { !closing.contains($0) }
    return last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// A line drawn across the page: `* * *`, "-----", "━━━".
  var isRule: Bool {
    let marks = text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
    guard let first = marks.first, marks.count >= 3 || first == "⁂" else { return false }
    return "*-_=~—–━─═•·⁂#".unicodeScalars.contains(first) && marks.allSatisfy { $0 == first }
  }

  /// All letters are capitals, and there are enough of them to be words.
  var isCapitals: Bool {
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      letters += 1
    }
    return letters >= 4 && text.utf8.count <= 250
  }
}

extension DumpLine {
  /// The lines of a text, those that were cut at a width joined again.
  static func lines(of text: String) -> [DumpLine] {
    var lines: [DumpLine] = []
    let raw = text.split(separator: "\n", omittingEmptySubsequences: false)
    let width = wrapWidth(of: raw)
    var run = 0
    var previousWidth: Int?
    for line in raw {
      let content = trimmed(line)
      guard !content.isEmpty else {
        if previousWidth != nil { run += 1 }
        previousWidth = nil
        continue
      }
      let indent = line.unicodeScalars.prefix { isBlank($0) }.count
      let here = DumpLine(text: String(content), indent: indent, run: run)
      if let width, let before = previousWidth, let last = lines.last,
        continues(last, here, room: width - before)
      {
        let joined = DumpLine.join(last.text, here.text)
        lines[lines.count - 1] = DumpLine(text: joined, indent: last.indent, run: run)
      } else {
        lines.append(here)
      }
      previousWidth = indent + content.count
    }
    return lines
  }

  /// A word broken after its own hyphen gets no space.
  static func join(_ first: String, _ second: String) -> String {
    let scalars = first.unicodeScalars
    if scalars.last == "-", scalars.dropLast().last?.properties.isAlphabetic == true,
      second.unicodeScalars.first?.properties.isLowercase == true
    {
      return first + second
    }
    return first + " " + second
  }

  /// Whether a line goes on on the next: the next word had no room left.
  private static func continues(_ line: DumpLine, _ next: DumpLine, room: Int) -> Bool {
    if next.isRule || line.isRule || DumpMarker(next.text) != nil || next.text.hasPrefix("http") {
      return false
    }
    let firstWord = next.text.prefix { $0 != " " }.count
    return firstWord + 1 > room - 1
  }

  /// The column at which a text was wrapped; nil when its paragraphs are lines.
  private static func wrapWidth(of raw: [Substring]) -> Int? {
    var widths: [Int] = []
    var long = 0
    for (line, next) in zip(raw, raw.dropFirst()) {
      let width = line.count
      if width > 120 { long += 1 }
      if width > 20, !trimmed(next).isEmpty, !line.contains("://") { widths.append(width) }
    }
    guard long * 20 <= widths.count, widths.count >= 2 else { return nil }
    widths.sort()
    let width = widths[widths.count * 19 / 20]
    return (30...120).contains(width) ? width : nil
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return line[first...last]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0x09, 0xA0, 0x202F, 0x3000].contains(scalar.value)
  }
}
