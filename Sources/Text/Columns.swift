/// How many columns of a terminal a text takes.
///
/// The tables are ours and not the C library's, so that a page is the same on every machine; where
/// the terminal disagrees, the screen still lines up, because each cluster is put at its own
/// column.
package enum Columns {
  package static func of(_ text: String) -> Int { of(text, ambiguous: .narrow) }

  package static func of(_ text: String, ambiguous: AmbiguousWidth) -> Int {
    text.withBytes { of($0, ambiguous: ambiguous) }
  }

  package static func of(_ character: Character) -> Int {
    of(String(character))
  }

  package static func of(_ bytes: UTF8Bytes, ambiguous: AmbiguousWidth = .narrow) -> Int {
    var cells = 0
    var offset = 0
    while offset < bytes.count {
      let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: ambiguous)
      cells += cluster.cells
      offset = cluster.end
    }
    return cells
  }
}
