/// The extended grapheme clusters of a text, in order, each with its place and its cells.
///
/// What a reader sees as one character is one cluster and fills its own cells of the screen:
///
///     "né !"   →   n 0..<1    é 1..<3    " " 3..<4    ! 4..<5
///
/// Swift's `Character` is not used: it follows the Unicode version of the library it runs on, and
/// reading a text by it is ten times slower.
package struct Clusters: Sequence {
  private let text: String
  private let ambiguous: AmbiguousWidth

  package init(_ text: String, ambiguous: AmbiguousWidth = .narrow) {
    self.text = text
    self.ambiguous = ambiguous
  }

  package func makeIterator() -> Iterator { Iterator(text, ambiguous) }

  package struct Element: Hashable, Sendable {
    /// Where the cluster lies: UTF-8 offsets in the text.
    package let range: Range<Int>
    /// How many columns of the screen it takes: 0, 1 or 2.
    package let cells: Int
    fileprivate let source: String

    /// The cluster itself, on its own.
    package var text: String { source.slice(range) }
  }

  package struct Iterator: IteratorProtocol {
    private let text: String
    private let ambiguous: AmbiguousWidth
    private let count: Int
    private var offset = 0

    fileprivate init(_ text: String, _ ambiguous: AmbiguousWidth) {
      self.text = text
      self.ambiguous = ambiguous
      count = text.utf8.count
    }

    package mutating func next() -> Element? {
      guard offset < count else { return nil }
      let start = offset
      let cluster = text.withBytes { ClusterEnd(in: $0, from: start, ambiguous: ambiguous) }
      offset = cluster.end
      return Element(range: start..<cluster.end, cells: cluster.cells, source: text)
    }
  }
}
