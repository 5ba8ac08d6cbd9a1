import Text
import Typography

/// Where a text is parted that is too long to be set at once.
///
/// To set a paragraph costs what it is long: one of several megabytes would not be there with the
/// next key. So it is set in parts of some 16 KiB, each of which begins on a line of its own. A part
/// ends a little before its bytes are full, after a line end that the page wanted, else where a line
/// might end with a sentence, else where a line might end:
///
///     … que personne n’attendait plus. Le vent ╷ tournait          16 384 bytes
///                                     ╵ the next part begins here
///
/// The place depends on the text around it alone, so that any part is found without those before.
enum LongText {
  /// Bytes of a part.
  static let part = 16 << 10
  /// Bytes before the end of a part among which its true end is looked for.
  static let window = 1 << 10

  /// Where the next part begins in the last bytes of a part.
  static func end(in window: [UInt8], _ language: Setting.Language) -> Int {
    if let lineEnd = window.lastIndex(of: 0x0A) { return lineEnd + 1 }
    let head = window.prefix { $0 & 0xC0 == 0x80 }.count
    let text = String(decoding: window.dropFirst(head), as: UTF8.self)
    let setting = Setting(measure: 72, language: language, fit: .first)
    let lines = Paragraph(text, setting: setting).lines
    guard let last = lines.indices.dropLast().last else {
      return window.lastIndex { $0 & 0xC0 != 0x80 } ?? window.count
    }
    let choice = lines.indices.dropLast().last { index in
      text.slice(lines[index].range).last.map { ".!?…»".contains($0) } ?? false
    }
    return head + lines[(choice ?? last) + 1].range.lowerBound
  }
}
