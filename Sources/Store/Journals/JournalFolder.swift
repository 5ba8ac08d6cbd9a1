import Model

/// The journals of all readers: `readers/<person>/<device>/<start>-<n>.jsonl`.
struct JournalFolder: Hashable, Sendable {
  let path: String
  /// Set before the paths in stamps: journals of two folders may have the same name.
  let mark: String
  /// Whether nobody else may look into it.
  let isPrivate: Bool

  /// A journal this big is not read: 16 MiB is where a run begins a new one.
  static let largest = 64 << 20

  /// One journal, and the copies that a tool set beside it.
  struct Journal: Hashable, Sendable {
    /// `<device>/<start>-<n>.jsonl`
    let name: String
    /// The files, the journal itself first where it is there.
    var files: [String]

    var hasCopies: Bool { files.count > 1 || files.first.map { $0 != name } ?? false }
  }

  func people(noting damage: inout [Damage]) -> [PersonID] {
    names(at: path, noting: &damage).filter(isName).map { PersonID($0) }
  }

  /// In an order that depends on their names alone.
  func journals(of person: PersonID, noting damage: inout [Damage]) -> [Journal] {
    var journals: [Journal] = []
    for device in names(at: "\(path)/\(person.text)", noting: &damage) where isName(device) {
      let files = names(at: "\(path)/\(person.text)/\(device)", noting: &damage)
        .compactMap { file in JournalName(file: file).map { (name: $0, file: file) } }
        .sorted { $0.name != $1.name ? $0.name < $1.name : $0.file < $1.file }
      for (name, file) in files {
        let journal = "\(device)/\(name.file)"
        if journals.last?.name == journal {
          journals[journals.count - 1].files.append("\(device)/\(file)")
        } else {
          journals.append(Journal(name: journal, files: ["\(device)/\(file)"]))
        }
      }
    }
    return journals
  }

  func reader(of file: String, in journal: Journal, of person: PersonID) -> JournalReader {
    JournalReader(
      path: "\(path)/\(person.text)/\(file)", person: person,
      journal: "\(mark)\(person.text)/\(journal.name)")
  }

  /// The records of a journal and its copies, each once; of one without copies, those after a mark.
  /// Returns how many bytes were read.
  @discardableResult
  func forEachRecord(
    of journal: Journal, after mark: JournalReader.Mark? = nil, by person: PersonID,
    noting damage: inout [Damage], only isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true },
    _ body: (JournalRecord) -> Void
  ) -> Int {
    var lines = SeenLines()
    var bytes = 0
    for file in journal.files {
      let start = mark ?? JournalReader.Mark()
      let end = reader(of: file, in: journal, of: person).forEachRecord(
        after: start, noting: &damage, limit: Self.largest, only: isWanted
      ) { record, n, sum in
        if let record = lines.new(record, n: n, sum: sum) { body(record) }
      }
      bytes += end.mark.bytes - start.bytes
    }
    return bytes
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
  private var sums: [Int: Set<String>] = [:]

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
