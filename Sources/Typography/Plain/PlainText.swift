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

  /// Whether a letter came last.
  var isAfterLetter: Bool {
    end > word && (BreakScanner.isLetter(bytes[end - 1]) || end > word + 1 && isLatinPair)
  }

  private var isLatinPair: Bool { bytes[end - 2] == 0xC3 && bytes[end - 1] & 0xDF != 0x97 }

  /// The next place; nil where plain text ends.
  @inline(__always)
  mutating func next() -> Candidate? {
    while true {
      takeLetters()
      guard end &+ 4 < bytes.count else { return nil }
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
        let count = markBytes(byte)
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
      while end &+ 8 <= bytes.count {
        let eight = EightBytes(bytes, at: end)
        let run = EightBytes.run(of: eight.inWords)
        cells &+= run &- EightBytes.count(eight.continuations, inFirst: run)
        end &+= run
        if run < 8 { break }
      }
      guard bytes.isApostropheInWord(at: end) else { return }
      end &+= 3
      cells &+= 1
    }
  }

  /// How many bytes a mark inside a word takes, or a digit, if no line may end beside it; else 0.
  private func markBytes(_ byte: UInt8) -> Int {
    let next = bytes[end &+ 1]
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), 0x30...0x39, UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "'"):
      return 1
    case UInt8(ascii: "("): return end == word ? 1 : 0
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      return next <= UInt8(ascii: ".") ? 1 : 0
    case 0xC2: return next == 0xAB || next == 0xBB || next == 0xA0 && end > word ? 2 : 0
    case 0xE2 where next == 0x80:
      switch bytes[end &+ 2] {
      case 0x99: return 3
      case 0xAF: return end > word ? 3 : 0
      case 0xA6: return bytes[end &+ 3] <= UInt8(ascii: ".") ? 3 : 0
      case 0x93, 0x94: return end == word && bytes[end &+ 3] == 0x20 ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }

  private enum Blank { case place, none, unknown }

  /// Whether a line may end at a blank.
  @inline(__always)
  private func blank(at offset: Int) -> Blank {
    guard offset > word else { return .unknown }
    if BreakScanner.isLetter(bytes[offset &+ 1]), BreakScanner.isLetter(bytes[offset &- 1]) {
      return .place
    }
    return blankAmongMarks(at: offset)
  }

  private func blankAmongMarks(at offset: Int) -> Blank {
    let next = bytes[offset + 1]
    let following = bytes[offset + 2]
    switch bytes[offset - 1] {
    case UInt8(ascii: "("): return .none
    case 0xAB where bytes[offset - 2] == 0xC2: return opensWord(at: offset - 2) ? .none : .unknown
    default: break
    }
    switch next {
    case 0x30...0x39, UInt8(ascii: "("), UInt8(ascii: "%"): return .place
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"): return .none
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      return (0x30...0x39).contains(following) ? .unknown : .none
    case 0xC2 where following == 0xAB: return .place
    case 0xC2 where following == 0xBB:
      return bytes[offset + 3] <= UInt8(ascii: ".") ? .none : .unknown
    case 0xC5: return following == 0x92 || following == 0x93 ? .place : .unknown
    case 0xE2:
      let isDash = following == 0x80 && (bytes[offset + 3] == 0x93 || bytes[offset + 3] == 0x94)
      return isDash && bytes[offset + 4] == 0x20 && !DashCount.isDash(bytes, at: offset - 3)
        ? .place : .unknown
    default: return bytes.letterBytes(at: offset + 1) > 0 ? .place : .unknown
    }
  }

  /// Whether a blank, or the start of the text, precedes an offset.
  private func opensWord(at offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x20 }
}
