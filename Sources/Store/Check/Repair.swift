import Glibc
import Model

/// Does what a check proposed, one finding after another.
struct Repair {
  let library: LibraryFolder

  /// Returns those that it saw to, one of each file.
  func run(_ findings: [Finding]) throws(StoreError) -> [Finding] {
    var done: [Finding] = []
    for finding in findings where finding.remedy != nil {
      let path = finding.damage.path
      if done.contains(where: { $0.damage.path == path }) { continue }
      done.append(finding)
      do throws(Errno) {
        switch finding.remedy {
        case .setAside: try RegularFile.setAside(path)
        case .mend: try mend(path)
        case .makeAgain, .remove: try RegularFile.unlink(path)
        case nil: continue
        }
        try Directory.sync(Directory.parent(of: path))
      } catch {
        switch error.code {
        case _ where error.isAbsence: continue
        // It is being written: left alone.
        case EWOULDBLOCK, EBUSY: done.removeLast()
        default: throw .unwritable(path: path, errno: error.code)
        }
      }
    }
    if !done.isEmpty { derive() }
    return done
  }

  private func derive() {
    var damage: [Damage] = []
    _ = library.index(noting: &damage)
    for folder in library.allJournals {
      for person in folder.journals.people(noting: &damage) where folder.foldPath(of: person) == nil
      {
        folder.fold(person)
      }
    }
  }

  /// Writes the whole lines of a journal or a snapshot anew, once a copy of what was there lies under
  /// another name. A journal that is being written is left alone.
  private func mend(_ path: String) throws(Errno) {
    let folder = Directory.parent(of: path)
    guard let lock = try FileLock(at: folder + "/.lock"),
      let file = try? RegularFile.open(path, atMost: JournalFolder.largest)
    else { throw Errno(EBUSY) }
    let number = file.descriptor.number
    try SystemCall.lock(descriptor: number).make { flock(number, LOCK_SH | LOCK_NB) }
    guard let bytes = try? RegularFile.bytes(of: file, atMost: JournalFolder.largest) else {
      throw Errno(EIO)
    }
    let name = String(path.dropFirst(folder.count + 1))
    if let snapshot = SnapshotName(file: name) {
      try mendSnapshot(snapshot, bytes, at: path)
    } else {
      let permissions = file.status.st_mode & 0o777
      guard try RegularFile.create(RegularFile.nameAside(path), bytes, permissions: permissions)
      else { throw Errno(EBUSY) }
      try RegularFile.replace(path, with: Self.wholeLines(of: bytes), permissions: permissions)
    }
    _ = consume lock
  }

  private func mendSnapshot(_ name: SnapshotName, _ bytes: [UInt8], at path: String) throws(Errno) {
    let lines = Self.wholeLines(of: bytes).split(separator: 0x0A)
      .filter { SnapshotV1.parts(of: $0) != nil }
    let parts = path.split(separator: "/").suffix(3).map(String.init)
    let header = SnapshotV1.header(
      person: PersonID(parts[0]), device: parts[1], lines: lines.count, holds: [])
    let mended = header + lines.flatMap { $0 + [0x0A] }
    let new = SnapshotName(number: name.number + 1, bytes: mended)
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Errno.last }
    let place = "\(Directory.parent(of: path))/\(new.file)"
    let temporary = try RegularFile.writeBeside(
      place, mended, permissions: status.st_mode & 0o777, isSynced: true)
    try RegularFile.put(temporary, inPlaceOf: place)
    try Directory.sync(Directory.parent(of: path))
    try RegularFile.setAside(path)
  }

  private static func wholeLines(of bytes: [UInt8]) -> [UInt8] {
    bytes.split(separator: 0x0A).enumerated().flatMap { index, line in
      let line = JournalV1.trimmed(JournalReader.unmarked(line, isFirst: index == 0))
      return JournalV1.isWhole(line) ? Array(line) + [0x0A] : []
    }
  }
}
