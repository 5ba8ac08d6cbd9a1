import Display

extension TextBuffer {
  /// Draws a buffer of one line, of which the end before the cursor is in sight where it is longer
  /// than there is room, with the cursor in it.
  func drawLine(on screen: inout Screen, row: Int, column: Int, room: Int) {
    var first = cursor
    var cells = 0
    while first > 0 {
      let width = screen.ruler.cells(of: clusters[first - 1])
      guard cells + width < room else { break }
      cells += width
      first -= 1
    }
    screen.write(String(clusters[first...]), at: row, column, limit: room)
    screen.cursor = Point(column: column + cells, row: row)
    screen.isCursorVisible = true
  }
}
