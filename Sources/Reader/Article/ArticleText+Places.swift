import Model
import Typography

/// Where a reader is: a leaf and an offset in its text as drawn, which no measure moves.
///
/// A `Place` says the same for the library. It counts in the page's own text, so that it outlives
/// the way we draw it; what a page does not have, as the mark of a link, has no place of its own.
struct Position: Hashable, Comparable, Sendable {
  var leaf: Int
  var offset: Int

  static let start = Position(leaf: 0, offset: 0)

  static func < (left: Position, right: Position) -> Bool {
    (left.leaf, left.offset) < (right.leaf, right.offset)
  }
}

/// From row to position and back. Both ways are exact: the row of a line's position is that line.
extension ArticleText {
  /// The position of the first text at or below a row, the start for the rows of the head. The rows
  /// of the end stand for one leaf more.
  mutating func position(at spot: Spot) -> Position {
    guard spot.piece > 0 else { return .start }
    guard spot.piece <= leafCount else { return Position(leaf: leafCount, offset: spot.row) }
    let leaf = leaf(spot.piece - 1)
    let line = max(0, spot.row - leaf.gap)
    return Position(leaf: spot.piece - 1, offset: leaf.paragraph.lines[line].range.lowerBound)
  }

  mutating func spot(of position: Position) -> Spot {
    guard position != .start else { return .top }
    guard position.leaf < leafCount else {
      return Spot(piece: leafCount + 1, row: position.offset)
    }
    let leaf = leaf(position.leaf)
    let line = leaf.paragraph.line(at: position.offset)
    return Spot(piece: position.leaf + 1, row: leaf.gap + line)
  }

  /// The place in the body: below it, its end.
  mutating func place(of position: Position) -> Place {
    guard let last = leaves.all.indices.last else { return .start }
    let leaf = leaf(min(position.leaf, last))
    let offset = position.leaf > last ? leaf.text.text.utf8.count : position.offset
    return Place(paragraph: leaf.leaf.paragraph, offset: leaf.text.pageOffset(of: offset))
  }

  mutating func position(of place: Place) -> Position {
    guard let index = leaves.index(of: place) else { return .start }
    let leaf = leaf(index)
    let isStart = place.offset <= leaf.text.pageOffset(of: 0)
    return Position(leaf: index, offset: isStart ? 0 : leaf.text.offset(ofPage: place.offset))
  }

  /// Whether a position lies in a table, whose lines another measure sets anew.
  func isTable(_ position: Position) -> Bool { leaves.all[safe: position.leaf]?.kind == .table }

  /// Bytes of the page's text before a position in the body.
  mutating func bytes(before position: Position) -> Int {
    guard let leaf = leaves.all[safe: position.leaf] else { return leaves.bytes }
    return leaf.bytesBefore + place(of: position).offset
  }
}
