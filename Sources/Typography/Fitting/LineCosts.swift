/// What a reader dislikes about a line, in squares of blank cells.
struct LineCosts {
  private let room: Int
  /// What each hold and each hyphen costs where a line ends there.
  private let loose: Int
  let hyphen: Int
  private let secondHyphen: Int
  /// A line that leaves more cells blank is loose enough to part a word for it.
  private let mostSlack: Int

  init(room: Int) {
    self.room = room
    loose = self.room * self.room / 16
    hyphen = self.room * self.room / 36
    secondHyphen = self.room * self.room / 16
    mostSlack = room / 8
  }

  /// A line that leaves so many cells blank; one that is too wide costs more than anything.
  @inline(__always)
  func of(slack: Int) -> Int {
    slack < 0 ? overfull(by: 0 &- slack) : slack &* slack
  }

  /// The last line may be short, but not a short word alone.
  func ofLast(slack: Int) -> Int {
    if slack < 0 { return overfull(by: -slack) }
    return room - slack < Self.shortest ? room * room / 4 : 0
  }

  /// Ending a line where the text holds together so firmly.
  @inline(__always)
  func of(_ hold: Hold) -> Int {
    switch hold {
    case .none: 0
    case .loose: loose
    case .doubtful: loose &* 32
    case .firm: loose &* 64
    case .fast: loose &* 256
    }
  }

  /// Ending a line at a place.
  func of(_ place: Candidate, hyphensInARow: Int) -> Int {
    var cost = of(place.hold)
    if place.kind == .hyphenating { cost &+= hyphen }
    if hyphensInARow > 1 { cost &+= secondHyphen }
    return cost
  }

  /// One more hyphen in a row than a reader accepts.
  var ladder: Int { room * room * 8 }

  /// Whether a line that leaves so many cells blank is loose enough to part a word for it.
  @inline(__always)
  func isLoose(slack: Int) -> Bool { slack > mostSlack }

  /// More than all else together, yet so little that a text of any length can pay it.
  private func overfull(by cells: Int) -> Int { min(cells, 4) << 32 }

  /// A last line of fewer cells looks like a slip.
  private static let shortest = 5
}
