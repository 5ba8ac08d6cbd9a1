import Display
import Model

/// A piece of the body that is set by itself: a paragraph, an item of a list, a line of capitals.
struct Leaf: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case paragraph, heading, caption, preformatted, separator }

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

  struct Run: Hashable, Sendable {
    let range: Range<Int>
    let style: Style
  }

  struct LinkRun: Hashable, Sendable {
    let range: Range<Int>
    let number: Int
  }

  /// The style of the cluster that begins at this offset.
  func style(at offset: Int) -> Style {
    if let run = runs.first(where: { $0.range.contains(offset) }) { return run.style }
    return switch kind {
    case .heading: .strong
    case .caption, .separator: .faint
    case .paragraph, .preformatted: .plain
    }
  }
}
