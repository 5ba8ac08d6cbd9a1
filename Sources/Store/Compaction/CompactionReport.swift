/// What came of folding journals.
package struct CompactionReport: Hashable, Sendable {
  /// A snapshot that was written.
  private struct Snapshot: Hashable {
    let name: String
    /// Lines that still tell something.
    let kept: Int
    let bytes: Int
  }

  private var written: [Snapshot] = []
  /// The names of all that was folded.
  private var folded: Set<String> = []
  /// How many lines the files had that the snapshots took the place of.
  package private(set) var lines = 0
  package private(set) var bytesBefore = 0
  /// Journals that are being written.
  package internal(set) var living = 0
  /// Files in which something is not whole; they stay.
  package internal(set) var damaged = 0
  /// Files that the disk keeps back.
  package private(set) var unread: [Damage] = []
  /// Files that were folded and could not be taken away: what they tell is told twice, and counts
  /// once.
  package internal(set) var remaining = 0

  /// The names of the snapshots.
  package var snapshots: [String] { written.map(\.name) }
  /// How many files they took the place of.
  package var files: Int { folded.count }
  /// How many lines still tell something.
  package var kept: Int { written.reduce(0) { $0 + $1.kept } }
  package var bytesAfter: Int { written.reduce(0) { $0 + $1.bytes } }

  /// Adds what another pass did, which may have folded a snapshot of the one before again; what it
  /// left alone is what the last one left.
  mutating func add(_ other: CompactionReport) {
    let again = written.filter { other.folded.contains($0.name) }
    written.removeAll { other.folded.contains($0.name) }
    written += other.written
    folded.formUnion(other.folded.subtracting(again.map(\.name)))
    lines += other.lines - again.reduce(0) { $0 + $1.kept }
    bytesBefore += other.bytesBefore - again.reduce(0) { $0 + $1.bytes }
    living = other.living
    damaged = other.damaged
    unread = other.unread
    remaining = other.remaining
  }

  /// Notes why a file was not folded, where it may well be whole.
  mutating func note(_ fact: Damage.Fact, at path: String) {
    guard case .unreadable(let code) = fact, !Errno(code).isAbsence else { return }
    unread.append(Damage(path: path, fact: fact))
  }

  /// - Parameters:
  ///   - files: the names of the files that it took the place of, with their bytes.
  ///   - bytes: how many it has.
  mutating func add(
    _ draft: SnapshotDraft, _ files: [(name: String, bytes: Int)], as name: SnapshotName,
    of bytes: Int
  ) {
    written.append(Snapshot(name: name.file, kept: draft.kept, bytes: bytes))
    folded.formUnion(files.map(\.name))
    lines += draft.count
    bytesBefore += files.reduce(0) { $0 + $1.bytes }
  }
}
