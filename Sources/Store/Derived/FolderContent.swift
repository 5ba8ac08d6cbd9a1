import Glibc
import Model

/// What a month's folder holds, in a few bytes: enough to tell whether something that was derived
/// from it still holds.
///
/// An article file is never changed and bears the hash of its bytes in its name, so the names say
/// all. Their hashes are summed: the sum depends on no order, and a copy of the folder has the same.
struct FolderContent: Hashable, Sendable {
  private(set) var files = 0
  private(set) var sum: UInt64 = 0

  init() {}

  init(files: Int, sum: UInt64) {
    self.files = files
    self.sum = sum
  }

  mutating func add(_ file: ArticleFile) {
    files += 1
    sum &+= UInt64(file.hash, radix: 16) ?? 0
  }
}

/// Which state of a folder was looked at, as its file system says: the folder's number, and when it
/// was last changed. Nothing can be put into it, taken out or renamed without changing that, and no
/// tool can set it back, as it can the time of modification.
///
///     1a2f-18c5d2e9f4c01234
struct FolderStamp: Hashable, Sendable {
  let text: String

  /// Nil while the folder is fresh: the clock that stamps it ticks every few milliseconds, and what
  /// comes within a tick of our look leaves no trace.
  init?(settledAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    guard status.st_ctim.tv_sec < now.tv_sec - 1 else { return nil }
    let time = UInt64(bitPattern: Int64(status.st_ctim.tv_sec)) &* 1_000_000_000
    text =
      String(UInt64(status.st_ino), radix: 16) + "-"
      + String(time &+ UInt64(status.st_ctim.tv_nsec), radix: 16)
  }

  init(text: String) { self.text = text }
}
