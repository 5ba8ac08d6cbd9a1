import Text

extension DumpLine {
  /// The lines of a text, those that were cut at a width joined again.
  static func lines(of text: String) -> [DumpLine] {
    text.withBytes { DumpWrapping($0).lines() }
  }
}

/// Undoes the hard wraps of a text.
///
///     Le phare de la pointe porte plus
///     loin, et consomme moins.           →   one line
private struct DumpWrapping {
  /// What lies between two line ends.
  private struct Row {
    /// The bytes without the white space around them.
    var content: Range<Int>
    /// Columns of white space before, and of the content.
    var indent: Int
    var columns: Int
  }

  private let bytes: UTF8Bytes
  private var rows: [Row] = []
  /// The column at which the text was wrapped; nil when its paragraphs are lines.
  private var width: Int?

  init(_ bytes: UTF8Bytes) {
    self.bytes = bytes
    var start = 0
    while start <= bytes.count {
      let end = bytes.place(of: 0x0A, from: start, to: bytes.count)
      rows.append(row(start..<end))
      start = end + 1
    }
    width = wrapWidth()
  }

  func lines() -> [DumpLine] {
    var lines: [DumpLine] = []
    var open: (text: String, indent: Int, columns: Int)?
    var run = 0
    func close() {
      if let last = open {
        lines.append(DumpLine(text: last.text, indent: last.indent, run: run))
      }
      open = nil
    }
    for row in rows {
      if row.content.isEmpty {
        if open != nil {
          close()
          run += 1
        }
        continue
      }
      if let last = open, let width, continues(last.text, row, room: width - last.columns) {
        open?.text.joinLine(text(row.content))
      } else {
        close()
        open = (text(row.content), row.indent, 0)
      }
      open?.columns = row.indent + row.columns
    }
    close()
    return lines
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UTF8Bytes(rebasing: bytes[range]), as: UTF8.self)
  }

  private func row(_ range: Range<Int>) -> Row {
    var (start, end) = (range.lowerBound, range.upperBound)
    while case let length = blank(at: start, in: range), length > 0 { start += length }
    while end > start, case let length = blank(before: end, in: start..<end), length > 0 {
      end -= length
    }
    return Row(
      content: start..<end, indent: columns(range.lowerBound..<start), columns: columns(start..<end)
    )
  }

  /// The length of a space (U+0020, a tab, U+00A0, U+202F, U+3000) at a place; 0 where none is.
  private func blank(at place: Int, in range: Range<Int>) -> Int {
    guard place < range.upperBound else { return 0 }
    let rest = bytes[place..<range.upperBound]
    switch bytes[place] {
    case 0x20, 0x09: return 1
    case 0xC2: return rest.starts(with: [0xC2, 0xA0]) ? 2 : 0
    case 0xE2: return rest.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
    case 0xE3: return rest.starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
    default: return 0
    }
  }

  private func blank(before end: Int, in range: Range<Int>) -> Int {
    switch bytes[end - 1] {
    case 0x20, 0x09: 1
    case 0xA0 where end - 2 >= range.lowerBound: blank(at: end - 2, in: range) == 2 ? 2 : 0
    case 0xAF where end - 3 >= range.lowerBound, 0x80 where end - 3 >= range.lowerBound:
      blank(at: end - 3, in: range) == 3 ? 3 : 0
    default: 0
    }
  }

  /// How wide a text is: its characters, without the marks on letters.
  private func columns(_ range: Range<Int>) -> Int {
    var count = 0
    for place in range {
      let byte = bytes[place]
      if byte & 0xC0 != 0x80, byte != 0xCC, byte != 0xCD { count += 1 }
    }
    return count
  }

  private func wrapWidth() -> Int? {
    var widths: [Int] = []
    var long = 0
    for (row, next) in zip(rows, rows.dropFirst()) {
      let width = row.indent + row.columns
      // Addresses are never wrapped, and a page has many.
      if width <= 20 || holdsAddress(row.content) { continue }
      if width > 120 { long += 1 }
      if !next.content.isEmpty { widths.append(width) }
    }
    guard long * 20 <= widths.count, widths.count >= 2 else { return nil }
    widths.sort()
    let width = widths[widths.count * 19 / 20]
    return (30...120).contains(width) ? width : nil
  }

  private func holdsAddress(_ range: Range<Int>) -> Bool {
    UTF8Bytes(rebasing: bytes[range]).place(of: "://") != nil
  }

  /// Whether a line goes on on the next: the next word had no room left.
  private func continues(_ line: String, _ next: Row, room: Int) -> Bool {
    let word = bytes.place(of: 0x20, from: next.content.lowerBound, to: next.content.upperBound)
    guard columns(next.content.lowerBound..<word) + 1 > room - 1,
      !bytes[next.content].starts(with: "http".utf8)
    else { return false }
    // What opens neither an item nor a rule needs no second look.
    let first = bytes[next.content.lowerBound]
    if !MarkupScanner.isLetter(first) {
      let next = text(next.content)
      if DumpLine.isRule(next) || DumpMarker(next) != nil { return false }
    }
    return line.utf8.first.map(MarkupScanner.isLetter) ?? false
      || !DumpLine.isRule(line.utf8.count < 600 ? line[...] : line.prefix(200))
  }
}
