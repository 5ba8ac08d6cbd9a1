import Model

/// The journals of all readers, and their snapshots: `readers/<person>/<device>/`.
struct JournalFolder: Hashable, Sendable {
  let path: String
  /// Set before the paths in stamps: journals of two folders may have the same name.
  let mark: String
  /// Whether nobody else may look into it.
  let isPrivate: Bool

  /// A file this big is not read: 16 MiB is where a run begins a new journal.
  static let largest = 64 << 20

  /// A file that holds events.
  struct File: Hashable, Sendable {
    let device: String
    let name: String
    /// The journal whose lines it holds, also where a tool made it as a copy of that; nil for a
    /// snapshot, whose lines name theirs.
    let journal: String?

    /// `<device>/<name>`
    var path: String { "\(device)/\(name)" }

    init?(device: String, name: String) {
      self.device = device
      self.name = name
      journal = JournalName(file: name)?.file
      guard journal != nil || SnapshotName(file: name) != nil else { return nil }
    }
  }

  func people(noting damage: inout [Damage]) -> [PersonID] {
    names(at: path, noting: &damage).filter(isName).map { PersonID($0) }
  }

  func devices(of person: PersonID, noting damage: inout [Damage]) -> [String] {
    names(at: "\(path)/\(person.text)", noting: &damage).filter(isName)
  }

  /// In order of their names.
  func files(of person: PersonID, noting damage: inout [Damage]) -> [File] {
    devices(of: person, noting: &damage).flatMap { device in
      files(of: person, on: device, noting: &damage)
    }
  }

  func files(of person: PersonID, on device: String, noting damage: inout [Damage]) -> [File] {
    names(at: folder(of: person, on: device), noting: &damage)
      .compactMap { File(device: device, name: $0) }
  }

  func folder(of person: PersonID, on device: String) -> String {
    "\(path)/\(person.text)/\(device)"
  }

  func path(of file: File, by person: PersonID) -> String {
    "\(path)/\(person.text)/\(file.path)"
  }

  func reader(of file: File, by person: PersonID) -> JournalReader {
    let folder = stampFolder(of: person, on: file.device)
    return JournalReader(
      path: path(of: file, by: person), person: person,
      source: file.journal.map { .journal(folder + $0) } ?? .snapshot(folder: folder))
  }

  /// What stands before a journal's name in stamps.
  func stampFolder(of person: PersonID, on device: String) -> String {
    "\(mark)\(person.text)/\(device)/"
  }

  /// Hands over each file of a person, and looks again where one was gone by then: what it held lies
  /// in a snapshot that has come.
  ///
  /// - Parameter body: says whether the file was there.
  func forEachFile(
    of person: PersonID, noting damage: inout [Damage], _ body: (File, inout [Damage]) -> Bool
  ) {
    var done: Set<File> = []
    var hasLost = true
    var rounds = 0
    while hasLost, rounds < 8 {
      hasLost = false
      rounds += 1
      for file in files(of: person, noting: &damage) where done.insert(file).inserted {
        if !body(file, &damage) { hasLost = true }
      }
    }
  }

  /// Sorted; nothing where there is no such folder.
  func names(at path: String, noting damage: inout [Damage]) -> [String] {
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
