import Glibc

/// Why a system call failed, as the system numbers it.
struct Errno: Error, Hashable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// What the last call of this thread left.
  static var last: Errno { Errno(errno) }

  /// There is no such thing, or no folder that could hold it.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// The result of a call that says −1 when it fails; tried again where a signal came between.
  @discardableResult
  static func check<Number: SignedInteger>(_ call: () -> Number) throws(Errno) -> Number {
    while true {
      let result = call()
      if result != -1 { return result }
      let error = last
      if error.code != EINTR { throw error }
    }
  }
}
