import Text

extension Screen {
  /// Writes text from a place on, over at most `limit` columns and never past the right edge.
  /// Returns the column after it, where the next piece of the line goes.
  ///
  ///     write("été 日本", at: 0, 2, limit: 7)     ··été·日␣      returns 9
  ///                                            0 2   6 8  the second ideogram has one column: a blank
  ///
  /// A line end ends nothing here: like every other control character it shows as U+FFFD, or as
  /// `?` where that would take two cells.
  @discardableResult
  package mutating func write(
    _ text: String, at row: Int, _ column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(size.columns, column.saturatingAdd(max(0, limit ?? size.columns)))
    var column = column
    for cluster in Clusters(text, ambiguous: ambiguous) {
      guard column < end else { break }
      let text = cluster.text
      let (drawn, width) = text.isDrawable ? (text, cluster.cells) : (standIn, 1)
      guard width > 0 else { continue }
      if column + width > end {
        put(" ", width: 1, at: row, column, style: style)
        return end
      }
      put(drawn, width: width, at: row, column, style: style)
      column += width
    }
    return column
  }

  /// Fills columns of a row with one narrow character: by default, blanks them.
  package mutating func fill(
    row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
  ) {
    let text = String(character)
    let drawn = text.isDrawable && Columns.of(text, ambiguous: ambiguous) == 1 ? text : standIn
    for column in columns.clamped(to: 0..<size.columns) {
      put(drawn, width: 1, at: row, column, style: style)
    }
  }

  /// Draws a line across a row: one of hyphens where the terminal draws the others too wide.
  package mutating func rule(row: Int, columns: Range<Int>) {
    fill(row: row, columns: columns, with: ambiguous == .narrow ? "─" : "-", style: .rule)
  }

  /// Draws a line down a column.
  package mutating func rule(column: Int, rows: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) {
      put(ambiguous == .narrow ? "│" : "|", width: 1, at: row, column, style: .rule)
    }
  }

  /// Gives what is already written another style: the words that a search found, a chosen link.
  package mutating func restyle(row: Int, columns: Range<Int>, _ style: Style) {
    for column in columns.clamped(to: 0..<size.columns) where contains(row: row, column: column) {
      let index = row * size.columns + column
      cells[index] = Cell(cluster: cells[index].cluster, style: style)
    }
  }

  /// What is drawn for what cannot be, in one cell.
  private var standIn: String { ambiguous == .narrow ? "\u{FFFD}" : "?" }

  /// Puts one cluster in its cells. What it overwrites half of is blanked, since half a character
  /// cannot be shown.
  private mutating func put(
    _ cluster: String, width: Int, at row: Int, _ column: Int, style: Style
  ) {
    guard contains(row: row, column: column), column + width <= size.columns else { return }
    let first = row * size.columns + column
    let last = first + width - 1
    if cells[first].cluster.isEmpty, column > 0 { cells[first - 1] = cells[first - 1].erased }
    if column + width < size.columns, cells[last + 1].cluster.isEmpty {
      cells[last + 1] = cells[last + 1].erased
    }
    cells[first] = Cell(cluster: cluster, style: style)
    if width == 2 { cells[last] = Cell(cluster: "", style: style) }
  }
}

extension Int {
  fileprivate func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
