import Text

/// Reads words and the marks around them, from place to place.
struct PlainText: ~Copyable {
  private let bytes: UTF8Bytes
  /// How far it has come, and the cells from the start of the paragraph to there.
  private(set) var end: Int
  private(set) var cells: Int
  /// Where the word starts that is being read.
  private(set) var word: Int

  @inline(__always)
  init(_ bytes: UTF8Bytes, from offset: Int, width: Int, word: Int) {
    self.bytes = bytes
    end = offset
    cells = width
    self.word = word
  }

  /// How many bytes the whole text has at least.
  static let least = 8

  /// Whether a letter came last.
  var isAfterLetter: Bool { Self.isLetter(bytes, before: end, word: word) }

  /// Whether a letter of the word that starts at an offset ends at another.
  private static func isLetter(_ bytes: UTF8Bytes, before end: Int, word: Int) -> Bool {
    guard end > word else { return false }
    let last = bytes[end - 1]
    guard end > word + 1, last >= 0x80 else { return BreakScanner.isLetter(last) }
    return bytes[end - 2] == 0xC3 && last & 0xDF != 0x97
      || bytes[end - 2] == 0xC5 && last | 1 == 0x93
  }

  /// The next place, the end of the text being the last; nil where plain text ends.
  @inline(__always)
  mutating func next() -> Candidate? {
    while true {
      takeLetters()
      guard end &+ 4 < bytes.count else {
        return takeEnd() ? Candidate(at: end, width: cells, kind: .forced) : nil
      }
      let byte = bytes[end]
      if byte == 0x20 {
        switch blank(at: end) {
        case .place:
          return Candidate(end: end, next: end &+ 1, width: cells, nextWidth: cells &+ 1)
        case .none:
          end &+= 1
          cells &+= 1
          word = end
        case .unknown: return nil
        }
      } else if byte == UInt8(ascii: "-") {
        guard isAfterLetter, bytes.letterBytes(at: end &+ 1) > 0 else { return nil }
        return Candidate(at: end &+ 1, width: cells &+ 1, kind: .afterHyphen)
      } else {
        let count = Self.markBytes(bytes, at: end, word: word)
        guard count > 0 else { return nil }
        end &+= count
        cells &+= 1
      }
    }
  }

  /// Goes on after a place.
  @inline(__always)
  mutating func startWord(after place: Candidate) {
    if place.end < place.next { word = place.next }
    end = place.next
    cells = place.nextWidth
  }

  /// Runs over letters, and over apostrophes between two of them.
  @inline(__always)
  private mutating func takeLetters() {
    while true {
      var run = 8
      while run == 8, end < bytes.count {
        let eight =
          end &+ 8 <= bytes.count ? EightBytes(bytes, at: end) : EightBytes(bytes, tailAt: end)
        let letters = eight.inWords
        run = EightBytes.run(of: letters)
        cells &+= run &- EightBytes.count(eight.continuations, inRunOf: letters)
        end &+= run
      }
      guard end &+ 3 < bytes.count, bytes[end] >= 0x80 else { return }
      if bytes[end] == 0xC5, bytes[end &+ 1] | 1 == 0x93 {
        end &+= 2
      } else if bytes.isApostropheInWord(at: end) {
        end &+= 3
      } else {
        return
      }
      cells &+= 1
    }
  }

  /// Goes to the end of the text, if nothing stands before it but what no line can start with.
  private mutating func takeEnd() -> Bool {
    while end < bytes.count {
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0
      let following = end + 2 < bytes.count ? bytes[end + 2] : 0
      let count =
        switch bytes[end] {
        case UInt8(ascii: ","), UInt8(ascii: "."), 0x30...0x39, UInt8(ascii: ":"),
          UInt8(ascii: ";"), UInt8(ascii: ")"):
          1
        case UInt8(ascii: "!"), UInt8(ascii: "?"): Self.closes(next) ? 1 : 0
        case 0x20: end > word && closesEnd(at: end + 1) ? 1 : 0
        case 0xC2: next == 0xBB && Self.closes(following) ? 2 : 0
        case 0xE2: next == 0x80 && following == 0xA6 && end + 3 == bytes.count ? 3 : 0
        default: bytes.letterBytes(at: end)
        }
      guard count > 0 else { return false }
      end += count
      cells += 1
    }
    return true
  }

  /// Whether ! or ? stands at an offset, or » as the last of the text, so that a line may not end at
  /// the blank before them.
  private func closesEnd(at offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset - 2] != 0x20 else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xC2: return offset + 2 == bytes.count && bytes[offset + 1] == 0xBB
    default: return false
    }
  }

  /// Whether no line may end before a byte that follows a closing mark: a blank or another mark.
  private static func closes(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: ".") && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "$")
  }

  /// How many bytes a mark inside a word takes, or a digit, if no line may end beside it; else 0.
  private static func markBytes(_ bytes: UTF8Bytes, at end: Int, word: Int) -> Int {
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

  /// Whether % ° ² or € stand here after a letter, a digit or nothing, and before a byte that closes
  /// or, as in °C, a letter.
  private static func isSign(
    _ bytes: UTF8Bytes, at end: Int, word: Int, before byte: UInt8
  ) -> Bool {
    (closes(byte) || BreakScanner.isLetter(byte))
      && (end == word || Token.isDigit(bytes[end - 1]) || isLetter(bytes, before: end, word: word))
  }

  private enum Blank { case place, none, unknown }

  /// Whether a line may end at a blank.
  @inline(__always)
  private func blank(at offset: Int) -> Blank {
    guard offset > word else { return .unknown }
    if BreakScanner.isLetter(bytes[offset &+ 1]), BreakScanner.isLetter(bytes[offset &- 1]) {
      return .place
    }
    return Self.blankAmongMarks(bytes, at: offset)
  }

  private static func blankAmongMarks(_ bytes: UTF8Bytes, at offset: Int) -> Blank {
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
    case 0xE2:
      let isDash = following == 0x80 && (bytes[offset + 3] == 0x93 || bytes[offset + 3] == 0x94)
      return isDash && bytes[offset + 4] == 0x20
        && (offset < 3 || !DashCount.isDash(bytes, at: offset - 3))
        ? .place : .unknown
    default: return bytes.letterBytes(at: offset + 1) > 0 ? .place : .unknown
    }
  }

  /// Whether a blank, or the start of the text, precedes an offset.
  private static func opensWord(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x20
  }
}
