import Text

/// Keeps of all the places in a text those where a line may really end.
///
/// Places that are held firmly are dropped: what lies between two places that stay is a group.
///
///     M. Tokayev a parlé le 6 janv. 2022     groups: M. Tokayev · a · parlé · le · 6 janv. · 2022
///
/// Only a group wider than the measure gives way, and its weakest hold first: what holds loosely,
/// then words where their language parts them, then addresses, then what may be a list, what holds
/// firmly, then fast, then any space, then what no space parts, then words that are better left
/// whole, and last of all between two clusters.
struct Groups {
  private let bytes: UTF8Bytes
  private let setting: Setting
  private let room: Int
  /// Where the group starts.
  private var start: Candidate
  /// The places inside the group.
  private var held = FewPlaces()
  private var hasLoose = false

  /// Two letters and a hyphen.
  private static let roomForHyphen = 3

  init(_ bytes: UTF8Bytes, setting: Setting) {
    self.bytes = bytes
    self.setting = setting
    room = min(setting.room(onLine: 0), setting.room(onLine: 1))
    start = Candidate(at: 0, width: 0)
  }

  /// Where words may be parted: asked for only where a group is too wide, since the patterns take
  /// their time to be read.
  private var parts: WordParts? {
    guard room >= Self.roomForHyphen, let hyphenation = Hyphenation.of(setting.language) else {
      return nil
    }
    return WordParts(bytes, setting: setting, hyphenation: hyphenation)
  }

  /// Takes the next place of the text, and hands over those that stay.
  @inline(__always)
  mutating func take(_ place: Candidate, _ keep: (Candidate) -> Void) {
    if place.hold == .none, held.isEmpty, place.cells(from: start.nextWidth) <= room {
      guard place.kind != .hyphenating || room >= Self.roomForHyphen else { return }
      start = place
      return keep(place)
    }
    takeHeld(place, keep)
  }

  private mutating func takeHeld(_ place: Candidate, _ keep: (Candidate) -> Void) {
    if place.kind == .hyphenating, room < Self.roomForHyphen { return }
    if place.hold != .none {
      held.append(place)
      if place.hold == .loose { hasLoose = true }
      return
    }
    if place.cells(from: start.nextWidth) > room {
      split(start, place, by: .loose, keep)
    } else if hasLoose {
      for number in 0..<held.count where held[number].hold == .loose { keep(held[number]) }
    }
    keep(place)
    leap(to: place)
  }

  /// Goes on from a place that stays, whatever lies before it.
  mutating func leap(to place: Candidate) {
    start = place
    guard !held.isEmpty else { return }
    held.removeAll()
    hasLoose = false
  }

  private enum Means: Int {
    case loose, parts, address, doubtful, firm, fast, blanks, joints, anyParts, clusters
    case anyClusters, nothing
  }

  /// Hands over places between two others until what lies between them fits on a line.
  private func split(
    _ start: Candidate, _ end: Candidate, by means: Means, _ keep: (Candidate) -> Void
  ) {
    guard means != .nothing, end.cells(from: start.nextWidth) > room else { return }
    let next = Means(rawValue: means.rawValue + 1) ?? .nothing
    var last = start
    for place in places(by: means, start, end) {
      split(last, place, by: next, keep)
      keep(place)
      last = place
    }
    split(last, end, by: next, keep)
  }

  private func places(by means: Means, _ start: Candidate, _ end: Candidate) -> [Candidate] {
    switch means {
    case .loose: inside(start, end, .loose)
    case .parts: parts?.places(from: start, to: end) ?? []
    case .address: addressPlaces(start, end)
    case .doubtful: inside(start, end, .doubtful)
    case .firm: inside(start, end, .firm)
    case .fast: inside(start, end, .fast).filter { $0.end < $0.next }
    case .blanks: blankPlaces(start, end)
    case .joints: inside(start, end, .fast)
    case .anyParts: parts?.placesAnywhere(from: start, to: end) ?? []
    case .clusters: clusterPlaces(start, end).filter { !isBeforeMark($0) }
    case .anyClusters: clusterPlaces(start, end)
    case .nothing: []
    }
  }

  /// The places of one hold inside a stretch of the group.
  private func inside(_ start: Candidate, _ end: Candidate, _ hold: Hold) -> [Candidate] {
    var low = 0
    var high = held.count
    while low < high {
      let middle = (low + high) / 2
      if held[middle].end > start.next { high = middle } else { low = middle + 1 }
    }
    var found: [Candidate] = []
    while low < held.count, held[low].next < end.end {
      if held[low].hold == hold { found.append(held[low]) }
      low += 1
    }
    return found
  }

  /// The places in an address after which a reader sees that it goes on.
  private func addressPlaces(_ start: Candidate, _ end: Candidate) -> [Candidate] {
    var word = 0..<0
    var isAddress = false
    return clusterPlaces(start, end).filter { place in
      if place.end > word.upperBound {
        word = Address.word(bytes, around: place.end - 1)
        isAddress = Address.isAddress(bytes, word)
      }
      return isAddress && Address.goesOn(after: bytes[place.end - 1])
        && !Address.goesOn(after: bytes[place.end])
    }
  }

  /// The spaces where Unicode lets no line end: `:-) ;-)`.
  private func blankPlaces(_ start: Candidate, _ end: Candidate) -> [Candidate] {
    clusterPlaces(start, end).filter { bytes[$0.end] == 0x20 && bytes[$0.end + 1] != 0x20 }
      .map { place in
        Candidate(
          end: place.end, next: place.end + 1, width: place.width, nextWidth: place.width + 1,
          hold: .fast)
      }
  }

  private func isBeforeMark(_ place: Candidate) -> Bool {
    RightEdge.isClosing(bytes.scalar(at: place.next).value)
  }

  /// All the places between two clusters that are drawn.
  private func clusterPlaces(_ start: Candidate, _ end: Candidate) -> [Candidate] {
    var places: [Candidate] = []
    var offset = start.next
    var width = start.nextWidth
    while true {
      let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: setting.ambiguous)
      offset = cluster.end
      width += cluster.cells
      guard offset < end.end else { return places }
      if cluster.cells > 0 { places.append(Candidate(at: offset, width: width, hold: .fast)) }
    }
  }
}
