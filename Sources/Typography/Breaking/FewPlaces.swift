/// Places in a row, of which there are seldom many: the first ones need no array, and most
/// paragraphs get along without one.
struct FewPlaces {
  private var first = InlineArray<4, Candidate>(repeating: Candidate(at: 0, width: 0))
  private var more: [Candidate] = []
  private(set) var count = 0

  private static var fewest: Int { 4 }

  var isEmpty: Bool { count == 0 }

  var last: Candidate? { count == 0 ? nil : self[count &- 1] }

  subscript(number: Int) -> Candidate {
    number < Self.fewest ? first[number] : more[number &- Self.fewest]
  }

  mutating func append(_ place: Candidate) {
    if count < Self.fewest { first[count] = place } else { more.append(place) }
    count &+= 1
  }

  mutating func removeAll() {
    if count > Self.fewest { more.removeAll(keepingCapacity: true) }
    count = 0
  }

  /// Removes the places up to an offset.
  mutating func removeAll(endingUpTo offset: Int) {
    guard let last, last.end > offset else { return removeAll() }
    let places = self
    removeAll()
    for number in 0..<places.count where places[number].end > offset { append(places[number]) }
  }

  /// The last place that satisfies a condition.
  func last(where isWanted: (Candidate) -> Bool) -> Candidate? {
    var number = count
    while number > 0 {
      number &-= 1
      if isWanted(self[number]) { return self[number] }
    }
    return nil
  }
}
