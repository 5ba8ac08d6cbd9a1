extension PseudoTerminal {
  /// Whether a text appears on the screen.
  package func shows(_ text: String) -> Bool {
    wait { screen.text.contains(text) }
  }

  /// How the program ended, all it wrote read; `.running` if it did not within thirty seconds.
  package func end() -> State {
    wait { state != .running && state != .stopped }
    while read(forMilliseconds: 0) {}
    return state
  }

  /// Whether the program is stopped, all it wrote read.
  package func stops() -> Bool {
    defer { while read(forMilliseconds: 0) {} }
    return wait { state == .stopped }
  }

  /// Reads until the program has written nothing for a while.
  package func settle(forMilliseconds milliseconds: Int32 = 60) {
    while read(forMilliseconds: milliseconds) {}
  }

  /// What is wrong with the terminal now that the program is gone: the line settings, the screen,
  /// the cursor, the modes. Empty if it is as it was.
  package var damage: [String] {
    var damage: [String] = []
    if settings != settingsBefore { damage.append("line settings") }
    if screen.isAlternate { damage.append("alternate screen") }
    if !screen.isCursorVisible { damage.append("no cursor") }
    if screen.marksPastes { damage.append("paste marks") }
    if screen.hasApplicationKeys { damage.append("application keys") }
    return damage
  }
}
