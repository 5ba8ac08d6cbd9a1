import Glibc

/// A lock on a file that is never unlinked, held until it goes out of use or the process ends. It
/// saves double work; no reader needs one.
struct FileLock: ~Copyable {
  private let descriptor: Descriptor

  /// Nil where another process holds it; throws where there are no locks.
  init?(at path: String) throws(Errno) {
    let descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT, permissions: 0o666)
    let number = descriptor.number
    do throws(Errno) {
      try SystemCall.lock(descriptor: number).make { flock(number, LOCK_EX | LOCK_NB) }
    } catch {
      if error.code == EWOULDBLOCK { return nil }
      throw error
    }
    self.descriptor = descriptor
  }

  /// Given up by name: a program that is being started elsewhere in the process may hold a copy of the
  /// descriptor for an instant, and the lock with it.
  deinit { flock(descriptor.number, LOCK_UN) }
}
