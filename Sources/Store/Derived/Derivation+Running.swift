import Model

extension Derivation {
  /// Month after month.
  func run(noting damage: inout [Damage]) -> HeadlineIndex {
    var changed = kept
    for _ in 1..<Self.rounds {
      let round = round(changed)
      guard let news = round.news else { return finish(round, noting: &damage) }
      changed.formUnion(news)
    }
    return finish(round(changed), noting: &damage)
  }

  /// Several months at a time.
  func run() async -> (index: HeadlineIndex, damage: [Damage]) {
    var damage: [Damage] = []
    var changed = kept
    for _ in 1..<Self.rounds {
      let round = await round(changed)
      guard let news = round.news else { return (finish(round, noting: &damage), damage) }
      changed.formUnion(news)
    }
    return (finish(await round(changed), noting: &damage), damage)
  }

  /// Others may keep articles and derive headlines of them all the while.
  private static let rounds = 3

  /// The months as they were found and as they are left.
  private struct Round {
    var outcomes: [Outcome]
    var damage: [Damage]
    /// Whether it is known of each article which revision is the newest.
    var isSettled = true
    /// The articles of which more came meanwhile, by their digests; nil where nothing did.
    var news: Set<UInt64>?
    /// The months that hold them.
    var doubtful: Set<String> = []
  }

  private func round(_ changed: Set<UInt64>) -> Round {
    var damage: [Damage] = []
    let months = months(noting: &damage)
    let surveys = months.map(survey(of:))
    let plan = plan(surveys, changed, months)
    let outcomes = Self.phases(of: surveys).flatMap { $0 }.compactMap { number in
      outcome(of: months[number], surveys[number], plan)
    }
    return settled(Round(outcomes: outcomes, damage: damage), plan, surveys, months)
  }

  private func round(_ changed: Set<UInt64>) async -> Round {
    var damage: [Damage] = []
    let months = months(noting: &damage)
    let surveys = await each(of: Array(months.indices)) { survey(of: months[$0]) }
    let plan = plan(surveys, changed, months)
    var outcomes: [Outcome] = []
    for phase in Self.phases(of: surveys) {
      outcomes += await each(of: phase) { outcome(of: months[$0], surveys[$0], plan) }
        .compactMap(\.self)
    }
    return settled(Round(outcomes: outcomes, damage: damage), plan, surveys, months)
  }

  /// Months that hold come before those that something came to or went from: as long as one of these
  /// is not left, all is asked again by whoever comes next.
  private static func phases(of surveys: [Survey]) -> [[Int]] {
    [
      surveys.indices.filter { surveys[$0].entry != nil },
      surveys.indices.filter { surveys[$0].entry == nil },
    ]
  }

  /// What becomes of each, in their order, on as many processors as there are.
  private func each<Result: Sendable>(
    of numbers: [Int], _ body: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for number in numbers { group.addTask { (number, body(number)) } }
      return await group.reduce(into: []) { $0.append($1) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Newest first. Those that were known are looked for too: where a folder can't be read, what was
  /// derived of it stays, and where one is gone, it is asked which of its articles are left elsewhere.
  private func months(noting damage: inout [Damage]) -> [String] {
    Set(library.articles.months(noting: &damage)).union((old?.months ?? []).map(\.name)).sorted(
      by: >)
  }

  private func plan(_ surveys: [Survey], _ changed: Set<UInt64>, _ months: [String]) -> Plan {
    let touched = surveys.reduce(into: changed) { $0.formUnion($1.touched) }
    return Plan(contest: contest(touched, surveys, months), touched: touched)
  }

  private func contest(_ touched: Set<UInt64>, _ surveys: [Survey], _ months: [String]) -> Contest?
  {
    let lost = surveys.reduce(into: Set<UInt64>()) { $0.formUnion($1.lost) }
    return try? Contest(among: touched, lost, in: months, of: library, folder)
  }

  /// What others kept meanwhile they may have derived already, and we have put ours in the place of
  /// theirs: so all is asked once more when it lies there.
  private func settled(_ round: Round, _ plan: Plan, _ surveys: [Survey], _ months: [String])
    -> Round
  {
    var round = round
    guard let contest = plan.contest else {
      round.isSettled = false
      return round
    }
    guard !plan.touched.isEmpty else { return round }
    let isStale = round.outcomes.contains(where: \.isStale)
    let came = round.outcomes.reduce(into: Set<UInt64>()) { $0.formUnion($1.news) }
    let after = self.contest(plan.touched, surveys, months)
    guard isStale || after?.verdicts != contest.verdicts else { return round }
    let ids = Set(contest.verdicts.keys).union((after?.verdicts ?? [:]).keys)
    round.isSettled = false
    round.news = came.union(
      ids.filter { contest.verdicts[$0] != after?.verdicts[$0] }.map(\.digest))
    round.doubtful = contest.months.union(after?.months ?? [])
    return round
  }

  private func finish(_ round: Round, noting damage: inout [Damage]) -> HeadlineIndex {
    let outcomes = round.outcomes
    // A year that can't be read is named, and not each of its months.
    damage +=
      round.damage
      + outcomes.flatMap(\.damage).filter { found in
        !round.damage.contains { found.path.hasPrefix($0.path + "/") }
      }
    var held: [String: [UInt8]] = [:]
    for outcome in outcomes { held[outcome.entry.name] = outcome.held }
    var manifest = Manifest(
      months: outcomes.map(\.entry).sorted { $0.name > $1.name }, sites: old?.sites ?? Sites())
    let gone = Set((old?.months ?? []).map(\.name)).subtracting(manifest.months.map(\.name))
    if old == nil || !gone.isEmpty || outcomes.contains(where: { $0.sites != nil }) {
      manifest.sites = sites(of: outcomes)
    }
    if round.isSettled {
      if manifest != old { manifest.keep(in: folder) }
      for month in gone { folder.drop(HeadlineFile.name(of: month)) }
    }
    // Others who know more may have left theirs before ours: then nobody would ask again.
    for outcome in outcomes
    where outcome.damage.isEmpty && round.doubtful.contains(outcome.entry.name) {
      folder.drop(HeadlineFile.name(of: outcome.entry.name))
    }
    return HeadlineIndex(
      manifest: manifest, folder: folder, held: held, isSettled: round.isSettled)
  }

  private func sites(of outcomes: [Outcome]) -> Sites {
    outcomes.reduce(into: Sites()) { sites, outcome in
      let head = HeadlineFile.head(of: outcome.entry.name, in: folder)
      if let found = outcome.sites ?? head?.sites { sites.merge(found) }
    }
  }
}
