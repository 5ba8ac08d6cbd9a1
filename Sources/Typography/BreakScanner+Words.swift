import Text

extension BreakScanner {
  /// The fast path, for words of Latin letters parted by single spaces: after a letter, the rules
  /// have nothing to say about the letters that follow, nor about « , » and « . » before a space.
  @inline(__always)
  mutating func nextAmongWords() -> Candidate? {
    let start = offset
    takeLetters()
    var blank = offset
    if blank + 1 < bytes.count {
      if bytes[blank] == UInt8(ascii: ",") || bytes[blank] == UInt8(ascii: ".") { blank += 1 }
      let letter = bytes[blank] == 0x20 ? letterBytes(at: blank + 1) : 0
      if letter > 0 { return takeBlank(at: blank, letter: letter) }
    }
    if offset > start { rules.noteWords(after: LineBreakUnit(.letter)) }
    return nil
  }

  /// Takes a space and the letter after it, and names the place between them.
  @inline(__always)
  private mutating func takeBlank(at blank: Int, letter: Int) -> Candidate {
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
    let found = candidateAfterSpace()
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
  func letterBytes(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if Self.isLetter(bytes[offset]) { return 1 }
    return bytes[offset] == 0xC3 && bytes[offset + 1] & 0xDF != 0x97 ? 2 : 0
  }

  private func isApostropheInWord(at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99 && letterBytes(at: offset + 3) > 0
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
