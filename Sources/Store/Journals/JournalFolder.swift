import Model

/// The journals of all readers: `readers/<person>/<device>/<start>-<n>.jsonl`.
struct JournalFolder: Hashable, Sendable {
  let path: String
  /// Set before the paths in stamps: journals of two folders may have the same name.
  let mark: String
  /// Whether nobody else may look into it.
  let isPrivate: Bool

  /// A journal this big is not read: 16 MiB is where a run begins a new one.
  private static let largest = 64 << 20

  /// Every record that can be read, in an order that depends on the names of the files alone.
  func forEachRecord(noting damage: inout [Damage], _ body: (JournalRecord) -> Void) {
    for person in names(at: path, noting: &damage) where isName(person) {
      for device in names(at: "\(path)/\(person)", noting: &damage) where isName(device) {
        let folder = "\(path)/\(person)/\(device)"
        let files = names(at: folder, noting: &damage)
          .compactMap { file in JournalName(file: file).map { (name: $0, file: file) } }
          .sorted { $0.name != $1.name ? $0.name < $1.name : $0.file < $1.file }
        var lines = SeenLines()
        for (name, file) in files {
          let reader = JournalReader(
            path: "\(folder)/\(file)", person: PersonID(person),
            journal: "\(mark)\(person)/\(device)/\(name.file)")
          lines.start(name, file)
          reader.forEachRecord(noting: &damage, limit: Self.largest) { record, n, sum in
            if let record = lines.new(record, n: n, sum: sum) { body(record) }
          }
        }
      }
    }
  }

  /// Sorted; nothing where there is no such folder.
  private func names(at path: String, noting damage: inout [Damage]) -> [String] {
    do throws(Errno) {
      return try Directory.names(at: path).sorted()
    } catch {
      if !error.isAbsence {
        damage.append(Damage(path: path, fact: .unreadable(errno: error.code)))
      }
      return []
    }
  }
}

/// Which lines of a journal were read, so that a copy of it adds only what the others lack.
private struct SeenLines {
  private var name: JournalName?
  private var copy = ""
  private var sums: [Int: Set<String>] = [:]

  mutating func start(_ name: JournalName, _ file: String) {
    if self.name?.file != name.file { sums = [:] }
    self.name = name
    copy = name.isConflictCopy ? file : ""
  }

  /// Nil for a line that was there already. One with the number of another and other content was
  /// written by a twin of the device: it counts, under a stamp of its own.
  mutating func new(_ record: JournalRecord, n: Int, sum: String) -> JournalRecord? {
    let isTaken = sums[n] != nil
    guard sums[n, default: []].insert(sum).inserted else { return nil }
    guard isTaken else { return record }
    var record = record
    record.event.stamp.journal += "#\(sum)"
    return record
  }
}
