import Glibc
import Model

/// Folds the older journals of one device into a snapshot, and takes them away when that is on the
/// disk: at no instant is a line that tells something in neither.
///
/// Only the device itself does so, since only it knows which of its runs are over: a run holds a lock
/// on its journal for as long as it lives, and where the system has no locks nothing is folded.
/// Journals of other machines may still grow there, or be on their way here.
struct Compaction {
  let journals: JournalFolder
  let person: PersonID
  let device: String
  /// So many bytes are read at most.
  let budget: Int

  /// A snapshot this big is folded no more: each line is written again only so often.
  private static let largest = 16 << 20

  private var folder: String { journals.folder(of: person, on: device) }

  private struct Input {
    let file: JournalFolder.File
    let bytes: [UInt8]
    let status: stat

    var held: SnapshotV1.Held {
      SnapshotV1.Held(name: file.name, bytes: bytes.count, hash: SHA256.hex(of: bytes))
    }
  }

  /// Where another process is at it already, nothing is done.
  ///
  /// - Throws: `StoreError.unreadable` where the names of the files can't be read, `.unwritable` where
  ///   the snapshot can't be left.
  func run() throws(StoreError) -> CompactionReport {
    var report = CompactionReport()
    var damage: [Damage] = []
    do throws(Errno) {
      guard Directory.exists(at: folder), let lock = try FileLock(at: folder + "/.lock") else {
        return report
      }
      let files = journals.files(of: person, on: device, noting: &damage)
      if damage.isEmpty { try fold(files, &report) }
      _ = consume lock
    } catch {
      throw .unwritable(path: folder, errno: error.code)
    }
    try damage.refuse()
    return report
  }

  private func fold(
    _ files: [JournalFolder.File], _ report: inout CompactionReport
  ) throws(Errno) {
    let snapshots = files.compactMap { file in
      SnapshotName(file: file.name).map { (file: file, number: $0.number) }
    }
    var draft = SnapshotDraft(journals, of: person, on: device)
    var inputs: [Input] = []
    var left = budget
    // A snapshot costs the more to write again the bigger it is.
    let ordered = files.filter { $0.journal != nil } + snapshots.map(\.file)
    for file in ordered {
      guard let input = input(file, atMost: left, &report) else { continue }
      guard draft.take(input.bytes, of: file) else {
        report.damaged += 1
        continue
      }
      left -= input.bytes.count
      inputs.append(input)
    }
    guard inputs.count > 1 else { return }
    let bytes = draft.bytes(holding: inputs.map(\.held))
    let number = (snapshots.map(\.number).max() ?? 0) + 1
    let name = SnapshotName(number: number, bytes: bytes)
    let temporary = try RegularFile.writeBeside(
      "\(folder)/\(name.file)", bytes, permissions: journals.isPrivate ? 0o600 : 0o666,
      isSynced: true)
    try RegularFile.put(temporary, inPlaceOf: "\(folder)/\(name.file)")
    try Directory.sync(folder)
    for input in inputs { remove(input) }
    try Directory.sync(folder)
    report.add(draft, inputs.map(\.bytes.count), as: name, of: bytes.count)
  }

  /// A file that may be folded: nobody writes it any more, and it is what its name says.
  private func input(
    _ file: JournalFolder.File, atMost limit: Int, _ report: inout CompactionReport
  ) -> Input? {
    let path = journals.path(of: file, by: person)
    let opened: RegularFile.Opened
    do throws(Damage.Fact) {
      opened = try RegularFile.open(path, atMost: min(limit, JournalFolder.largest))
    } catch {
      report.note(error, at: path)
      return nil
    }
    let number = opened.descriptor.number
    if file.journal == nil, opened.status.st_size >= Self.largest { return nil }
    let lock = SystemCall.lock(descriptor: number)
    if file.journal != nil, (try? lock.make { flock(number, LOCK_SH | LOCK_NB) }) == nil {
      report.living += 1
      return nil
    }
    let bytes: [UInt8]
    do throws(Damage.Fact) {
      bytes = try RegularFile.bytes(of: opened, atMost: limit)
    } catch {
      report.note(error, at: path)
      return nil
    }
    guard !bytes.isEmpty else { return nil }
    if let name = SnapshotName(file: file.name), name.hash != ArticleFile.hash(of: bytes) {
      report.damaged += 1
      return nil
    }
    return Input(file: file, bytes: bytes, status: opened.status)
  }

  /// Takes a file away that is still what was folded.
  private func remove(_ input: Input) {
    let path = journals.path(of: input.file, by: person)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_ino == input.status.st_ino,
      status.st_size == input.bytes.count
    else { return }
    RegularFile.remove(path)
  }
}
