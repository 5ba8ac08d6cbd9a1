import CSignals

/// What a crash still does. `deinit` does not run on a trap or a signal, and Swift's own crash
/// prompt would hold a raw terminal for half a minute and offer whoever sits there a debugger.
package enum Emergency {
  /// From now on a crash gives the terminal back, writes this sentence (at most 500 bytes) on
  /// standard error, and ends the process as it would have ended. Once, at the start.
  package static func prepare(sentence: String) { kiosque_guard_against_crashes(sentence) }
}
