package import Model

extension LibraryFolder {
  /// Reads all of it; changes nothing.
  package func check(at now: Moment) async -> CheckReport { await Check(self, now: now).run() }

  /// Does what the findings propose, and returns to how many files that was.
  package func repair(_ findings: [Finding]) throws(StoreError) -> Int {
    guard !isSealed else { throw .sealed(path: path) }
    return try Repair(library: self).run(findings)
  }
}
