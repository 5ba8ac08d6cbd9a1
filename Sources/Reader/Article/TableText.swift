import Model
import Text
import Typography

/// A table as lines of text: in columns, their cells wrapped where the measure is narrow; where not
/// even the words fit, a line a row, each figure with the head of its column.
///
///     Port      2025   2026            Fos — 2025 : 118 ; 2026 : 120
///     Fos        118    120
enum TableText {
  struct Line: Hashable, Sendable {
    let text: String
    /// Where what it shows lies in the page's text of the table, to the row.
    let pageOffset: Int
  }

  /// - Parameter start: where the rows begin in the page's text of the table.
  /// - Parameter head: the row that names the columns, among `rows` or not.
  static func set(
    _ rows: ArraySlice<[[Inline]]>, from start: Int, head: [[Inline]]?, measure: Int,
    _ ruler: Ruler
  ) -> [Line] {
    let cells = rows.map(words)
    let texts: [[String]]
    if let widths = widths(of: cells, measure: measure, ruler) {
      let isNumeric = widths.indices.map { column in
        column > 0 && cells.dropFirst().allSatisfy { column >= $0.count || isFigure($0[column]) }
      }
      texts = cells.map { set($0, widths, isNumeric, ruler) }
    } else {
      let head = head.map(words)
      let isHeadOfRows = rows.startIndex == 0 && head != nil
      texts = cells.enumerated().map { index, row in
        index == 0 && isHeadOfRows ? [] : wrapped(line(row, head: head), measure: measure, ruler)
      }
    }
    var end = start
    return zip(rows, texts).flatMap { row, lines in
      let offset = end
      end += bytes(of: row)
      return lines.enumerated().map { index, text in
        Line(text: text, pageOffset: min(offset + index, end - 1))
      }
    }
  }

  /// Bytes of a row in the text of its table: its cells, and what parts them and ends them.
  static func bytes(of row: [[Inline]]) -> Int {
    row.reduce(0) { sum, cell in cell.reduce(sum) { $0 + $1.text.utf8.count } } + max(1, row.count)
  }

  private static func words(of row: [[Inline]]) -> [String] {
    row.map { $0.plainText.split(separator: "\n").joined(separator: " ") }
  }

  /// Blanks between columns.
  private static let gap = 2

  /// As wide as the cells are; the widest are narrowed until all fit, nil if words would not.
  private static func widths(of cells: [[String]], measure: Int, _ ruler: Ruler) -> [Int]? {
    let count = cells.map(\.count).max() ?? 0
    let room = measure - gap * max(0, count - 1)
    // Before any cell is measured: a stranger's table may have columns without end.
    guard room >= 0 else { return nil }
    var widths = [Int](repeating: 0, count: count)
    var least = widths
    for row in cells {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], ruler.cells(of: cell))
        least[column] = max(least[column], longestWord(of: cell, ruler))
      }
    }
    guard least.reduce(0, +) <= room else { return nil }
    return narrowed(widths, toNoLessThan: least, room: room)
  }

  /// Lowers the widest to one level at which all fit; what is left over goes to the last of them.
  ///
  ///     12 4 9, none less than 3, in 20   →   8 4 8
  private static func narrowed(
    _ widths: [Int], toNoLessThan least: [Int], room: Int
  ) -> [Int] {
    func lowered(to level: Int) -> [Int] {
      zip(widths, least).map { max($1, min($0, level)) }
    }
    var (low, high) = (0, widths.max() ?? 0)
    while low < high {
      let middle = (low + high + 1) / 2
      if lowered(to: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var result = lowered(to: low)
    var rest = room - result.reduce(0, +)
    for column in result.indices.reversed()
    where rest > 0 && result[column] == low && widths[column] > low {
      result[column] += 1
      rest -= 1
    }
    return result
  }

  private static func longestWord(of cell: String, _ ruler: Ruler) -> Int {
    cell.split(separator: " ").map { ruler.cells(of: String($0)) }.max() ?? 0
  }

  /// A row on as many lines as its tallest cell takes.
  private static func set(
    _ row: [String], _ widths: [Int], _ isNumeric: [Bool], _ ruler: Ruler
  ) -> [String] {
    let columns = row.enumerated().map { ruler.lines($1, measure: max(1, widths[$0])) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (column, lines) in columns.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let side: Columns.Side = isNumeric[column] ? .left : .right
        text += ruler.pad(cell, to: widths[column], on: side)
        if column < columns.count - 1 { text += String(repeating: " ", count: gap) }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// A line a row: « Fos — 2025 : 118 ; 2026 : 120 ».
  private static func line(_ row: [String], head: [String]?) -> String {
    guard let head else { return row.joined(separator: " · ") }
    let figures = row.enumerated().dropFirst().map { column, cell in
      column < head.count ? head[column] + "\u{A0}: " + cell : cell
    }
    return (row.first ?? "") + " — " + figures.joined(separator: "\u{202F}; ")
  }

  private static func wrapped(_ line: String, measure: Int, _ ruler: Ruler) -> [String] {
    let set = Paragraph(line, setting: .plain(measure: measure, ruler.ambiguous))
    return set.lines.map { set.string(of: $0) }
  }

  /// Figures, with a unit of three letters at most, stand at the right of their column.
  private static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return true }
    let isNumber = ("0"..."9").contains(first) || "+-−–".unicodeScalars.contains(first)
    return isNumber && cell.count { $0.isLetter } <= 3
  }
}
