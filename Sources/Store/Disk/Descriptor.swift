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
    let first = try Errno.check { open(path, flags, permissions) }
    guard first <= 2 else {
      number = first
      return
    }
    defer { Glibc.close(first) }
    number = try Errno.check { fcntl(first, F_DUPFD_CLOEXEC, 3) }
  }

  /// Opens a directory; here a link is followed, since people put their folders elsewhere by links.
  init(openingDirectory path: String) throws(Errno) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK
    let first = try Errno.check { open(path, flags) }
    guard first <= 2 else {
      number = first
      return
    }
    defer { Glibc.close(first) }
    number = try Errno.check { fcntl(first, F_DUPFD_CLOEXEC, 3) }
  }

  deinit { Glibc.close(number) }

  /// Closes it, and says what network file systems say only then: the disk was full.
  consuming func close() throws(Errno) {
    let number = number
    discard self
    if Glibc.close(number) == -1, errno != EINTR { throw Errno.last }
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
        return try Errno.check { Glibc.write(number, rest.baseAddress, rest.count) }
      }
      if count == 0 { throw Errno(EIO) }
      start += count
    }
  }

  /// Returns when the content is on the disk; the times of the file may not be.
  borrowing func syncData() throws(Errno) { try Errno.check { fdatasync(number) } }

  borrowing func sync() throws(Errno) { try Errno.check { fsync(number) } }

  borrowing func status() throws(Errno) -> stat {
    var status = stat()
    try Errno.check { fstat(number, &status) }
    return status
  }
}
