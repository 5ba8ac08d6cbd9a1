import Glibc
import Synchronization

/// Waits for work on several processors, in a command that has nothing else to do.
final class Waiting<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)

  /// Fails only where the system gives no pipe to be woken by.
  static func until(_ work: @escaping @Sendable () async -> Value) throws(Failure) -> Value {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .noPipe(errno: errno) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let waiting = Waiting()
    Task.detached {
      let value = await work()
      waiting.result.withLock { $0 = value }
      // Two ways to be woken: a close that fails would be the last that is heard of us.
      while write(writing, [0], 1) == -1, errno == EINTR {}
      close(writing)
    }
    var byte: UInt8 = 0
    while read(reading, &byte, 1) == -1, errno == EINTR {}
    guard let value = waiting.result.withLock({ $0 }) else { throw .noPipe(errno: EPIPE) }
    return value
  }
}
