import Model
import Text

/// A table as lines of text: in columns where they fit, else a line a row.
///
///     Port      2025   2026            Port : 2025 · 2026
///     Fos        118    120            Fos : 118 · 120
enum TableText {
  static func set(_ rows: [[[Inline]]], measure: Int) -> String {
    let cells = rows.map { row in
      row.map { $0.plainText.split(separator: "\n").joined(separator: " ") }
    }
    let columnCount = cells.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in
      cells.map { column < $0.count ? Columns.of($0[column]) : 0 }.max() ?? 0
    }
    let gap = 2
    guard widths.reduce(0, +) + gap * max(0, columnCount - 1) <= measure else {
      return cells.map(line).joined(separator: "\n")
    }
    let isNumeric = (0..<columnCount).map { column in
      cells.dropFirst().allSatisfy { column >= $0.count || isFigure($0[column]) }
    }
    return cells.map { row in
      row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - Columns.of(cell))
        if isNumeric[column], column > 0 { return blanks + cell }
        return column == row.count - 1 ? cell : cell + blanks
      }.joined(separator: String(repeating: " ", count: gap))
    }.joined(separator: "\n")
  }

  private static func line(_ row: [String]) -> String {
    guard let first = row.first, row.count > 1 else { return row.first ?? "" }
    return first + "\u{A0}: " + row.dropFirst().joined(separator: " · ")
  }

  /// Figures stand at the right of their column.
  private static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return true }
    return ("0"..."9").contains(first) || "+-−–".unicodeScalars.contains(first)
  }
}
