import Glibc
import Model
import Store
import Synchronization
import Testing

/// What a power cut would take: kept by the rules of POSIX, where a file is on the disk once it was
/// synced, and its name once its folder was.
@Suite("What was acknowledged")
struct LedgerTests {
  @Test(
    "waits for no disk any more", arguments: Operation.all.filter { !$0.derives && !$0.isSilent })
  func durable(operation: Operation) async throws {
    let folder = try TestFolder()
    _ = try operation.prepare(folder)
    let ledger = Ledger()
    var acknowledgements = 0
    try await SystemCall.$interference.withValue({ ledger.note($0) }) {
      try await operation.act(folder) { _ in
        acknowledgements += 1
        #expect(ledger.waiting == [])
      }
    }
    #expect(acknowledgements > 0)
    #expect(ledger.hasSeenWrites)
    #expect(ledger.namedTooSoon == [])
  }
}

/// Which files and names are not on the disk yet.
private final class Ledger: Sendable {
  private struct State {
    /// Paths of files with content that was not synced.
    var contents: Set<String> = []
    /// Paths that came into being, or went to another, in a folder that was not synced since.
    var names: Set<String> = []
    var namedTooSoon: Set<String> = []
    var hasSeenWrites = false
  }

  private let state = Mutex(State())

  var waiting: Set<String> { state.withLock { $0.contents.union($0.names) } }
  /// Files that got their name before their content was safe.
  var namedTooSoon: Set<String> { state.withLock { $0.namedTooSoon } }
  var hasSeenWrites: Bool { state.withLock { $0.hasSeenWrites } }

  /// Notes a call, and lets it be made.
  func note(_ call: SystemCall) -> SystemCall.Fault? {
    state.withLock { state in
      switch call {
      case .open(let path, true), .makeDirectory(let path):
        // A folder that is there already was synced by whoever needed it.
        if access(path, F_OK) != 0, access(Self.parent(of: path), F_OK) == 0 {
          state.names.insert(path)
        }
      case .write(let descriptor):
        state.contents.insert(Self.path(of: descriptor))
        state.hasSeenWrites = true
      case .sync(let descriptor):
        let path = Self.path(of: descriptor)
        state.contents.remove(path)
        state.names = state.names.filter { Self.parent(of: $0) != path }
      case .syncAll: (state.contents, state.names) = ([], [])
      case .link(let path, let new):
        if state.contents.contains(path) { state.namedTooSoon.insert(new) }
        state.names.insert(new)
      case .rename(let path, let new):
        if state.contents.remove(path) != nil { state.namedTooSoon.insert(new) }
        state.names.remove(path)
        state.names.insert(new)
      case .unlink(let path):
        state.contents.remove(path)
        state.names.remove(path)
      case .open, .read, .close, .lock: break
      }
    }
    return nil
  }

  private static func path(of descriptor: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
