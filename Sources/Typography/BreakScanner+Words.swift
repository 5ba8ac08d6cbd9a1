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
    if bytes[blank] == UInt8(ascii: ",") || bytes[blank] == UInt8(ascii: ".") { blank += 1 }
    let letter = letterBytes(at: blank + 1)
    guard bytes[blank] == 0x20, letter > 0 else { return nil }
    if blank > offset {
      width += 1
      drawn = (blank, width)
    }
    return place(atBlank: blank, letter: letter)
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
  private mutating func takeLetters() {
    var end = offset
    var cells = width
    while end < bytes.count {
      if Self.isLetter(bytes[end]) {
        end += 1
      } else {
        let count = letterBytes(at: end)
        guard count > 0 || isApostropheInWord(at: end) else { break }
        end += count > 0 ? count : 3
      }
      cells += 1
    }
    guard end > offset else { return }
    offset = end
    width = cells
    drawn = (end, cells)
  }

  /// How many bytes a Latin letter takes; 0 for what is none.
  mutating func letterBytes(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if Self.isLetter(bytes[offset]) { return 1 }
    return bytes[offset] == 0xC3 && bytes[offset + 1] & 0xDF != 0x97 ? 2 : 0
  }

  private mutating func isApostropheInWord(at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99 && letterBytes(at: offset + 3) > 0
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
