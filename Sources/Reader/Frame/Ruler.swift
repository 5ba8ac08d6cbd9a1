import Text
import Typography

/// Lines for what is not an article's text: titles in lists, bylines, sentences.
enum TextLines {
  /// Sets a title on at most `limit` lines; what is left over ends in « … ».
  static func title(_ text: String, measure: Int, limit: Int) -> [String] {
    let paragraph = Paragraph(text, setting: Setting(measure: measure, fit: .first))
    var lines = paragraph.lines.prefix(limit).map { paragraph.string(of: $0) }
    if paragraph.lines.count > limit, let last = paragraph.lines.prefix(limit).last {
      let rest = String(decoding: text.utf8.dropFirst(last.range.lowerBound), as: UTF8.self)
      lines[limit - 1] = Columns.cut(rest, to: measure)
    }
    return lines
  }

  static func all(_ text: String, measure: Int) -> [String] {
    title(text, measure: measure, limit: .max)
  }
}
