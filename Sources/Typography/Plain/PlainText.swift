import Text

/// Reads words and the marks around them, from place to place.
struct PlainText: ~Copyable {
  let bytes: UTF8Bytes
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
  static func isLetter(_ bytes: UTF8Bytes, before end: Int, word: Int) -> Bool {
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
        if count > 0 {
          end &+= count
          cells &+= 1
        } else {
          guard let emoji = emoji(at: end) else { return nil }
          end = emoji.end
          cells &+= emoji.cells
          if bytes[end] >= 0x80 { return Candidate(at: end, width: cells) }
        }
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

  /// Whether a line may end at a blank.
  @inline(__always)
  private func blank(at offset: Int) -> Blank {
    guard offset > word else { return .unknown }
    if BreakScanner.isLetter(bytes[offset &+ 1]), BreakScanner.isLetter(bytes[offset &- 1]) {
      return .place
    }
    return Self.blankAmongMarks(bytes, at: offset)
  }
}
