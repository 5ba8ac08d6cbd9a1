import Display
import Model
import Text
import Typography

/// From a leaf to what is drawn of it.
extension Leaves {
  /// - Parameter room: cells there are for a table.
  func text(of index: Int, room: Int, _ ruler: Ruler) -> LeafText {
    let leaf = all[index]
    if case .table(let rows, let hasHead) = leaf.block {
      return text(
        of: leaf, rows, upTo: next(after: index)?.element ?? rows.count, hasHead, room, ruler)
    }
    let next = next(after: index)
    let range = start(of: index)..<(next == nil ? Int.max : start(of: index + 1))
    var text = LeafText(start: range.lowerBound)
    if leaf.kind == .caption, leaf.offset == 0 { text.insert("[image] ") }
    let pieces = leaf.pieces(of: range)
    for (index, (run, piece)) in pieces.enumerated() {
      let isWhole = piece.count == run.text.utf8.count
      let words = isWhole ? run.text : run.text.slice(piece)
      if leaf.kind == .preformatted {
        text.appendPreformatted(words)
      } else {
        let goesOn = index > 0 && pieces[index - 1].run.looks(like: run)
        text.append(words, run.style, goesOn: goesOn)
      }
      let isEnd = piece.upperBound == run.text.utf8.count
      let linkGoesOn = pieces[safe: index + 1]?.run.link == run.link
      if isEnd, !linkGoesOn, let number = run.link.flatMap(number) {
        text.insert("\u{A0}[\(number)]", .faint)
      }
    }
    if next != nil { text.dropLineEnd() }
    return text
  }

  /// Where a leaf begins in the text of its block.
  func start(of index: Int) -> Int {
    let leaf = all[index]
    guard leaf.offset > 0, leaf.kind != .table else { return leaf.offset }
    let range = leaf.offset - LongText.window..<leaf.offset
    var window: [UInt8] = []
    for (run, piece) in leaf.pieces(of: range) {
      window += run.text.utf8.dropFirst(piece.lowerBound).prefix(piece.count)
    }
    return range.lowerBound + LongText.end(in: window, language)
  }

  /// The leaf in which an offset of a block's text lies; nil where the body has no such block.
  func index(of place: Place) -> Int? {
    let count = all.countOfFirst {
      ($0.paragraph, $0.offset) <= (place.paragraph, max(0, place.offset))
    }
    guard count > 0, all[count - 1].paragraph == place.paragraph else { return nil }
    let index = count - 1
    return next(after: index) != nil && start(of: index + 1) <= place.offset ? index + 1 : index
  }

  /// The next part of the same text.
  private func next(after index: Int) -> Leaf? {
    guard index + 1 < all.count, all[index + 1].paragraph == all[index].paragraph
    else { return nil }
    return all[index + 1]
  }

  private func text(
    of leaf: Leaf, _ rows: [[[Inline]]], upTo end: Int, _ hasHead: Bool, _ room: Int,
    _ ruler: Ruler
  ) -> LeafText {
    var text = LeafText(start: leaf.offset)
    let head = hasHead ? rows.first : nil
    text.append(
      TableText.set(
        rows[leaf.element..<end], from: leaf.offset, head: head, measure: room, ruler))
    return text
  }
}

extension Inline {
  fileprivate var style: Style? {
    if link != nil { return .link }
    if traits.contains(.strong) { return .strong }
    if traits.contains(.emphasis) { return .emphasis }
    return nil
  }

  /// Whether another run goes on in this one's style: « un gros lien » is one link.
  fileprivate func looks(like other: Inline) -> Bool { style == other.style && link == other.link }
}
