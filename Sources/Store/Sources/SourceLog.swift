import Glibc

/// `sources.jsonl` in the reader's cache: a line is added after each source that was asked, so that a
/// refresh which was cut short goes on where it stopped.
///
/// In the cache and not in the library: whom one reads is nobody else's business, and one machine's
/// askings are not another's.
package struct SourceLog: Sendable {
  /// Nil where there is no cache: then nothing is remembered.
  private let folder: String?

  package init(of library: LibraryFolder) {
    folder = Elsewhere.derived(of: library.path, in: library.places)
  }

  private var path: String? { folder.map { $0 + "/sources.jsonl" } }

  /// What is known, by address.
  package func states() -> [String: SourceState] { read().states }

  /// Adds a line; what cannot be written is no error.
  package func note(_ state: SourceState) {
    guard let folder, let path else { return }
    do throws(Errno) {
      try Directory.make(folder, permissions: 0o700)
      let descriptor = try Descriptor(
        opening: path, O_WRONLY | O_CREAT | O_APPEND, permissions: 0o600)
      try descriptor.write(SourceLine.bytes(of: state))
      try descriptor.close()
    } catch {
      return
    }
  }

  /// The turn to ask: nil while another run has it. Where there are no locks everybody has it.
  package func takeTurn() -> SourceTurn? {
    guard let folder, (try? Directory.make(folder, permissions: 0o700)) != nil else {
      return SourceTurn(lock: nil)
    }
    do throws(Errno) {
      guard let lock = try FileLock(at: folder + "/sources.lock") else { return nil }
      tidy()
      return SourceTurn(lock: lock)
    } catch {
      return SourceTurn(lock: nil)
    }
  }

  /// Leaves one line of each source, and none that was cut short.
  private func tidy() {
    let (states, lines, isTorn) = read()
    guard let path, isTorn || lines > 2 * states.count + 64 else { return }
    let kept = states.values.sorted { $0.address < $1.address }
    try? RegularFile.cache(path, kept.flatMap(SourceLine.bytes), permissions: 0o600)
  }

  private func read() -> (states: [String: SourceState], lines: Int, isTorn: Bool) {
    guard let path, let bytes = try? RegularFile.bytes(at: path, atMost: 256 << 20) else {
      return ([:], 0, false)
    }
    var states: [String: SourceState] = [:]
    let lines = bytes.split(separator: 0x0A)
    var isTorn = bytes.last.map { $0 != 0x0A } ?? false
    for line in lines {
      if let state = SourceLine.state(from: line) {
        states[state.address] = state
      } else {
        isTorn = true
      }
    }
    return (states, lines.count, isTorn)
  }
}

/// Held by the one run that asks sources; given up when it goes out of use or the process ends.
package final class SourceTurn: Sendable {
  private let lock: FileLock?

  init(lock: consuming FileLock?) { self.lock = lock }
}
