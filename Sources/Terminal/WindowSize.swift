import Display
import Glibc

/// How large the terminal says it is, within reason.
enum WindowSize {
  /// Some terminals say 0 by 0 (a serial line), and a client of sshd may say anything: memory is
  /// not theirs to ask for.
  static func current() -> Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(Int(window.ws_col), 1000), rows: min(Int(window.ws_row), 500))
  }
}
