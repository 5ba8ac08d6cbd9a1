import Glibc
import Model

/// The journal that this run writes, and nobody else.
struct OpenJournal: ~Copyable {
  /// Its path under `readers/`, as stamps name it.
  let journal: String
  private let path: String
  private let descriptor: Descriptor
  /// Up to where new folders must be synced.
  private let root: String
  /// The header is line 1.
  private var lines = 1
  private var size = 0
  private var isSynced = false
  /// Whether a line in it was said to be safe.
  private(set) var isTrusted = false

  /// A run begins another journal when this one is that big, so that none grows without end: a file
  /// above `JournalFolder.largest` is not read.
  static let usualLimit = 16 << 20

  func isFull(_ limit: Int) -> Bool { size >= limit }

  /// Whether it still has a name. A tool that brings copies together may have put another file in its
  /// place, and what is written into ours then goes with us.
  var isThere: Bool { ((try? descriptor.status().st_nlink) ?? 0) > 0 }

  /// Makes a journal under the first number that is free.
  ///
  /// - Parameter root: the folder that was there before, with `readers/` in it.
  static func create(
    in desk: JournalFolder, of identity: Identity, at moment: Moment, root: String
  ) throws(StoreError) -> OpenJournal {
    let device = "\(identity.person.text)/\(identity.device)"
    let folder = "\(desk.path)/\(device)"
    do throws(Errno) {
      try Directory.make(folder, permissions: desk.isPrivate ? 0o700 : 0o777)
      var number = 1
      while true {
        let file = JournalName(start: moment, number: number).file
        do throws(Errno) {
          var journal = OpenJournal(
            journal: "\(desk.mark)\(device)/\(file)", path: "\(folder)/\(file)", root: root,
            descriptor: try Descriptor(
              opening: "\(folder)/\(file)", O_WRONLY | O_CREAT | O_EXCL | O_APPEND,
              permissions: desk.isPrivate ? 0o600 : 0o666))
          guard journal.lock() else {
            RegularFile.remove(journal.path)
            throw Errno(EEXIST)
          }
          try journal.begin(
            JournalV1.header(
              person: identity.person, device: identity.device,
              started: moment.moved(toOffset: 0)))
          return journal
        } catch {
          guard error.code == EEXIST, number < 100_000 else { throw error }
          number += 1
        }
      }
    } catch {
      throw .unwritable(path: folder, errno: error.code)
    }
  }

  private init(journal: String, path: String, root: String, descriptor: consuming Descriptor) {
    self.journal = journal
    self.path = path
    self.root = root
    self.descriptor = descriptor
  }

  /// Says that the run lives, so that nobody folds its journal. False where somebody is just looking
  /// at it; where the system has no locks, nobody folds anything.
  private func lock() -> Bool {
    let number = descriptor.number
    do throws(Errno) {
      try SystemCall.lock(descriptor: number).make { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      return error.code != EWOULDBLOCK
    }
  }

  private mutating func begin(_ header: [UInt8]) throws(Errno) {
    size = header.count
    do throws(Errno) {
      try descriptor.write(header)
    } catch {
      RegularFile.remove(path)
      throw error
    }
  }

  /// Writes the records that have no stamp of a journal yet under the next lines of this one, and
  /// the others again. They are safe when `sync` has returned.
  mutating func append(_ record: inout JournalRecord) throws(StoreError) {
    lines += 1
    if record.event.stamp.journal.isEmpty {
      record.event.stamp.journal = journal
      record.event.stamp.line = lines
    }
    let line = JournalV1.line(of: record, n: lines, journal: journal)
    if record.event.stamp.journal == journal {
      record.event.stamp.sum =
        JournalV1.statedSum(of: line.dropLast()).flatMap { UInt32($0, radix: 16) } ?? 0
    }
    size += line.count
    do throws(Errno) {
      try descriptor.write(line)
    } catch {
      throw .unwritable(path: path, errno: error.code)
    }
  }

  mutating func sync() throws(StoreError) {
    do throws(Errno) {
      try descriptor.syncData()
      if !isSynced { try Directory.sync(Directory.parent(of: path), upTo: root) }
      // Somebody took the file away: what was written to it now is nowhere.
      if try descriptor.status().st_nlink == 0 { throw Errno(ESTALE) }
    } catch {
      throw .unwritable(path: path, errno: error.code)
    }
    isSynced = true
    isTrusted = true
  }

  /// Closes it after a failure. It is never written again, since what the system says of it no
  /// longer tells what is on the disk. Where nothing in it was said to be safe, it goes.
  consuming func abandon() -> Bool {
    guard !isTrusted else { return true }
    // A tool may have put another file in its place.
    var there = stat()
    if let own = try? descriptor.status(), lstat(path, &there) == 0, there.st_ino == own.st_ino {
      RegularFile.remove(path)
    }
    return false
  }
}
