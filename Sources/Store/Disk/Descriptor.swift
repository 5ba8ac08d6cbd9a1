import CFileSystem
import Glibc

/// An open file, closed when it goes out of use.
///
/// It never has a number from 0 to 2: in a program that was started with those closed, a file of
/// ours would become standard output, and what is printed would be written into it.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens without waiting for anybody (a pipe without a writer) and without following a link.
  init(opening path: String, _ flags: Int32, permissions: mode_t = 0) throws(Errno) {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let call = SystemCall.open(path: path, isNew: flags & O_CREAT != 0)
    number = try Self.aboveStandard(try call.make { open(path, flags, permissions) })
  }

  /// Opens a directory; here a link is followed, since people put their folders elsewhere by links.
  init(openingDirectory path: String) throws(Errno) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK
    let call = SystemCall.open(path: path, isNew: false)
    number = try Self.aboveStandard(try call.make { open(path, flags) })
  }

  private static func aboveStandard(_ number: Int32) throws(Errno) -> Int32 {
    guard number <= 2 else { return number }
    defer { Glibc.close(number) }
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 3)
    if copy == -1 { throw Errno.last }
    return copy
  }

  deinit { Glibc.close(number) }

  /// Closes it, and says what network file systems say only then: the disk was full.
  consuming func close() throws(Errno) {
    let number = number
    discard self
    var isClosed = false
    defer { if !isClosed { Glibc.close(number) } }
    try SystemCall.close(descriptor: number).make {
      isClosed = true
      // It is closed even so.
      return Glibc.close(number) == -1 && errno != EINTR ? -1 : 0
    }
  }

  /// Gives the number away to a caller who will close it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// One `write` of the whole; what a short one left is written after it.
  borrowing func write(_ bytes: [UInt8]) throws(Errno) {
    var start = 0
    while start < bytes.count {
      let count = try bytes.withUnsafeBufferPointer { buffer throws(Errno) in
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start...])
        return try SystemCall.write(descriptor: number).make(atMost: rest.count) { count in
          Glibc.write(number, rest.baseAddress, count)
        }
      }
      if count == 0 { throw Errno(EIO) }
      start += count
    }
  }

  /// Returns when the content is on the disk; the times of the file may not be.
  borrowing func syncData() throws(Errno) {
    try SystemCall.sync(descriptor: number).make { fdatasync(number) }
  }

  borrowing func sync() throws(Errno) {
    try SystemCall.sync(descriptor: number).make { fsync(number) }
  }

  /// Returns when everything of its file system is on the disk.
  borrowing func syncAll() throws(Errno) {
    try SystemCall.syncAll(descriptor: number).make { syncfs(number) }
  }

  /// Up to so many bytes from where reading stopped, or from a place; none at the end.
  borrowing func read(_ room: Int, at place: Int? = nil) throws(Errno) -> [UInt8] {
    try Self.read(room, at: place, from: number)
  }

  static func read(_ room: Int, at place: Int? = nil, from number: Int32) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      do throws(Errno) {
        count = try SystemCall.read(descriptor: number).make(atMost: room) { room in
          guard let place else { return Glibc.read(number, buffer.baseAddress, room) }
          return pread(number, buffer.baseAddress, room, off_t(place))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  borrowing func status() throws(Errno) -> stat {
    var status = stat()
    if fstat(number, &status) == -1 { throw Errno.last }
    return status
  }
}
