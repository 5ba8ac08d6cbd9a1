package import Display

/// Where the program is shown and where its keys come from: the terminal, or a test's script.
package protocol Console: ~Copyable {
  var size: Size { get }
  /// Shows a screen, touching only what changed since the last one. It is on the terminal once
  /// `nextReport` waits: not before, since keys already typed may make another one of it.
  mutating func show(_ screen: Screen)
  /// Waits for the next thing to happen; with a timeout, for no longer.
  mutating func nextReport(within timeout: Duration?) -> Report
  /// Draws everything anew, over whatever another program wrote: `^L`.
  mutating func redraw()
  /// Gives the terminal back and stops the job: `^Z`. Returns when it goes on, the screen redrawn.
  mutating func suspend()
}

/// What the loop wakes up for.
package enum Report: Hashable, Sendable {
  case event(Event)
  /// Work beside the loop has something to say.
  case woken
  case timedOut
  /// A signal asks the program to end. The terminal is still there: save, return, and exit with
  /// 128 + signal.
  case ended(signal: Int32)
  /// The terminal is gone, and nobody looks: save, return, and exit with 128 + SIGHUP.
  case hungUp
}
