import Text

extension BreakScanner {
  /// The fast path, for words of Latin letters parted by single spaces: after a letter, the rules
  /// have nothing to say about the letters that follow, nor about « , » and « . » before a space.
  mutating func nextAmongWords() -> Candidate? {
    let start = offset
    takeLetters()
    if offset > start { rules.noteWords(after: LineBreakUnit(.letter)) }
    var blank = offset
    guard blank + 1 < bytes.count else { return nil }
    if bytes[blank] == UInt8(ascii: "-"), blank > start, bytes.letterBytes(at: blank + 1) > 0 {
      return placeAfterHyphen()
    }
    if bytes[blank] == UInt8(ascii: ",") || bytes[blank] == UInt8(ascii: ".") { blank += 1 }
    let letter = bytes.letterBytes(at: blank + 1)
    guard bytes[blank] == 0x20, letter > 0 else { return nil }
    if blank > offset {
      width += 1
      drawn = (blank, width)
    }
    return place(atBlank: blank, letter: letter)
  }

  /// The place after the hyphen between two letters, the second then taken in.
  private mutating func placeAfterHyphen() -> Candidate {
    offset += 1
    width += 1
    drawn = (offset, width)
    let found = candidate(isForced: false)
    rules.noteWords(after: LineBreakUnit(.hyphenMinus))
    offset += bytes.letterBytes(at: offset)
    width += 1
    drawn = (offset, width)
    return found
  }

  /// The place at a blank that a letter of so many bytes follows, the letter then taken in.
  mutating func place(atBlank blank: Int, letter: Int) -> Candidate {
    offset = blank + 1
    width += 1
    let found = candidate(isForced: false)
    rules.noteWords(after: LineBreakUnit(.space))
    wordStart = offset
    offset += letter
    width += 1
    drawn = (offset, width)
    return found
  }

  /// Runs over letters, and over apostrophes between two of them.
  @inline(__always)
  private mutating func takeLetters() {
    var end = offset
    var cells = width
    while true {
      while end + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: end)
        let run = EightBytes.run(of: eight.inWords)
        cells &+= run &- EightBytes.count(eight.continuations, inFirst: run)
        end &+= run
        if run < 8 { break }
      }
      if end + 8 > bytes.count {
        while end < bytes.count, Self.isInWord(bytes[end]) {
          if bytes[end] & 0xC0 != 0x80 { cells &+= 1 }
          end &+= 1
        }
      }
      guard bytes.isApostropheInWord(at: end) else { break }
      end &+= 3
      cells &+= 1
    }
    guard end > offset else { return }
    offset = end
    width = cells
    drawn = (end, cells)
  }

  /// The same as `EightBytes.inWords`, for one byte near the end of the text.
  private static func isInWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == 0xC3 || byte & 0xC0 == 0x80
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
