import Display
import Glibc

/// How large the terminal says it is, within reason.
///
/// Some terminals say 0 by 0 (a serial line), and a client of sshd may say 65 535 by 65 535: memory
/// is not theirs to ask for.
enum WindowSize {
  private static let usual = Size(columns: 80, rows: 24)
  private static let largest = Size(columns: 1000, rows: 500)

  static func current() -> Size {
    guard let claim, claim.columns > 0, claim.rows > 0 else { return usual }
    return Size(
      columns: min(claim.columns, largest.columns), rows: min(claim.rows, largest.rows))
  }

  /// Whether what it says can be believed.
  static var isSane: Bool {
    guard let claim else { return false }
    return claim.columns <= largest.columns && claim.rows <= largest.rows
  }

  private static var claim: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
