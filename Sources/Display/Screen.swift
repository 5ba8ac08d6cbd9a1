

/// How many columns and rows a screen has.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package let column: Int
  package let row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// One cell: a grapheme cluster and its style. The second cell of a wide cluster holds "".
package struct Cell: Hashable, Sendable {
  package let cluster: String
  package let style: Style

  package static let blank = Cell(cluster: " ", style: .plain)

  init(cluster: String, style: Style) {
    self.cluster = cluster
    self.style = style
  }
}
