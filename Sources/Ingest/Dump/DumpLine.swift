/// A line of a text dump, as a person would see it: hard wraps undone, its place kept.
struct DumpLine {
  var text: String
  /// Columns of white space before it.
  var indent: Int
  /// Lines with no blank line between them share a run.
  var run: Int

  /// In small letters without accents or the marks around it, as the vocabulary wants it.
  var key: String { DumpVocabulary.key(text) }

  /// Long enough, or so punctuated, that somebody wrote it to be read: not a menu, not a title.
  var isProse: Bool {
    let length = text.utf8.count
    return length > 220 && !isRule || length > 90 && endsSentence
  }

  var endsSentence: Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "»", "”", "\"", "’", "'", ")", "]", " ", "\u{A0}", "\u{202F}": continue
      case ".", "!", "?", "…": return true
      default: return false
      }
    }
    return false
  }

  /// A line drawn across the page: `* * *`, "-----", "━━━".
  var isRule: Bool { Self.isRule(text) }

  private static func isRule(_ text: some StringProtocol) -> Bool {
    var mark: Unicode.Scalar?
    var count = 0
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{A0}" {
      if mark == nil {
        guard "*-_=~—–━─═•·⁂#".unicodeScalars.contains(scalar) else { return false }
        mark = scalar
      }
      if scalar != mark { return false }
      count += 1
    }
    return count >= 3 || mark == "⁂"
  }

  /// All letters are capitals, and there are enough of them to be words.
  var isCapitals: Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        guard ("A"..."Z").contains(scalar) else { continue }
      } else {
        guard scalar.properties.isAlphabetic else { continue }
        if scalar.properties.isLowercase { return false }
      }
      letters += 1
    }
    return letters >= 4 && text.utf8.count <= 250
  }
}

extension DumpLine {
  /// The lines of a text, those that were cut at a width joined again.
  static func lines(of text: String) -> [DumpLine] {
    var lines: [DumpLine] = []
    var open: (text: String, indent: Int, run: Int, width: Int)?
    let raw = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map(Substring.init)
    let width = wrapWidth(of: raw)
    var run = 0
    for line in raw {
      let content = trimmed(line)
      if content.isEmpty {
        if let last = open {
          lines.append(DumpLine(text: last.text, indent: last.indent, run: run))
        }
        if open != nil { run += 1 }
        open = nil
        continue
      }
      let indent = columns(line[..<content.startIndex])
      let here = width == nil ? 0 : indent + columns(content)
      if let last = open {
        if let width, continues(last.text, content, room: width - last.width) {
          open?.text.joinLine(content)
          open?.width = here
          continue
        }
        lines.append(DumpLine(text: last.text, indent: last.indent, run: run))
      }
      open = (String(content), indent, run, here)
    }
    if let last = open { lines.append(DumpLine(text: last.text, indent: last.indent, run: run)) }
    return lines
  }

  /// Whether a line goes on on the next: the next word had no room left.
  private static func continues(_ line: String, _ next: Substring, room: Int) -> Bool {
    let firstWord = columns(next[..<(next.utf8.firstIndex(of: 0x20) ?? next.endIndex)])
    guard firstWord + 1 > room - 1, !next.hasPrefix("http") else { return false }
    return !isRule(next) && !isRule(line.utf8.count < 600 ? line[...] : line.prefix(200))
      && DumpMarker(next) == nil
  }

  /// How wide a text is: its characters, without the marks on letters.
  private static func columns(_ text: Substring) -> Int {
    text.utf8.count { $0 & 0xC0 != 0x80 && $0 != 0xCC && $0 != 0xCD }
  }

  /// The column at which a text was wrapped; nil when its paragraphs are lines.
  private static func wrapWidth(of raw: [Substring]) -> Int? {
    var widths: [Int] = []
    var long = 0
    for (line, next) in zip(raw, raw.dropFirst()) {
      let width = columns(line)
      // Addresses are never wrapped, and a page has many.
      if width <= 20 || line.holds("://") { continue }
      if width > 120 { long += 1 }
      if !trimmed(next).isEmpty { widths.append(width) }
    }
    guard long * 20 <= widths.count, widths.count >= 2 else { return nil }
    widths.sort()
    let width = widths[widths.count * 19 / 20]
    return (30...120).contains(width) ? width : nil
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let scalars = line.unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, isBlank(scalars[start]) { scalars.formIndex(after: &start) }
    while start < end, case let last = scalars.index(before: end), isBlank(scalars[last]) {
      end = last
    }
    return line[start..<end]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x202F, 0x3000: true
    default: false
    }
  }
}

extension String {
  /// Adds the next line of a paragraph. A word broken after its own hyphen gets no space.
  mutating func joinLine(_ next: some StringProtocol) {
    let isBroken =
      utf8.last == UInt8(ascii: "-")
      && unicodeScalars.dropLast().last?.properties.isAlphabetic == true
      && next.unicodeScalars.first?.properties.isLowercase == true
    if !isBroken { append(" ") }
    append(contentsOf: next)
  }
}
