import Display

/// The last row: where one is, on the left; the keys that matter here, on the right.
struct Foot: Hashable, Sendable {
  var place = ""
  /// Hints, the most important last: the first are left out where the row is short.
  var hints: [String] = []

  func draw(on screen: inout Screen, notice: String?) {
    let row = screen.size.rows - 1
    let columns = screen.size.columns
    if let notice {
      screen.write(screen.ruler.notice(notice, to: columns - 2), at: row, 1, style: .notice)
      return
    }
    let end = screen.write(screen.ruler.cut(place, to: columns - 2), at: row, 1, style: .faint)
    var text = ""
    for hint in hints.reversed() {
      let longer = text.isEmpty ? hint : hint + " · " + text
      if columns - screen.ruler.cells(of: longer) - 1 < end + 2 { break }
      text = longer
    }
    screen.write(text, at: row, columns - screen.ruler.cells(of: text) - 1, style: .faint)
  }
}
