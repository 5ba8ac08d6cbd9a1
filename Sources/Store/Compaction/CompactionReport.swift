/// What came of folding journals.
package struct CompactionReport: Hashable, Sendable {
  /// The snapshots that were written.
  package private(set) var snapshots: [String] = []
  /// The files that they took the place of.
  package private(set) var files = 0
  /// How many lines those had, and how many of them still tell something.
  package private(set) var lines = 0
  package private(set) var kept = 0
  package private(set) var bytesBefore = 0
  package private(set) var bytesAfter = 0
  /// Journals that are being written.
  package internal(set) var living = 0
  /// Files in which something is not whole; they stay.
  package internal(set) var damaged = 0
  /// Files that the disk keeps back.
  package private(set) var unread: [Damage] = []

  /// Adds what another pass did; what it left alone is what the last one left.
  mutating func add(_ other: CompactionReport) {
    snapshots = other.snapshots.isEmpty ? snapshots : other.snapshots
    files += other.files
    lines += other.lines
    kept = other.snapshots.isEmpty ? kept : other.kept
    bytesBefore += other.bytesBefore
    bytesAfter = other.snapshots.isEmpty ? bytesAfter : other.bytesAfter
    living = other.living
    damaged = other.damaged
    unread = other.unread
  }

  /// Notes why a file was not folded, where it may well be whole.
  mutating func note(_ fact: Damage.Fact, at path: String) {
    guard case .unreadable(let code) = fact, !Errno(code).isAbsence else { return }
    unread.append(Damage(path: path, fact: fact))
  }

  mutating func add(_ draft: SnapshotDraft, _ sizes: [Int], as name: SnapshotName, of bytes: Int) {
    snapshots.append(name.file)
    files += sizes.count
    lines += draft.count
    kept += draft.kept
    bytesBefore += sizes.reduce(0, +)
    bytesAfter += bytes
  }
}
