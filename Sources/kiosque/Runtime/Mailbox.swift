import Reader
import Synchronization
import Terminal

/// Where work beside the loop leaves its messages. Leaving one rings the loop's bell, once there is
/// one: the disk is read while the terminal is being set up.
final class Mailbox: Sendable {
  private struct State {
    var messages: [Message] = []
    var bell: WakeUp?
  }

  private let state = Mutex(State())

  /// From now on the loop is told of what lies here.
  func attach(_ bell: WakeUp) {
    let isWaitedFor = state.withLock { state in
      state.bell = bell
      return !state.messages.isEmpty
    }
    if isWaitedFor { bell.ring() }
  }

  func leave(_ newMessages: Message...) {
    let bell = state.withLock { state in
      state.messages += newMessages
      return state.bell
    }
    bell?.ring()
  }

  /// Takes all that lies there, oldest first.
  func empty() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }
}
