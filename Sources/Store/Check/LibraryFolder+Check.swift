package import Model

extension LibraryFolder {
  /// Reads all of it; changes nothing.
  package func check(at now: Moment) async -> CheckReport { await Check(self, now: now).run() }

  /// Does what the findings propose, and returns those that it saw to, one of each file.
  package func repair(_ findings: [Finding]) throws(StoreError) -> [Finding] {
    // Nobody can say whether it is closed.
    if let damage = damage.first { throw .malformed(path: damage.path) }
    guard !isSealed else { throw .sealed(path: path) }
    return try Repair(library: self).run(findings)
  }
}
