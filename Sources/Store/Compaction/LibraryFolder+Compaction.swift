import Model

extension LibraryFolder {
  /// Folds what this device wrote here, and what the reader did elsewhere.
  package func compact() throws(StoreError) -> [CompactionReport] {
    try identity.refuseIfUnknown()
    var reports: [CompactionReport] = []
    for folder in journalsToCompact { reports.append(try folder.compact(identity)) }
    return reports
  }

  /// The same where many journals lie, in a few milliseconds: at the end of a run that wrote another.
  package func compactWhereMany() {
    for folder in journalsToCompact { folder.compactWhereMany(identity) }
  }

  private var journalsToCompact: [FoldedJournals] {
    holdsOwnJournals ? allJournals : Array(allJournals.dropFirst())
  }
}

extension Elsewhere {
  package func compactWhereMany() { Self.journals(in: places)?.compactWhereMany(identity) }
}

extension FoldedJournals {
  private static let largestCompaction = 32 << 20

  /// More journals of one device than this are folded by themselves, so much of them at once.
  private static let many = 64
  private static let atOnce = 4 << 20

  /// So much at a time, until nothing is left to fold.
  func compact(_ identity: Identity) throws(StoreError) -> CompactionReport {
    var all = CompactionReport()
    while true {
      let report = try compact(identity, reading: Self.largestCompaction)
      all.add(report)
      if report.snapshots.isEmpty { break }
    }
    if !all.snapshots.isEmpty { fold(identity.person) }
    return all
  }

  private func compact(_ identity: Identity, reading budget: Int) throws(StoreError)
    -> CompactionReport
  {
    try Compaction(
      journals: journals, person: identity.person, device: identity.device, budget: budget
    ).run()
  }

  /// What fails will be tried again at the end of another run.
  func compactWhereMany(_ identity: Identity) {
    var damage: [Damage] = []
    let files = journals.files(of: identity.person, on: identity.device, noting: &damage)
    guard files.count(where: { $0.journal != nil }) > Self.many else { return }
    guard let report = try? compact(identity, reading: Self.atOnce) else { return }
    if !report.snapshots.isEmpty { fold(identity.person) }
  }
}
