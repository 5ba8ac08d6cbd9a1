import Model

/// Tables of figures stay tables, though each row be one of its own; those that lay out a page become
/// what is in their cells.
extension BlockBuilder {
  mutating func table(_ node: Int, into sink: inout Sink) {
    sink.endLine()
    // Tables in tables lay a page out; to look into their cells first would cost double at each level.
    if holdsTable(node) {
      children(of: node, into: &sink)
      sink.endLine()
      return
    }
    var rows: [[[Inline]]] = []
    var hasHead = false
    var isPlain = true
    var inner = markup.following(node, under: node)
    while inner != 0 {
      switch markup.tag(inner) {
      case .tr: rows.append([])
      case .td, .th:
        if rows.isEmpty { rows.append([]) }
        if markup.tag(inner) == .th, rows.count == 1 { hasHead = true }
        let cell = blocks(in: inner)
        if !cell.allSatisfy(\.isLine) || cell.count > Self.linesOfCell {
          isPlain = false
        }
        rows[rows.count - 1].append(Array(cell.map(\.runs).joined(separator: [Inline(" ")])))
        inner = markup.following(inner, under: node, skipping: true)
        continue
      default: break
      }
      inner = markup.following(inner, under: node, skipping: isLeftOut(inner))
    }
    rows.removeAll { row in row.allSatisfy(\.isEmpty) }
    let columns = rows.map(\.count).max() ?? 0
    if isPlain, rows.count > 1, columns > 1 {
      sink.append(rows: rows, hasHead: hasHead)
    } else if isPlain, columns > 1, let row = rows.first {
      let laidOut = Self.line(of: row) ?? blocks(in: node)
      if Self.isRow(row) {
        sink.append(rows: rows, hasHead: hasHead, laidOut: laidOut)
      } else {
        for block in laidOut { sink.append(block) }
      }
    } else {
      for block in legended(blocks(in: node)) { sink.append(block) }
    }
  }

  /// Whether cells may be a row of a table that was cut into its rows: short, the first no bullet.
  private static func isRow(_ cells: [[Inline]]) -> Bool {
    let texts = cells.map(\.plainText)
    return texts.allSatisfy { $0.utf8.count <= 200 }
      && texts.count { !$0.isEmpty } > 1 && texts.first.map(isMark) == false
  }

  /// The line that a row lays out, and nothing more: a mark with its text, a few words side by side.
  private static func line(of cells: [[Inline]]) -> [Block]? {
    let words = cells.filter { !$0.isEmpty }
    let length = words.reduce(0) { $0 + $1.plainText.utf8.count }
    guard words.first.map({ isMark($0.plainText) }) == true && words.count == 2 || length <= 80
    else { return nil }
    return [.paragraph(Array(words.joined(separator: [Inline(" ")])))]
  }

  /// « • », « – », "1.", "a)" before the text of an item.
  private static func isMark(_ text: String) -> Bool {
    guard text.utf8.count <= 4, let last = text.last else { return false }
    return ".)°•·*-–—►▪■→".contains(last)
  }

  /// What has more paragraphs than this is a column of the page, not a cell.
  private static let linesOfCell = 2

  /// A picture with its legend in the row below, as pages of old lay them out, is a figure.
  private func legended(_ blocks: [Block]) -> [Block] {
    guard blocks.count == 2, case .figure(let url, let alt, let caption) = blocks[0],
      case .paragraph(let legend) = blocks[1], caption.isEmpty, legend.plainText.utf8.count <= 300
    else { return blocks }
    return [.figure(url: url, alt: alt, caption: legend)]
  }

  private func holdsTable(_ node: Int) -> Bool {
    var inner = markup.following(node, under: node)
    while inner != 0 {
      if markup.tag(inner) == .table { return true }
      inner = markup.following(inner, under: node)
    }
    return false
  }
}

extension Block {
  fileprivate var isLine: Bool {
    if case .paragraph = self { true } else { false }
  }

  fileprivate var runs: [Inline] {
    if case .paragraph(let runs) = self { runs } else { [] }
  }
}
