import Glibc

/// A call by which the store reads or changes what is on a disk. Each is made here, so that a signal
/// that comes between is met in one place, and a test can put a fault in the way of any.
package enum SystemCall: Hashable, Sendable {
  case open(path: String, isNew: Bool)
  /// A directory's names are read through one too.
  case read(descriptor: Int32)
  case write(descriptor: Int32)
  /// Of one file or directory.
  case sync(descriptor: Int32)
  /// Of the whole file system.
  case syncAll(descriptor: Int32)
  case close(descriptor: Int32)
  case makeDirectory(path: String)
  case link(from: String, to: String)
  case rename(from: String, to: String)
  case unlink(path: String)
  case lock(descriptor: Int32)
}

extension SystemCall {
  /// What comes in the way of a call.
  package enum Fault: Hashable, Sendable {
    /// It is not made, and fails with this number.
    case error(Int32)
    /// It takes or gives this many bytes, and no more.
    case short(Int)
  }

  /// Asked before every call; for tests, which cannot order a disk to break. Nil in the program.
  @TaskLocal package static var interference: (@Sendable (SystemCall) -> Fault?)?

  /// The result of a call that says −1 when it fails; made again where a signal came between.
  @discardableResult
  func make<Number: SignedInteger>(_ call: () -> Number) throws(Errno) -> Number {
    try make(atMost: .max) { _ in call() }
  }

  /// As `make(_:)`, for a call that takes or gives bytes.
  func make<Number: SignedInteger>(atMost limit: Int, _ call: (_ limit: Int) -> Number)
    throws(Errno) -> Number
  {
    while true {
      var limit = limit
      switch Self.interference?(self) {
      case .error(EINTR): continue
      case .error(let code): throw Errno(code)
      case .short(let count): limit = min(limit, count)
      case nil: break
      }
      let result = call(limit)
      if result != -1 { return result }
      let error = Errno.last
      if error.code != EINTR { throw error }
    }
  }
}
