import Model
import Text

/// A table as lines of text: in columns, their cells wrapped where the measure is narrow; where not
/// even the words fit, a line a row, each figure with the head of its column.
///
///     Port      2025   2026            Fos — 2025 : 118 ; 2026 : 120
///     Fos        118    120
enum TableText {
  static func set(_ rows: [[[Inline]]], hasHead: Bool, measure: Int) -> String {
    let cells = rows.map { row in
      row.map { $0.plainText.split(separator: "\n").joined(separator: " ") }
    }
    guard let widths = widths(of: cells, measure: measure) else {
      return lines(cells, hasHead: hasHead).joined(separator: "\n")
    }
    let isNumeric = widths.indices.map { column in
      column > 0 && cells.dropFirst().allSatisfy { column >= $0.count || isFigure($0[column]) }
    }
    return cells.flatMap { set($0, widths, isNumeric) }.joined(separator: "\n")
  }

  /// Blanks between columns.
  private static let gap = 2

  /// As wide as the cells are; the widest are narrowed until all fit, nil if words would not.
  private static func widths(of cells: [[String]], measure: Int) -> [Int]? {
    let count = cells.map(\.count).max() ?? 0
    func widest(_ cells: (String) -> Int, _ column: Int, _ rows: [[String]]) -> Int {
      rows.map { column < $0.count ? cells($0[column]) : 0 }.max() ?? 0
    }
    var widths = (0..<count).map { widest(Columns.of, $0, cells) }
    let least = (0..<count).map { widest(longestWord, $0, cells) }
    var excess = widths.reduce(0, +) + gap * max(0, count - 1) - measure
    while excess > 0 {
      let narrowable = widths.indices.filter { widths[$0] > least[$0] }
      guard let column = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }

  private static func longestWord(of cell: String) -> Int {
    cell.split(separator: " ").map { Columns.of(String($0)) }.max() ?? 0
  }

  /// A row on as many lines as its tallest cell takes.
  private static func set(_ row: [String], _ widths: [Int], _ isNumeric: [Bool]) -> [String] {
    let columns = row.enumerated().map { TextLines.all($1, measure: max(1, widths[$0])) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (column, lines) in columns.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let side: Columns.Side = isNumeric[column] ? .left : .right
        text += Columns.pad(cell, to: widths[column], on: side)
        if column < columns.count - 1 { text += String(repeating: " ", count: gap) }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// A line a row: « Fos — 2025 : 118 ; 2026 : 120 ».
  private static func lines(_ rows: [[String]], hasHead: Bool) -> [String] {
    guard hasHead, let heads = rows.first else { return rows.map { $0.joined(separator: " · ") } }
    return rows.dropFirst().map { row in
      let figures = row.enumerated().dropFirst().map { column, cell in
        column < heads.count ? heads[column] + "\u{A0}: " + cell : cell
      }
      return (row.first ?? "") + " — " + figures.joined(separator: "\u{202F}; ")
    }
  }

  /// Figures, with a unit of three letters at most, stand at the right of their column.
  private static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return true }
    let isNumber = ("0"..."9").contains(first) || "+-−–".unicodeScalars.contains(first)
    return isNumber && cell.count { $0.isLetter } <= 3
  }
}
