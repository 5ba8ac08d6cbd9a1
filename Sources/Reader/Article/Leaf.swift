import Display
import Model

/// A piece of the body that is set by itself: a paragraph, an item of a list, a line of capitals.
struct Leaf: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph, heading, caption, preformatted, table, separator

    /// Whether its lines and blanks stay as they are.
    var keepsLines: Bool { self == .preformatted || self == .table }
  }

  var kind: Kind
  /// As drawn: the page's text with the marks of its links, « rue de Dinan [1] ».
  var text: String
  /// Where styles other than the kind's own begin and end, in UTF-8 bytes of `text`, in order.
  var runs: [Run] = []
  var links: [LinkRun] = []
  /// Cells at the left: quotations and lists are set in.
  var indent = 0
  /// What stands in the indent of the first line: « • », « 2. ».
  var mark = ""
  /// A quotation has a line down its left.
  var isQuoted = false
  /// Items of a list stand close together.
  var followsClosely = false

  /// Bytes of `text` that the page does not have, in order.
  private var insertions: [Range<Int>] = []

  struct Run: Hashable, Sendable {
    let range: Range<Int>
    let style: Style
  }

  struct LinkRun: Hashable, Sendable {
    let range: Range<Int>
    let number: Int
  }

  init(kind: Kind) {
    self.kind = kind
    text = ""
  }

  /// Adds words that the page does not have.
  mutating func insert(_ words: String) {
    let start = text.utf8.count
    text += words
    insertions.append(start..<text.utf8.count)
  }

  /// Adds lines whose leading blanks are kept: as blanks that no line loses at its start.
  mutating func appendPreformatted(_ lines: String) {
    var isAtStart = text.isEmpty || text.hasSuffix("\n")
    for character in lines {
      if character == " ", isAtStart {
        text += "\u{A0}"
        insertions.append(text.utf8.count - 1..<text.utf8.count)
      } else {
        text.append(character)
        isAtStart = character == "\n"
      }
    }
  }

  /// From an offset in `text` to one in the page's own text of the block, which is what is kept.
  func pageOffset(of offset: Int) -> Int {
    // A table's lines depend on the measure: its place is its start.
    guard kind != .table else { return 0 }
    return insertions.reduce(offset) { result, range in
      result - min(range.count, max(0, offset - range.lowerBound))
    }
  }

  /// From an offset in the page's own text to one in `text`.
  func offset(ofPage pageOffset: Int) -> Int {
    var offset = pageOffset
    for range in insertions where range.lowerBound < offset { offset += range.count }
    return min(offset, text.utf8.count)
  }

  /// The style of the cluster that begins at this offset.
  func style(at offset: Int) -> Style {
    if let run = runs.first(where: { $0.range.contains(offset) }) { return run.style }
    return switch kind {
    case .heading: .strong
    case .caption, .separator: .faint
    case .paragraph, .preformatted, .table: .plain
    }
  }
}
