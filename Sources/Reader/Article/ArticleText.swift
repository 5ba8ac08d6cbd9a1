import Display
import Model
import Text
import Typography

/// An article set in a measure: the rows of its head and body, and where each leaf begins.
struct ArticleText: Sendable {
  /// A row of the head or the body.
  enum Row: Hashable, Sendable {
    case blank
    case head(String, Style)
    case line(leaf: Int, line: Int)
  }

  let measure: Int
  let leaves: [Leaf]
  let addresses: [String]
  let paragraphs: [Paragraph]
  private(set) var rows: [Row] = []
  /// The row on which each leaf begins.
  private(set) var firstRows: [Int] = []

  /// - Parameter setting: how paragraphs are set; the language is the article's.
  init(_ article: Article, setting: Setting, wording: Wording) {
    let flow = Leaves(article.body, measure: setting.measure)
    var setting = setting
    setting.language =
      article.language?.lowercased().hasPrefix("en") == true ? .english : .french
    measure = setting.measure
    leaves = flow.leaves
    addresses = flow.addresses
    paragraphs = flow.leaves.map { Self.set($0, setting) }
    addHead(of: article, wording)
    addBody()
  }

  /// The row on which a place stands.
  func row(of place: Place) -> Int {
    guard paragraphs.indices.contains(place.paragraph) else { return 0 }
    let offset = leaves[place.paragraph].offset(ofPage: place.offset)
    return firstRows[place.paragraph] + paragraphs[place.paragraph].line(at: offset)
  }

  /// The place of the first text at or below a row; the start above the body.
  func place(atRow row: Int) -> Place {
    for index in rows.indices.dropFirst(max(0, row)) {
      if case .line(let leaf, let line) = rows[index] {
        guard leaf > 0 || line > 0 else { return .start }
        let offset = paragraphs[leaf].lines[line].range.lowerBound
        return Place(paragraph: leaf, offset: leaves[leaf].pageOffset(of: offset))
      }
    }
    let end = leaves.last.map { $0.pageOffset(of: $0.text.utf8.count) }
    return Place(paragraph: max(0, leaves.count - 1), offset: end ?? 0)
  }

  /// A row as plain text, from the left edge of the measure.
  func string(of row: Row) -> String {
    switch row {
    case .blank: return ""
    case .head(let line, _): return line
    case .line(let leafIndex, let lineIndex):
      let leaf = leaves[leafIndex]
      let line = paragraphs[leafIndex].lines[lineIndex]
      var text = paragraphs[leafIndex].string(of: line)
      if leaf.kind.keepsLines {
        let blanks = text.prefix { $0 == "\u{A0}" }.count
        text = String(repeating: " ", count: blanks) + text.dropFirst(blanks)
      }
      var indent = Columns.pad(leaf.isQuoted ? "│" : "", to: leaf.indent)
      if lineIndex == 0, !leaf.mark.isEmpty {
        indent = Columns.pad(leaf.mark, to: leaf.indent, on: .left)
      }
      if leaf.kind == .separator {
        indent = Columns.pad(indent, to: leaf.indent + (measure - leaf.indent - line.cells) / 2)
      }
      return indent + text
    }
  }

  private static func set(_ leaf: Leaf, _ setting: Setting) -> Paragraph {
    var setting = setting
    setting.measure = max(1, setting.measure - leaf.indent)
    switch leaf.kind {
    case .preformatted, .table:
      let plain = Setting(
        measure: setting.measure, language: .other, fit: .first, spacing: false)
      return Paragraph(leaf.text, setting: plain)
    case .heading, .caption, .separator:
      setting.isJustified = false
      return Paragraph(leaf.text, setting: setting)
    case .paragraph: return Paragraph(leaf.text, setting: setting)
    }
  }

  private mutating func addHead(of article: Article, _ wording: Wording) {
    rows.append(.blank)
    let title = article.title.isEmpty ? wording.untitled : article.title
    rows += TextLines.all(title, measure: measure).map { .head($0, .strong) }
    rows.append(.blank)
    for line in Byline.lines(of: article, measure: measure, wording) {
      rows.append(.head(line, .faint))
    }
    rows.append(.blank)
  }

  private mutating func addBody() {
    for (index, leaf) in leaves.enumerated() {
      if index > 0, !leaf.followsClosely { rows.append(.blank) }
      firstRows.append(rows.count)
      rows += paragraphs[index].lines.indices.map { .line(leaf: index, line: $0) }
    }
  }
}
