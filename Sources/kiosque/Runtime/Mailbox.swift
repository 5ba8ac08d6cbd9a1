import Reader
import Synchronization
import Terminal

/// Where work beside the loop leaves its messages. Leaving one rings the loop's bell.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let bell: WakeUp

  init(bell: WakeUp) { self.bell = bell }

  func leave(_ newMessages: Message...) {
    messages.withLock { $0 += newMessages }
    bell.ring()
  }

  /// Takes all that lies there, oldest first.
  func empty() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
