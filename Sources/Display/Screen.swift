package import Text

/// What the terminal shows: a grid of styled cells, and where the cursor stands in it.
///
/// A screen is a value: a page draws one, tests compare it, and the terminal finds out by itself
/// which cells changed. What lies outside the grid is not drawn, so that a page laid out for
/// 80 columns does no harm on a terminal of 3.
package struct Screen: Hashable, Sendable {
  package let size: Size
  /// How wide the terminal draws the characters of which Unicode does not say it.
  package let ambiguous: AmbiguousWidth
  /// Where the hardware cursor stands, which is what a screen reader or a magnifier follows. The
  /// page puts it on the row it is about even while it is invisible. `nil`: parked in a corner.
  package var cursor: Point?
  /// True only while text is being typed.
  package var isCursorVisible = false
  /// Row after row, from the top left.
  var cells: [Cell]

  /// A blank screen.
  package init(size: Size, ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; outside of the screen, a blank one.
  package subscript(row: Int, column: Int) -> Cell {
    guard contains(row: row, column: column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// One row of cells, so that a whole row is compared with the one shown before.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}
