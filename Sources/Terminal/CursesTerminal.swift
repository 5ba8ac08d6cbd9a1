import CNcurses
import CSignals
package import Display
import Glibc
package import Text

/// The terminal, taken over from `init` to the end of its life: raw keys, its own screen, pastes
/// marked as such.
///
/// It is owned, so that it is given back on return and on throw. Nobody may call `exit` while it
/// lives; what a crash does is in `Emergency`. There is one at a time, and only the loop touches
/// it.
package struct CursesTerminal: ~Copyable {
  package internal(set) var size: Size
  /// For work beside the loop: ringing it makes `nextReport` return `.woken`.
  package let wakeUp: WakeUp
  /// How wide it draws the characters of which Unicode does not say it; in ASCII there are none.
  package let ambiguous: AmbiguousWidth

  let charset: Charset
  let palette: Palette
  /// Whether pastes can be asked to come with marks around them.
  let marksPastes: Bool
  let output: CursesOutput
  /// Readable when a signal was noted.
  let signals: Int32

  /// The line settings to give back.
  var settingsBefore: termios
  /// What is to be shown as soon as nobody types, and what is shown.
  var wanted: Screen?
  var shown: Screen?
  var lastDrawn = ContinuousClock.now
  var keyboard = Keyboard()
  /// What the next reports say.
  var hasNewSize = false
  var hasResumed = false
  /// It hung up: nothing may be written to it any more.
  var isGone = false

  package init(ambiguous: AmbiguousWidth = .narrow) throws(TerminalError) {
    self.init(try Opening(ambiguous: ambiguous))
  }

  private init(_ opening: consuming Opening) {
    charset = opening.charset
    ambiguous = opening.ambiguous
    marksPastes = opening.isANSI
    output = opening.output
    signals = opening.signals
    settingsBefore = opening.settings
    wakeUp = opening.wakeUp
    size = WindowSize.current()
    palette = Palette()
    kiosque_guard_terminal(STDOUT_FILENO, &settingsBefore)
    setUp()
  }

  deinit {
    if isGone || Keyboard.hasHungUp {
      // SIGHUP may be on its way still: the handlers stay, or it would kill who is ending already.
      kiosque_release_terminal()
    } else {
      giveBack()
      kiosque_stop_watching_signals()
    }
  }

  private func setUp() {
    raw()
    noecho()
    nonl()
    // A frame is drawn to its end even when keys wait: half a page helps nobody.
    typeahead(-1)
    // Scrolls by the terminal's own means, which a slow line is grateful for.
    idlok(kiosque_stdscr(), true)
    resize_term(Int32(size.rows), Int32(size.columns))
    markPastes(true)
  }

  /// Asks the terminal to say what is pasted and what is typed, or no longer to.
  func markPastes(_ on: Bool) {
    guard marksPastes else { return }
    let request: StaticString = on ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = write(STDOUT_FILENO, request.utf8Start, request.utf8CodeUnitCount)
  }
}
