import Model

/// All headlines, newest first, of which some are at hand: the first, and those around the cursor.
///
///     0 ········ 47                                 first
///                       61 230 ········ 61 742      piece, brought from the disk as the cursor moves
struct LongList: Sendable {
  let edition: Int
  let count: Int
  private let first: [Headline]
  private var piece: HeadlinePiece
  /// Where those at hand stand; nil while they are so few that looking through them is as quick.
  private var places: [ArticleID: Int]?

  /// How many are brought on each side of the cursor.
  private static let reach = 256
  private static let few = 64

  init(_ inventory: Inventory) {
    edition = inventory.edition
    count = inventory.count
    first = inventory.first
    piece = HeadlinePiece(edition: inventory.edition, start: 0, headlines: [])
    if first.count > Self.few { notePlaces() }
  }

  /// All of them, in order.
  init(whole headlines: [Headline]) {
    self.init(Inventory(edition: 0, count: headlines.count, first: headlines, sites: Sites()))
  }

  var isWhole: Bool { first.count == count }

  /// Nil for one that is not at hand.
  subscript(place: Int) -> Headline? {
    if first.indices.contains(place) { return first[place] }
    return piece.places.contains(place) ? piece.headlines[place - piece.start] : nil
  }

  /// Where it stands, if it is at hand.
  func place(of id: ArticleID) -> Int? {
    guard let places else { return first.firstIndex { $0.id == id } }
    return places[id]
  }

  /// Those at hand without a gap around a place.
  func atHand(around place: Int) -> Range<Int> {
    let joint =
      piece.start <= first.count ? 0..<max(first.count, piece.places.upperBound) : piece.places
    return joint.contains(place) ? joint : 0..<first.count
  }

  mutating func take(_ piece: HeadlinePiece) {
    guard piece.edition == edition, piece.places.upperBound <= count else { return }
    self.piece = piece
    notePlaces()
  }

  /// What to bring for a cursor there; nil where so many are at hand on each side of it.
  func wanted(around place: Int, margin: Int) -> Range<Int>? {
    let near = max(0, place - margin)..<max(0, min(count, place + margin))
    let hand = atHand(around: place)
    guard near.lowerBound < hand.lowerBound || near.upperBound > hand.upperBound else { return nil }
    return max(0, place - Self.reach)..<max(0, min(count, place + Self.reach))
  }

  private mutating func notePlaces() {
    var places = self.places.take() ?? [:]
    places.removeAll(keepingCapacity: true)
    for (place, headline) in first.enumerated() { places[headline.id] = place }
    for (place, headline) in zip(piece.places, piece.headlines) { places[headline.id] = place }
    self.places = places
  }
}
