import Display
import Text
import Typography

/// What the reader measures text by: cells, as the person's terminal draws them.
///
/// There is one in the program, and it goes wherever something is laid out, so that a page counts
/// `é` as the terminal does that shows it.
struct Ruler: Hashable, Sendable {
  let ambiguous: AmbiguousWidth

  init(_ ambiguous: AmbiguousWidth) { self.ambiguous = ambiguous }

  func cells(of text: String) -> Int { Columns.of(text, ambiguous: ambiguous) }

  func cells(of character: Character) -> Int { cells(of: String(character)) }

  func cut(_ text: String, to cells: Int) -> String {
    Columns.cut(text, to: cells, ambiguous: ambiguous)
  }

  /// A text in rows that are full but for the last, whatever it says.
  func rows(of text: String, cells: Int) -> [String] {
    var rows = [""]
    var room = cells
    for character in text {
      let width = self.cells(of: character)
      if width > room {
        rows.append("")
        room = cells
      }
      rows[rows.count - 1].append(character)
      room -= width
    }
    return rows
  }

  func pad(_ text: String, to cells: Int, on side: Columns.Side = .right) -> String {
    Columns.pad(text, to: cells, on: side, ambiguous: ambiguous)
  }
}

/// Lines for what is not an article's text: titles in lists, bylines, sentences.
extension Ruler {
  /// Sets a title on at most `limit` lines; what is left over ends in « … ».
  func title(_ text: String, measure: Int, limit: Int) -> [String] {
    let setting = Setting(measure: measure, fit: .first, ambiguous: ambiguous)
    let paragraph = Paragraph(text, setting: setting)
    var lines = paragraph.lines.prefix(limit).map { paragraph.string(of: $0) }
    if paragraph.lines.count > limit, let last = paragraph.lines.prefix(limit).last {
      let rest = String(decoding: text.utf8.dropFirst(last.range.lowerBound), as: UTF8.self)
      lines[limit - 1] = cut(rest, to: measure)
    }
    return lines
  }

  func lines(_ text: String, measure: Int) -> [String] {
    title(text, measure: measure, limit: .max)
  }
}

/// What is drawn and not written takes one cell: where it would take two, ASCII stands for it.
extension Ruler {
  private var isNarrow: Bool { ambiguous == .narrow }

  /// The bar beside what is selected.
  var pointer: String { isNarrow ? "▌" : ">" }

  /// A piece of a line across.
  var rule: String { isNarrow ? "─" : "-" }

  /// A piece of a line down the left of a quotation.
  var line: String { isNarrow ? "│" : "|" }

  /// What stands before an item of a list; as wide as the leaf is set in for it.
  func text(of mark: Leaf.Mark) -> String { mark == .point && !isNarrow ? "- " : mark.text }
}

extension Screen {
  /// What this screen counts by.
  var ruler: Ruler { Ruler(ambiguous) }
}
