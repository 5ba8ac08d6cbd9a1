import Display

/// Which key a finished sequence stands for; `nil` for all that is not a key.
///
/// The union of what xterm, the VT family, rxvt, the Linux console, screen and tmux send: they do
/// not contradict each other, and a TERM that lies about the terminal does no harm. Shift, Control
/// and Alt on an arrow are read and left out.
enum ControlSequence {
  /// `ESC [ parameters final`.
  ///
  /// `ESC [ 1 ; 2 R` could be F3 with Shift, or the terminal saying where its cursor is. It is
  /// taken for the latter: a key that does nothing is better than an answer that does something.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    guard parameters.count < 16,
      parameters.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3B })
    else { return nil }
    let letter = Character(Unicode.Scalar(final))
    if letter == "~" {
      let number = parameters.prefix { $0 != 0x3B }
      return Int(String(decoding: number, as: UTF8.self)).flatMap { numbered[$0] }
    }
    if letter == "R", !parameters.isEmpty { return nil }
    return letter == "Z" ? .backTab : lettered[letter]
  }

  /// `ESC O letter`: cursor keys and the keypad in application mode.
  static func key(singleShift byte: UInt8) -> Key? {
    let letter = Character(Unicode.Scalar(byte))
    return lettered[letter] ?? keypad[letter]
  }

  /// A byte below 0x20, or 0x7F.
  static func key(control byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static let lettered: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private static let keypad: [Character: Key] = {
    var keys: [Character: Key] = [
      "M": .enter, "I": .tab, " ": .character(" "), "X": .character("="),
    ]
    for (letter, character) in zip("jklmnopqrstuvwxy", "*+,-./0123456789") {
      keys[letter] = .character(character)
    }
    return keys
  }()
}
