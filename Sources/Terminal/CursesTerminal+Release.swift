import CNcurses
import CSignals
import Display
import Glibc

extension CursesTerminal {
  /// Gives the terminal back and stops the whole job, as `^Z` does in any program. Returns when it
  /// goes on; the next reports are the new size, if it changed, and `.resumed`.
  package mutating func suspend() {
    guard !isGone else { return }
    giveBack()
    kiosque_stop_job()
    takeBack()
  }

  /// Lends the terminal to another program, an editor or a browser, while `body` waits for it.
  /// `^C` and `^Z` are for that program meanwhile, and signals to end wait until it is back.
  package mutating func withTerminalReleased<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    giveBack()
    defer { takeBack() }
    return try body()
  }

  /// Leaves the terminal as it was found. Keys typed ahead are forgotten: the end of a paste must
  /// not become a command of the shell.
  func giveBack() {
    markPastes(false)
    endwin()
    tcflush(STDIN_FILENO, TCIFLUSH)
    kiosque_release_terminal()
  }

  mutating func takeBack() {
    // What the person set with stty meanwhile is to be given back in the end; not what the shell
    // sets while it edits its line, when we go on in the background.
    if tcgetpgrp(STDIN_FILENO) == getpgrp() {
      tcgetattr(STDIN_FILENO, &settingsBefore)
      def_shell_mode()
    }
    kiosque_guard_terminal(STDOUT_FILENO, &settingsBefore)
    fit()
    // In the background, this stops until we are in the foreground: so it comes before the rest.
    redraw()
    markPastes(true)
    _ = kiosque_take_signal(SIGCONT)
    hasResumed = true
  }

  /// Takes the terminal's size, if it is another.
  mutating func fit() {
    let now = WindowSize.current()
    guard now != size else { return }
    size = now
    hasNewSize = true
    shown = nil
    resize_term(Int32(size.rows), Int32(size.columns))
    werase(kiosque_stdscr())
    clearok(kiosque_curscr(), true)
  }
}
