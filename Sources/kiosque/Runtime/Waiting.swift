import Glibc
import Synchronization

/// Waits for work on several processors, in a command that has nothing else to do.
final class Waiting<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = Flag()

  static func until(_ work: @escaping @Sendable () async -> Value) -> Value {
    let waiting = Waiting()
    Task.detached {
      let value = await work()
      waiting.result.withLock { $0 = value }
      waiting.isDone.raise()
    }
    while true {
      waiting.isDone.wait()
      if let value = waiting.result.withLock({ $0 }) { return value }
    }
  }
}

/// A semaphore, and no pipe: it takes no descriptor, and no call to close one can fail.
private final class Flag: Sendable {
  private nonisolated(unsafe) let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func raise() { sem_post(semaphore) }

  /// May return before it is raised, where a signal comes.
  func wait() { sem_wait(semaphore) }
}
