import Text

/// Where a line may end among the marks of plain text, by the bytes around.
extension PlainText {
  enum Blank { case place, none, unknown }

  /// Whether a line may end at a blank that stands beside a mark.
  static func blankAmongMarks(_ bytes: UTF8Bytes, at offset: Int) -> Blank {
    let next = bytes[offset + 1]
    let following = bytes[offset + 2]
    switch bytes[offset - 1] {
    case UInt8(ascii: "("): return .none
    case 0xAB where bytes[offset - 2] == 0xC2:
      return opensWord(bytes, at: offset - 2) ? .none : .unknown
    default: break
    }
    switch next {
    case 0x30...0x39, UInt8(ascii: "("), UInt8(ascii: "%"): return .place
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"): return .none
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      return (0x30...0x39).contains(following) ? .unknown : .none
    case 0xC2 where following == 0xAB || following == 0xB0: return .place
    case 0xC2 where following == 0xBB:
      return bytes[offset + 3] <= UInt8(ascii: ".") ? .none : .unknown
    case 0xC5: return following == 0x92 || following == 0x93 ? .place : .unknown
    case 0xE2 where following == 0x82: return bytes[offset + 3] == 0xAC ? .place : .unknown
    case 0xE2 where following == 0x88: return bytes[offset + 3] == 0x92 ? .place : .unknown
    case 0xE2:
      if following >= 0x98 { return startsEmoji(bytes, at: offset + 1) ? .place : .unknown }
      let isDash = following == 0x80 && (bytes[offset + 3] == 0x93 || bytes[offset + 3] == 0x94)
      return isDash && bytes[offset + 4] == 0x20
        && (offset < 3 || !DashCount.isDash(bytes, at: offset - 3))
        ? .place : .unknown
    case 0xF0: return startsEmoji(bytes, at: offset + 1) ? .place : .unknown
    default: return bytes.letterBytes(at: offset + 1) > 0 ? .place : .unknown
    }
  }

  /// Whether a blank, or the start of the text, precedes an offset.
  private static func opensWord(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x20
  }

  /// Whether no line may end before a byte that follows a closing mark: a blank or another mark.
  static func closes(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: ".") && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "$")
  }

  /// How many bytes a mark inside a word takes, or a digit, if no line may end beside it; else 0.
  static func markBytes(_ bytes: UTF8Bytes, at end: Int, word: Int) -> Int {
    let next = bytes[end &+ 1]
    switch bytes[end] {
    case UInt8(ascii: ","), UInt8(ascii: "."), 0x30...0x39, UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "'"):
      return 1
    case UInt8(ascii: "("): return end == word ? 1 : 0
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return closes(next) ? 1 : 0
    case UInt8(ascii: "%"): return isSign(bytes, at: end, word: word, before: next) ? 1 : 0
    case 0xC2:
      switch next {
      case 0xAB, 0xBB: return 2
      case 0xA0: return end > word ? 2 : 0
      case 0xB0, 0xB2, 0xB3:
        return isSign(bytes, at: end, word: word, before: bytes[end &+ 2]) ? 2 : 0
      default: return 0
      }
    case 0xE2 where next == 0x82:
      return bytes[end &+ 2] == 0xAC && isSign(bytes, at: end, word: word, before: bytes[end &+ 3])
        ? 3 : 0
    case 0xE2 where next == 0x88:
      return bytes[end &+ 2] == 0x92 && end == word && isBlankOrDigit(bytes[end &+ 3]) ? 3 : 0
    case 0xE2 where next == 0x80:
      switch bytes[end &+ 2] {
      case 0x99: return 3
      case 0xAF: return end > word ? 3 : 0
      case 0xA6: return closes(bytes[end &+ 3]) ? 3 : 0
      case 0x93, 0x94: return end == word && bytes[end &+ 3] == 0x20 ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }

  private static func isBlankOrDigit(_ byte: UInt8) -> Bool { byte == 0x20 || Token.isDigit(byte) }

  /// Whether % ° ² or € stand here after a letter, a digit or nothing, and before a byte that closes
  /// or, as in °C, a letter.
  private static func isSign(
    _ bytes: UTF8Bytes, at end: Int, word: Int, before byte: UInt8
  ) -> Bool {
    (closes(byte) || BreakScanner.isLetter(byte))
      && (end == word || Token.isDigit(bytes[end - 1]) || isLetter(bytes, before: end, word: word))
  }
}
