import Model

/// Tables that a page cut into pieces of one row, and those whose one row only lays words out.
extension Sink {
  /// Adds a table; to the one just above it where both are as wide and one of them is a single row.
  ///
  ///     table th Bac · th Départ      table Nord · 8 h      table Sud · 9 h      →   one table of three rows
  ///
  /// - Parameter laidOut: what a single row is made of in the end, if no other joins it.
  mutating func append(rows: [[[Inline]]], hasHead: Bool, laidOut: [Block]? = nil) {
    endLine()
    let width = rows.map(\.count).max() ?? 0
    if !hasHead, case .table(let above, let isHeaded)? = blocks.last,
      above.count == 1 || rows.count == 1, above.map(\.count).max() == width
    {
      blocks[blocks.count - 1] = .table(rows: above + rows, hasHead: isHeaded)
      return
    }
    if let laidOut { loneRows.append((blocks.count, laidOut)) }
    blocks.append(.table(rows: rows, hasHead: hasHead))
  }

  /// Lays out the rows that none has joined. One that looks like a head and has nothing under it is the
  /// sum of the table above.
  mutating func layOutLoneRows() {
    for (place, laidOut) in loneRows.reversed() {
      guard case .table(let rows, _) = blocks[place], rows.count == 1 else { continue }
      if place > 0, case .table(let above, let isHeaded) = blocks[place - 1],
        above.map(\.count).max() == rows[0].count
      {
        blocks.replaceSubrange(
          (place - 1)...place, with: [.table(rows: above + rows, hasHead: isHeaded)])
      } else {
        blocks.replaceSubrange(place...place, with: laidOut)
      }
    }
    loneRows = []
  }
}
