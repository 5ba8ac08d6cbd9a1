import Text

/// Counts the words of a text: runs of what is neither white space nor a mark that French sets
/// apart with spaces.
package enum WordCount {
  package static func of(_ text: String) -> Int {
    text.withBytes { bytes in
      var count = 0
      var isInWord = false
      var place = 0
      while place < bytes.count {
        // Most bytes are letters in a word.
        if isInWord, isLetter(bytes[place]) {
          place += 1
          continue
        }
        let (kind, length) = kind(of: bytes, at: place)
        if kind == .letter, !isInWord { count += 1 }
        if kind != .mark { isInWord = kind == .letter }
        place += length
      }
      return count
    }
  }

  private enum Kind { case space, mark, letter }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte != 0xC2 && byte != 0xE2
  }

  /// What begins at that byte, and how long it is. Of what is longer than a byte only the spaces and
  /// marks of French are told from letters; a byte in the midst of a letter is part of it.
  private static func kind(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Kind, Int) {
    switch bytes[place] {
    case 0x09...0x0D, 0x20: return (.space, 1)
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ","):
      return (.mark, 1)
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
    default: return (.letter, 1)
    }
  }
}
