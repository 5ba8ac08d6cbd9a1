import Glibc
import Synchronization
import Text

/// One line on standard error that says how far long work has come, where a person can see it.
///
///     [##########··········] 12/24  La Gazette du port
final class ProgressBar: Sendable {
  private let total: Int
  private let done = Mutex(0)
  private let isShown = isatty(STDERR_FILENO) == 1

  init(total: Int) { self.total = total }

  /// One more is done; draws anew.
  func step(_ name: String) {
    let count = done.withLock { done in
      done += 1
      return done
    }
    draw(count, name)
  }

  func begin() { draw(0, "") }

  /// Takes the line away, so that others can be written.
  func clear() { if isShown { write("\r\u{1B}[K") } }

  private func draw(_ count: Int, _ name: String) {
    guard isShown, total > 0 else { return }
    let width = 20
    let full = width * min(count, total) / total
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let room = max(0, columns - width - 16)
    let title = Columns.cut(Cleaning.line(name), to: room, ambiguous: .narrow)
    write("\r\u{1B}[K[\(bar)] \(count)/\(total)  \(title)")
  }

  private var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
