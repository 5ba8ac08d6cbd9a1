/// What a reader dislikes about a line, in squares of blank cells.
struct LineCosts {
  private let room: Int

  init(room: Int) { self.room = min(room, Self.most) }

  /// A line that leaves so many cells blank; one that is too wide costs more than anything.
  func of(slack: Int) -> Int {
    slack < 0 ? overfull(by: -slack) : square(min(slack, Self.most))
  }

  /// The last line may be short, but not a short word alone.
  func ofLast(slack: Int) -> Int {
    if slack < 0 { return overfull(by: -slack) }
    return room - slack < Self.shortest ? square(room) / 4 : 0
  }

  /// Ending a line at a place.
  func of(_ place: Candidate, hyphensInARow: Int) -> Int {
    var cost = 0
    switch place.hold {
    case .none: break
    case .loose: cost = square(room) / 16
    case .doubtful: cost = square(room) * 2
    case .firm: cost = square(room) * 4
    case .fast: cost = square(room) * 16
    }
    if place.kind == .hyphenating { cost += square(room) / 36 }
    if hyphensInARow > 1 { cost += square(room) / 16 }
    return cost
  }

  /// Having so many hyphens in a row where the line before had so many; nil where it cannot be.
  func of(_ hyphens: Int, after before: Int) -> Int? {
    if hyphens == 0 || hyphens == before + 1 { return 0 }
    return hyphens == before && hyphens == FirstFit.mostHyphensInARow ? square(room) * 8 : nil
  }

  /// More than all else together, yet so little that a text of any length can pay it.
  private func overfull(by cells: Int) -> Int { min(cells, 4) << 32 }

  /// Blank cells beyond so many are not worse.
  private static let most = 1 << 12
  /// A last line of fewer cells looks like a slip.
  private static let shortest = 5

  private func square(_ cells: Int) -> Int { cells * cells }
}
