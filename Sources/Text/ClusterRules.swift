/// The rules that join scalars into clusters, fed one scalar after the other (UAX #29, rev. 47).
///
///     e ◌́ ! 👩 ‍ 🚀      starts: e · ! · 👩      3 clusters of 6 scalars
struct ClusterRules {
  private var previous: ClusterRole?
  private var pictograph = Pictograph.none
  private var conjunct = Conjunct.none
  private var hasOddRegional = false

  /// How far "pictograph extend* joiner" has come (GB11).
  private enum Pictograph { case none, open, joined }
  /// How far "consonant … linker …" has come (GB9c).
  private enum Conjunct { case none, open, linked }

  /// Whether a cluster starts with this scalar; the scalar is then taken in.
  mutating func starts(with role: ClusterRole) -> Bool {
    let starts = isBoundary(before: role)
    note(role)
    return starts
  }

  /// Whether a cluster would start with this scalar.
  func isBoundary(before role: ClusterRole) -> Bool {
    guard let previous else { return true }
    if previous == .carriageReturn, role == .lineFeed { return false }
    if previous.standsAlone || role.standsAlone { return true }
    if role.extends || previous == .prepend { return false }

    switch (previous, role) {
    case (.leadingJamo, .leadingJamo), (.leadingJamo, .vowelJamo), (.leadingJamo, .syllable),
      (.leadingJamo, .closedSyllable), (.syllable, .vowelJamo), (.syllable, .trailingJamo),
      (.vowelJamo, .vowelJamo), (.vowelJamo, .trailingJamo), (.closedSyllable, .trailingJamo),
      (.trailingJamo, .trailingJamo):
      return false
    case (_, .consonant): return conjunct != .linked
    case (.joiner, .pictograph): return pictograph != .joined
    case (.regional, .regional): return !hasOddRegional
    default: return true
    }
  }

  mutating func note(_ role: ClusterRole) {
    switch role {
    case .pictograph: pictograph = .open
    case .joiner: pictograph = pictograph == .open ? .joined : .none
    case .extend, .linker, .conjunctExtend: if pictograph == .joined { pictograph = .none }
    default: pictograph = .none
    }
    switch role {
    case .consonant: conjunct = .open
    case .linker: if conjunct == .open { conjunct = .linked }
    case .conjunctExtend, .joiner: break
    default: conjunct = .none
    }
    hasOddRegional = role == .regional && !hasOddRegional
    previous = role
  }
}
