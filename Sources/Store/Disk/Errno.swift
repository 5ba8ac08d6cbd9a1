import Glibc

/// Why a system call failed, as the system numbers it.
struct Errno: Error, Hashable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// What the last call of this thread left.
  static var last: Errno { Errno(errno) }

  /// There is no such thing, or no folder that could hold it.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
