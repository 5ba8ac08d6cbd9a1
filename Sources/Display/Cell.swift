/// One cell: a grapheme cluster and its style. The second cell of a wide cluster holds "".
///
/// Only the screen makes cells, so that every cluster in one has been checked.
package struct Cell: Hashable, Sendable {
  package let cluster: String
  package let style: Style

  package static let blank = Cell(cluster: " ", style: .plain)

  init(cluster: String, style: Style) {
    self.cluster = cluster
    self.style = style
  }

  /// The same cell with nothing written in it.
  var erased: Cell { Cell(cluster: " ", style: style) }
}
