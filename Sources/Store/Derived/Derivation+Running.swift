import Model

extension Derivation {
  /// Month after month.
  func run(noting damage: inout [Damage]) -> HeadlineIndex {
    let months = months(noting: &damage)
    return finish(months.compactMap(outcome(of:)), noting: &damage)
  }

  /// Several months at a time.
  func run() async -> (index: HeadlineIndex, damage: [Damage]) {
    var damage: [Damage] = []
    let months = months(noting: &damage)
    let outcomes = await withTaskGroup { group in
      for month in months { group.addTask { outcome(of: month) } }
      return await group.reduce(into: [Outcome]()) { if let outcome = $1 { $0.append(outcome) } }
    }
    let index = finish(outcomes.sorted { $0.entry.name > $1.entry.name }, noting: &damage)
    return (index, damage)
  }

  /// Newest first. Where a folder of months can't be read, those that were known are looked for too:
  /// what was derived of them stays.
  private func months(noting damage: inout [Damage]) -> [String] {
    var found: [Damage] = []
    let months = library.articles.months(noting: &found)
    guard !found.isEmpty else { return months.reversed() }
    damage += found
    return Set(months).union((old?.months ?? []).map(\.name)).sorted(by: >)
  }

  private func finish(_ outcomes: [Outcome], noting damage: inout [Damage]) -> HeadlineIndex {
    var unkept: [String: [UInt8]] = [:]
    for outcome in outcomes {
      damage += outcome.damage
      unkept[outcome.entry.name] = outcome.unkept
    }
    var manifest = Manifest(months: outcomes.map(\.entry), sites: old?.sites ?? Sites())
    let gone = Set((old?.months ?? []).map(\.name)).subtracting(manifest.months.map(\.name))
    var index = HeadlineIndex(manifest: manifest, folder: folder, unkept: unkept)
    let changed = outcomes.reduce(into: kept) { $0.formUnion($1.changed) }
    let lost = outcomes.reduce(into: Set<UInt64>()) { $0.formUnion($1.gone) }
    if !changed.isEmpty {
      guard let settled = settleRevisions(of: changed, lost, in: index) else {
        return unsettled(index, outcomes)
      }
      index = settled
    }
    manifest = index.manifest
    if old == nil || !gone.isEmpty || outcomes.contains(where: { $0.sites != nil }) {
      manifest.sites = sites(of: index, outcomes)
    }
    if manifest != old { manifest.keep(in: folder) }
    for month in gone { folder.drop(HeadlineFile.name(of: month)) }
    return HeadlineIndex(manifest: manifest, folder: folder, unkept: index.unkept)
  }

  /// Which revisions are the newest could not be told. The months that changed are derived anew the
  /// next time, so that it is asked again.
  private func unsettled(_ index: HeadlineIndex, _ outcomes: [Outcome]) -> HeadlineIndex {
    for outcome in outcomes where !outcome.changed.isEmpty {
      folder.drop(HeadlineFile.name(of: outcome.entry.name))
    }
    return HeadlineIndex(
      manifest: index.manifest, folder: folder, unkept: index.unkept, isSettled: false)
  }

  private func sites(of index: HeadlineIndex, _ outcomes: [Outcome]) -> Sites {
    outcomes.reduce(into: Sites()) { sites, outcome in
      let head = HeadlineFile.head(of: outcome.entry.name, in: folder)
      if let found = outcome.sites ?? head?.sites { sites.merge(found) }
    }
  }
}
