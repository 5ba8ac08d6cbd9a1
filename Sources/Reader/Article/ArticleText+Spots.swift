/// A row of a page, as a piece and a row of that piece.
struct Spot: Hashable, Comparable, Sendable {
  var piece: Int
  var row: Int

  static let top = Spot(piece: 0, row: 0)

  static func < (left: Spot, right: Spot) -> Bool {
    (left.piece, left.row) < (right.piece, right.row)
  }
}

/// From row to row: what lies between is set on the way.
extension ArticleText {
  /// The row that lies so many rows below; nil beyond the end.
  mutating func spot(_ rows: Int, below spot: Spot) -> Spot? {
    guard spot.piece < pieceCount else { return nil }
    var (piece, row) = (spot.piece, spot.row + rows)
    while true {
      let height = height(of: piece)
      if row < height { return Spot(piece: piece, row: row) }
      guard piece + 1 < pieceCount else { return nil }
      row -= height
      piece += 1
    }
  }

  /// The row that lies so many rows above; nil beyond the top.
  mutating func spot(_ rows: Int, above spot: Spot) -> Spot? {
    var (piece, row) = (spot.piece, spot.row - rows)
    while row < 0 {
      guard piece > 0 else { return nil }
      piece -= 1
      row += height(of: piece)
    }
    return Spot(piece: piece, row: row)
  }

  /// Below the last row.
  var bottom: Spot { Spot(piece: pieceCount, row: 0) }

  /// The first row of the last screen, found from the end.
  mutating func lastTop(rows: Int) -> Spot {
    spot(rows, above: bottom) ?? .top
  }

  /// The rows from one on, as many as there are.
  mutating func rows(from top: Spot, count: Int) -> [Spot] {
    var rows: [Spot] = []
    var piece = top.piece
    var row = top.row
    while rows.count < count, piece < pieceCount {
      let height = height(of: piece)
      while row < height, rows.count < count {
        rows.append(Spot(piece: piece, row: row))
        row += 1
      }
      piece += 1
      row = 0
    }
    return rows
  }

  /// The first row of a leaf, below its gap.
  mutating func firstRow(ofLeaf index: Int) -> Spot {
    Spot(piece: index + 1, row: leaf(index).gap)
  }

  /// Where the next paragraph begins below a row, the notes after the last one.
  mutating func paragraph(below spot: Spot) -> Spot {
    var index = max(0, spot.piece - 1)
    while index < leaves.all.count {
      let isWithin = leaves.all[index].offset > 0
      if !isWithin, firstRow(ofLeaf: index) > spot { return firstRow(ofLeaf: index) }
      index += 1
    }
    return max(spot, Spot(piece: pieceAfterBody, row: 0))
  }

  /// Where the nearest paragraph above a row begins, the top before the first one.
  mutating func paragraph(above spot: Spot) -> Spot {
    var index = min(spot.piece, leaves.all.count) - 1
    while index >= 0 {
      let isWithin = leaves.all[index].offset > 0
      if !isWithin, firstRow(ofLeaf: index) < spot { return firstRow(ofLeaf: index) }
      index -= 1
    }
    return .top
  }
}
