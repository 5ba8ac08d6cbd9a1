import Model

/// What a section of the list shows, by places. A headline that was deleted keeps its place, and is
/// passed over.
struct Listing {
  private let shelf: Shelf
  private let short: [Headline]?

  /// All that is kept.
  init(latest shelf: Shelf) {
    self.shelf = shelf
    short = nil
  }

  /// A few, all at hand.
  init(_ headlines: [Headline], _ shelf: Shelf) {
    self.shelf = shelf
    short = headlines
  }

  /// How many places there are, those passed over included.
  var places: Int { short?.count ?? shelf.list?.count ?? 0 }

  /// How many are shown.
  var count: Int { short?.count ?? shelf.count }

  private var isEmpty: Bool { short?.isEmpty ?? shelf.isEmpty }

  /// How many of them nobody has read here.
  var unread: Int { short?.count { !shelf.state(of: $0.id).isRead } ?? shelf.unread }

  /// Nil for one that is on its way from the disk.
  subscript(place: Int) -> Headline? {
    guard let short else { return shelf.list?[place] }
    return short.indices.contains(place) ? short[place] : nil
  }

  func place(of id: ArticleID) -> Int? {
    short?.firstIndex { $0.id == id } ?? (short == nil ? shelf.list?.place(of: id) : nil)
  }

  /// The identifiers at hand around a place.
  func ids(around place: Int) -> [ArticleID] {
    if let short { return short.map(\.id) }
    return shelf.list?.atHand(around: place).compactMap { shows($0) ? self[$0]?.id : nil } ?? []
  }

  /// The nearest place that shows, at this one or beyond it.
  func shown(from place: Int, forward: Bool) -> Int? {
    var place = place
    while (0..<places).contains(place) {
      if shows(place) { return place }
      place += forward ? 1 : -1
    }
    return nil
  }

  /// Where the cursor stands that was put at a place: there, else just after, else before; the other
  /// way round where it came from below.
  func cursor(at place: Int, fromBelow: Bool = false) -> Int? {
    guard !isEmpty else { return nil }
    let place = max(0, min(place, places - 1))
    return shown(from: place, forward: !fromBelow) ?? shown(from: place, forward: fromBelow)
  }

  /// Whether it lies beyond what is brought for a cursor: one comes to such a place only past
  /// articles that were deleted, and what stands there is not asked for yet.
  func isOutOfReach(_ place: Int, of cursor: Int, rows: Int) -> Bool {
    self[place] == nil && abs(place - cursor) > Self.margin(rows: rows)
  }

  /// How many places must be at hand on each side of the cursor, for a screen of so many rows.
  static func margin(rows: Int) -> Int { rows / 2 + 8 }

  /// So many shown places further on, or back; at most to the end.
  func moved(from place: Int, by step: Int) -> Int {
    guard abs(step) < places else {
      return cursor(at: step > 0 ? places - 1 : 0) ?? 0
    }
    var place = place
    for _ in 0..<abs(step) {
      guard let next = shown(from: place + step.signum(), forward: step > 0) else { break }
      place = next
    }
    return place
  }

  private func shows(_ place: Int) -> Bool {
    guard short == nil, let headline = self[place] else { return true }
    return !shelf.state(of: headline.id).isDeleted
  }
}
