import Display
import Glibc

/// What is typed, in order: the terminal's bytes, decoded as they come and as they stay away.
struct Keyboard {
  private var decoder = KeyDecoder()
  private var waiting: ArraySlice<Event> = []
  /// When the silence is long enough to say what half a sequence was.
  private(set) var silenceEnds: ContinuousClock.Instant?

  mutating func next() -> Event? { waiting.popFirst() }

  /// Reads what has come. False when the terminal is gone.
  mutating func read() -> Bool {
    let outcome = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer in
      let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count > 0 { waiting += decoder.decode(buffer.prefix(count)) }
      return count
    }
    silenceEnds = decoder.patience.map { .now + $0 }
    return outcome > 0 || (outcome < 0 && (errno == EINTR || errno == EAGAIN))
  }

  /// Decides what half a sequence was, if the silence lasted.
  mutating func settle(at now: ContinuousClock.Instant) {
    guard let end = silenceEnds, now >= end else { return }
    silenceEnds = nil
    waiting += decoder.settle()
  }

  /// Whether nobody is at the other end of the line.
  static var hasHungUp: Bool {
    var terminal = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&terminal, 1, 0) > 0 && terminal.revents & Int16(POLLHUP | POLLERR) != 0
  }
}
