import Glibc
import Synchronization

/// Work on other processors, begun by a command that goes on meanwhile, or has nothing else to do.
final class Waiting<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let (reading, writing): (Int32, Int32)

  /// Begins the work. Fails only where the system gives no pipe to be woken by.
  init(for work: @escaping @Sendable () async -> Value) throws(Failure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .noPipe(errno: errno) }
    (reading, writing) = (ends[0], ends[1])
    Task.detached { [self] in
      let value = await work()
      result.withLock { $0 = value }
      // Two ways to be woken: a close that fails would be the last that is heard of us.
      while write(writing, [0], 1) == -1, errno == EINTR {}
      close(writing)
    }
  }

  deinit { close(reading) }

  /// What comes of it; once, when that is there.
  func value() throws(Failure) -> Value {
    var byte: UInt8 = 0
    while read(reading, &byte, 1) == -1, errno == EINTR {}
    guard let value = result.withLock({ $0 }) else { throw .noPipe(errno: EPIPE) }
    return value
  }

  static func until(_ work: @escaping @Sendable () async -> Value) throws(Failure) -> Value {
    try Waiting(for: work).value()
  }
}
