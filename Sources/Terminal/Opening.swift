import CCellWidth
import CNcurses
import CSignals
import Glibc
import Text

/// All that can fail when the terminal is taken over, in the order in which it must be done. Once
/// this exists curses has started, and a `CursesTerminal` must be made to end it.
struct Opening {
  let charset: Charset
  let ambiguous: AmbiguousWidth
  let isANSI: Bool
  let wakeUp: WakeUp
  /// The line settings as they were found.
  let settings: termios
  let output: CursesOutput
  /// Readable when a signal was noted.
  let signals: Int32

  init(ambiguous: AmbiguousWidth) throws(TerminalError) {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO] where isatty(descriptor) != 1 {
      throw .notATerminal(descriptor: descriptor)
    }
    let name = try TerminalName(getenv("TERM").map { String(cString: $0) })
    isANSI = name.isANSI
    wakeUp = try WakeUp()
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .refused(errno: errno) }
    self.settings = settings

    guard let output = CursesOutput() else { throw .refused(errno: errno) }
    self.output = output
    charset = Charset.settle()
    self.ambiguous = charset == .utf8 ? ambiguous : .narrow
    if self.ambiguous == .wide { Self.widenAmbiguous() }
    // Before curses, which leaves the signals alone that someone handles already.
    signals = kiosque_watch_signals()
    guard signals >= 0 else { throw .refused(errno: errno) }
    // Curses would make windows of whatever size the terminal claims, or LINES does.
    use_env(false)
    use_tioctl(WindowSize.isSane)
    guard output.start(name.value) else {
      kiosque_stop_watching_signals()
      throw .unknown(name: name.value)
    }
  }

  /// Has curses count as the terminal draws, from its first character on.
  private static func widenAmbiguous() {
    kiosque_widen { character in
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return false }
      let text = String(scalar)
      return Columns.of(text, ambiguous: .wide) > Columns.of(text, ambiguous: .narrow)
    }
  }
}
