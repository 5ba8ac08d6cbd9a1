import Text

/// Counts the words of a text: runs of what is neither white space nor a mark that French sets
/// apart with spaces.
package enum WordCount {
  package static func of(_ text: String) -> Int {
    text.withBytes { bytes in
      kinds.withUnsafeBufferPointer { kinds in
        var count = 0
        // 1 in a word, else 0: told by arithmetic, since no processor guesses where words end.
        var inWord = 0
        var place = 0
        while place < bytes.count {
          let kind = kinds[Int(bytes[place])]
          if kind == Self.several {
            let (kind, length) = Self.kind(of: bytes, at: place)
            if kind == .letter { count += 1 - inWord }
            if kind != .mark { inWord = kind == .letter ? 1 : 0 }
            place += length
          } else {
            let letter = Int(kind & 1)
            count += letter & ~inWord
            inWord = letter | inWord & Int(kind >> 1)
            place += 1
          }
        }
        return count
      }
    }
  }

  /// Of what a byte is: 1 a letter, 0 a space, 2 a mark, which leaves us in a word where we are in
  /// one; `several` where it takes more bytes to tell.
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0xC2, 0xE2: several
    default:
      switch kind(of: UInt8(byte)) {
      case .letter: 1
      case .space: 0
      case .mark: 2
      }
    }
  }

  private static let several: UInt8 = 4

  private enum Kind { case space, mark, letter }

  /// What begins at that byte, and how long it is. Of what is longer than a byte only the spaces and
  /// marks of French are told from letters; a byte in the midst of a letter is part of it.
  private static func kind(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Kind, Int) {
    switch bytes[place] {
    case 0xC2:
      switch bytes[place + 1] {
      case 0xA0: return (.space, 2)
      case 0xAB, 0xBB: return (.mark, 2)
      default: return (.letter, 2)
      }
    case 0xE2 where bytes[place + 1] == 0x80:
      switch bytes[place + 2] {
      case 0x89, 0xAF: return (.space, 3)
      case 0x93, 0x94, 0xA6: return (.mark, 3)
      default: return (.letter, 3)
      }
    default: return (kind(of: bytes[place]), 1)
    }
  }

  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case 0x09...0x0D, 0x20: .space
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ","):
      .mark
    default: .letter
    }
  }
}
