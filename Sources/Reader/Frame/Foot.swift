import Display

/// The last row: where one is, on the left; the keys that matter here, on the right.
struct Foot: Hashable, Sendable {
  var place = ""
  /// Hints, the most important last: the first are left out where the row is short.
  var hints: [String] = []

  func draw(on screen: inout Screen) {
    let row = screen.size.rows - 1
    let columns = screen.size.columns
    let end = screen.write(screen.ruler.cut(place, to: columns - 2), at: row, 1, style: .faint)
    var text = ""
    for hint in hints.reversed() {
      let longer = text.isEmpty ? hint : hint + " · " + text
      if columns - screen.ruler.cells(of: longer) - 1 < end + 2 { break }
      text = longer
    }
    screen.write(text, at: row, columns - screen.ruler.cells(of: text) - 1, style: .faint)
  }

  /// Says something in the foot's place, and over the rows above it where it takes more than one.
  static func say(_ lines: [String], on screen: inout Screen) {
    let lines = lines.prefix(screen.size.rows - 1)
    for (row, line) in zip((screen.size.rows - lines.count)..<screen.size.rows, lines) {
      screen.fill(row: row, columns: 0..<screen.size.columns)
      screen.write(line, at: row, 1, style: .notice)
    }
  }
}
