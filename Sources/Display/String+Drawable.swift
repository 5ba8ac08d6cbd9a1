extension String {
  /// Whether a cell may hold this cluster.
  ///
  /// Text is cleaned once, on its way in. This is the second door, so that a text which found
  /// another way to the screen cannot command the terminal, turn a line around, or break it: no
  /// control character, no bidirectional control, no line separator, no tower of marks.
  var isDrawable: Bool {
    var count = 0
    for scalar in unicodeScalars {
      count += 1
      if count > 32 || scalar.commandsTheTerminal { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var commandsTheTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028...0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
