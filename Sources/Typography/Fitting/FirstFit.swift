import Text

/// Gives each line all the words it can take.
///
///     measure 12     Il pleuvait ╷       "trop" would make 16 cells: the line ends before it
///                    trop, dit-il╷
struct FirstFit: ~Copyable {
  private let parts: WordParts?
  private let costs: LineCosts
  private var lines: LineDraft
  /// What a reader dislikes about the lines, as `TotalFit` counts it.
  private(set) var cost = 0
  /// How many lines ended where the text asked for it.
  private(set) var ends = 0
  private var start = Candidate(at: 0, width: 0)
  private var room: Int
  /// The cells of each line but the first.
  private let nextRoom: Int
  /// The last place on this line where it may end without regret.
  private var free: Candidate?
  /// The places on this line after that one.
  private var others = FewPlaces()
  private var hyphensInARow = 0

  /// A reader stumbles over more hyphens than this, one under the other.
  static let mostHyphensInARow = 2

  /// `parts` says where words may be parted; nil leaves them whole.
  init(_ bytes: UTF8Bytes, setting: Setting, parts: WordParts?) {
    self.parts = parts
    room = setting.room(onLine: 0)
    nextRoom = setting.room(onLine: 1)
    costs = LineCosts(room: nextRoom)
    lines = LineDraft(likelyCount: bytes.count / nextRoom + 1)
  }

  /// The lines, when the last place has been taken.
  consuming func finished() -> Lines { lines.finished() }

  var lineCount: Int { lines.count }

  // What only looks is `mutating` too where it is asked at each line: first fit is then lent, not
  // copied.

  /// The cells from the start of the paragraph to where the line is full.
  mutating func full() -> Int { start.nextWidth &+ room }

  /// The same for the next line, if this one ends at a place after which no other fits; nil where
  /// a part of a word might.
  mutating func full(after place: Candidate) -> Int? {
    if parts != nil, isLoose(place.cells(from: start.nextWidth)) { return nil }
    return place.nextWidth &+ nextRoom
  }

  /// Takes the next place; a forced one ends the line.
  mutating func take(_ place: Candidate) {
    while place.cells(from: start.nextWidth) > room, let choice = choice(before: place) {
      end(at: choice)
    }
    if place.kind == .forced {
      end(at: place)
    } else if place.end <= start.next {
      start = place
    } else {
      wait(place)
    }
  }

  private mutating func wait(_ place: Candidate) {
    if place.hold == .none, !place.showsHyphen {
      free = place
      if !others.isEmpty { others.removeAll() }
    } else {
      others.append(place)
    }
  }

  /// Where the line ends when a place does not fit on it any more; nil when nothing fits.
  private mutating func choice(before place: Candidate) -> Candidate? {
    guard let last = others.last ?? free else { return nil }
    let firm = others.last(where: { $0.hold != .loose }) ?? free ?? last
    let cells = firm.cells(from: start.nextWidth)
    if let parts, hyphensInARow < Self.mostHyphensInARow, isLoose(cells),
      let part = parts.last(from: firm, to: place, within: start.nextWidth + room)
    {
      return part
    }
    let best = cells * 3 < room * 2 ? last : firm
    if best.showsHyphen, hyphensInARow >= Self.mostHyphensInARow {
      return others.last(where: { !$0.showsHyphen }) ?? free ?? best
    }
    return best
  }

  /// Whether a line of so many cells leaves so much blank that parting a word is worth it.
  private func isLoose(_ cells: Int) -> Bool { (room - cells) * 8 > room }

  mutating func end(at place: Candidate) {
    lines.append(from: start, to: place)
    hyphensInARow = place.showsHyphen ? hyphensInARow + 1 : 0
    count(place, slack: room &- place.cells(from: start.nextWidth))
    start = place
    room = nextRoom
    if let last = free, last.end <= place.next { free = nil }
    if !others.isEmpty { others.removeAll(endingUpTo: place.next) }
  }

  private mutating func count(_ place: Candidate, slack: Int) {
    if place.kind == .forced {
      ends += 1
      cost &+= costs.ofLast(slack: slack)
    } else {
      cost &+= costs.of(slack: slack) &+ costs.of(place, hyphensInARow: hyphensInARow)
      if hyphensInARow > Self.mostHyphensInARow { cost &+= costs.ladder }
    }
  }
}
