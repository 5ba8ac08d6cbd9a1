import Text

/// Words of Latin letters, which the fast paths pass over.
///
/// They are asked of the bytes, not of the scanner: to look at itself, a structure that is being
/// changed would first be copied.
extension UTF8Bytes {
  /// How many bytes a Latin letter takes; 0 for what is none.
  @inline(__always)
  func letterBytes(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    if BreakScanner.isLetter(self[offset]) { return 1 }
    return self[offset] == 0xC3 && self[offset &+ 1] & 0xDF != 0x97 ? 2 : 0
  }

  /// Whether ’ and a letter stand at an offset.
  @inline(__always)
  func isApostropheInWord(at offset: Int) -> Bool {
    offset &+ 3 < count && self[offset] == 0xE2 && self[offset &+ 1] == 0x80
      && self[offset &+ 2] == 0x99 && letterBytes(at: offset &+ 3) > 0
  }

  /// Whether a word, a number or a closing mark ends at an offset.
  func endsWord(at offset: Int) -> Bool {
    switch self[offset &- 1] {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"):
      true
    case 0xBB where self[offset &- 2] == 0xC2: true
    case let byte: byte & 0xC0 == 0x80 && self[offset &- 2] == 0xC3 && byte & 0xDF != 0x97
    }
  }

  /// Whether no line may end inside a range without blanks: letters, digits, and what holds them
  /// together.
  @inline(__always)
  func isOneWord(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset &+ 8 <= count, offset < range.upperBound {
      let letters = EightBytes.run(of: EightBytes(self, at: offset).inWords)
      offset &+= letters
      if letters < 8 { break }
    }
    return offset >= range.upperBound || isOneWord(range, from: offset)
  }

  /// The same from an offset on, mark by mark.
  private func isOneWord(_ range: Range<Int>, from start: Int) -> Bool {
    var offset = start
    while offset < range.upperBound {
      switch self[offset] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "'"), 0x80...0xBF:
        offset &+= 1
      case UInt8(ascii: "("):
        guard offset == range.lowerBound else { return false }
        offset &+= 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
        offset &+= 1
        guard offset >= range.upperBound || self[offset] <= UInt8(ascii: ".") else { return false }
      case 0xC3: offset &+= 2
      case 0xC2 where self[offset &+ 1] == 0xAB || self[offset &+ 1] == 0xBB: offset &+= 2
      case 0xE2 where self[offset &+ 1] == 0x80 && self[offset &+ 2] == 0x99: offset &+= 3
      default: return false
      }
    }
    return true
  }
}
