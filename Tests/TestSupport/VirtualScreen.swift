/// A small terminal: it takes what a program writes and knows what a person would see.
///
/// It understands what curses writes for the common terminals. What it does not understand is
/// kept in `unknown`, so that a test notices.
package struct VirtualScreen {
  package var isAlternate = false
  package var isCursorVisible = true
  package var marksPastes = false
  package var hasApplicationKeys = false
  /// Whether `é`, `…` or `│` take two cells, as in fonts for Chinese, Japanese or Korean.
  package var drawsAmbiguousWide = false
  package var unknown: [String] = []

  package internal(set) var cursor: (row: Int, column: Int) = (0, 0)
  /// One string a cell; "" after a wide character.
  var cells: [[String]]
  /// What was on the screen when the program took it.
  var mainCells: [[String]]
  var saved: (row: Int, column: Int) = (0, 0)
  var region: Range<Int>
  var columns: Int
  /// The last column is written, and the next character goes to the next line.
  var wraps = false
  var lastScalar: Unicode.Scalar = " "
  var parser = Parser.ground
  var parameters: [UInt8] = []
  var utf8: [UInt8] = []

  enum Parser { case ground, escape, control, string, stringEscape, charset }

  package init(rows: Int, columns: Int) {
    self.columns = columns
    cells = Self.blank(rows, columns)
    mainCells = cells
    region = 0..<rows
  }

  static func blank(_ rows: Int, _ columns: Int) -> [[String]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows, without the blanks at their ends.
  package var rows: [String] {
    cells.map { row in
      var line = Substring(row.joined())
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// All rows, one a line.
  package var text: String { rows.joined(separator: "\n") }

  /// Where a character stands in a row, in cells.
  package func column(of character: String, inRow row: Int) -> Int? {
    cells[row].firstIndex(of: character)
  }

  /// Keeps the top left, as terminals do.
  mutating func resize(rows: Int, columns: Int) {
    func fit(_ old: [[String]]) -> [[String]] {
      var new = Self.blank(rows, columns)
      for (row, line) in old.prefix(rows).enumerated() {
        new[row].replaceSubrange(0..<min(columns, line.count), with: line.prefix(columns))
      }
      return new
    }
    cells = fit(cells)
    mainCells = fit(mainCells)
    self.columns = columns
    region = 0..<rows
    moveTo(row: cursor.row, column: cursor.column)
  }

  mutating func moveTo(row: Int, column: Int) {
    cursor = (min(max(0, row), cells.count - 1), min(max(0, column), columns - 1))
    wraps = false
  }
}
