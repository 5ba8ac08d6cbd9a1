import Model

/// A stretch of the body that is set by itself: a paragraph, an item of a list, a line of capitals,
/// or a part of a text that is too long to be set at once.
///
/// It says where its text lies and copies none of it, so that a body of ten megabytes is cut into
/// leaves at once. `LeafText` is made of it when it comes into sight.
struct Leaf: Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph, heading, caption, preformatted, table, separator
    /// The source or an address, under the text.
    case note

    /// Whether its lines and blanks stay as they are.
    var keepsLines: Bool { self == .preformatted || self == .table }
  }

  /// The block that it is of; never a quotation or a list.
  let block: Block
  let kind: Kind
  var margin = Margin()
  /// The number of that block among those of the body: what a `Place` speaks of.
  var paragraph = 0
  /// Bytes of the body's text before that block.
  var bytesBefore = 0
  /// Bytes of the block's text before this part, more or less: `Leaves.start(of:)` is exact.
  var offset = 0
  /// The run of the block, or the row of the table, in which that offset lies.
  var element = 0
  /// Where that run or row begins in the block's text.
  var elementStart = 0

  /// What stands at its left.
  struct Margin: Hashable, Sendable {
    /// Cells that it is set in by, where the measure has room for them.
    var indent = 0
    /// Quotations have a line down their left.
    var isQuoted = false
    var mark: Mark?
    /// Items of a list stand close together, and so do the parts of one text.
    var followsClosely = false
  }

  /// What stands in the indent of the first line.
  enum Mark: Hashable, Sendable {
    case point
    case number(Int)

    var text: String {
      switch self {
      case .point: "• "
      case .number(let number): "\(number). "
      }
    }

    /// A cell a character: `Ruler` draws ASCII for the point where that would take two.
    var cells: Int { text.unicodeScalars.count }
  }
}

extension Leaf {
  /// The text of its block in runs; a table has none.
  var inlines: [Inline] {
    switch block {
    case .paragraph(let runs), .heading(_, let runs): runs
    case .figure(_, let alt, let caption): caption.isEmpty ? [Inline(alt)] : caption
    case .preformatted(let text): [Inline(text)]
    case .separator: [Inline("* * *")]
    case .table, .quotation, .list: []
    }
  }

  /// The whole text of its block.
  var words: String {
    let runs = inlines
    if runs.isEmpty { return block.plainText }
    return runs.count == 1 ? runs[0].text : runs.plainText
  }

  /// Which bytes of which runs lie in a range of the block's text, near this part.
  func pieces(of range: Range<Int>) -> [(run: Inline, range: Range<Int>)] {
    let runs = inlines
    var index = element
    var start = elementStart
    while start > range.lowerBound, index > 0 {
      index -= 1
      start -= runs[index].text.utf8.count
    }
    var pieces: [(Inline, Range<Int>)] = []
    for run in runs[index...] {
      guard start < range.upperBound else { break }
      let end = start + run.text.utf8.count
      if end > range.lowerBound {
        let piece = max(start, range.lowerBound)..<min(end, range.upperBound)
        pieces.append((run, piece.lowerBound - start..<piece.upperBound - start))
      }
      start = end
    }
    return pieces
  }
}
