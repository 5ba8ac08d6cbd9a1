import Text

/// Where words may be parted, by Liang's algorithm on the patterns of a language.
///
/// A pattern is a piece of a word with figures between its letters; at each place of the word the
/// greatest figure of all the patterns that match there counts, and odd ones allow a hyphen:
///
///     abandon    a 1b a n 1d o n     by 1ba and 1do     →    aban-don
///
/// A hyphen leaves two letters at least on each side, so that « a-bandon » is not one. `WordParts`
/// asks for more than that before it parts a word at the end of a line.
package struct Hyphenation: Sendable {
  private let trie: PatternTrie
  private let lettersBefore: Int
  private let lettersAfter: Int

  init(patterns: StaticString, lettersBefore: Int, lettersAfter: Int) {
    trie = PatternTrie(patterns)
    self.lettersBefore = lettersBefore
    self.lettersAfter = lettersAfter
  }

  package static func of(_ language: Setting.Language) -> Hyphenation? {
    language == .french ? french : nil
  }

  private static let french = Hyphenation(
    patterns: FrenchPatterns.list, lettersBefore: 2, lettersAfter: 2)

  /// The word with a hyphen wherever it may be parted.
  package func hyphenated(_ word: String) -> String {
    word.withBytes { bytes in
      var parts: [String] = []
      var start = 0
      for place in places(in: bytes, 0..<bytes.count) + [bytes.count] {
        parts.append(String(decoding: UTF8Bytes(rebasing: bytes[start..<place]), as: UTF8.self))
        start = place
      }
      return parts.joined(separator: "-")
    }
  }

  /// The offsets where a word may be parted, in order. Composed and decomposed letters are alike.
  func places(in bytes: UTF8Bytes, _ word: Range<Int>) -> [Int] {
    let (letters, offsets) = letters(of: bytes, word)
    guard letters.count >= lettersBefore + lettersAfter + 2 else { return [] }
    let figures = trie.figures(of: letters)
    return (lettersBefore...(letters.count - 2 - lettersAfter)).compactMap { place in
      figures[place + 1] & 1 == 1 ? offsets[place] : nil
    }
  }

  /// The letters of a word between two points that stand for its ends, in lower case and composed,
  /// and the offset of each.
  private func letters(
    of bytes: UTF8Bytes, _ word: Range<Int>
  ) -> (letters: [UInt16], offsets: [Int]) {
    var letters: [UInt16] = [PatternTrie.wordEnd]
    var offsets: [Int] = []
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, end) = bytes.scalar(at: offset)
      if (0x300...0x36F).contains(scalar), !offsets.isEmpty {
        letters[letters.count - 1] = Accent.composed(letters[letters.count - 1], mark: scalar)
      } else {
        letters.append(Accent.lowercased(scalar))
        offsets.append(offset)
      }
      offset = end
    }
    return (letters + [PatternTrie.wordEnd], offsets)
  }
}

/// Letters as the patterns write them.
enum Accent {
  static func lowercased(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x41...0x5A: UInt16(scalar + 0x20)
    case 0xC0...0xDE where scalar != 0xD7: UInt16(scalar + 0x20)
    case 0x152: 0x153
    case 0x178: 0xFF
    case 0x2019: 0x27
    default: UInt16(truncatingIfNeeded: scalar)
    }
  }

  /// The letter and its mark as one: e and U+0301 → é. Other marks leave the letter as it is.
  static func composed(_ letter: UInt16, mark: UInt32) -> UInt16 {
    let row: StaticString =
      switch mark {
      case 0x300: "aàeèiìoòuù"
      case 0x301: "aáeéiíoóuúyý"
      case 0x302: "aâeêiîoôuû"
      case 0x303: "aãnñoõ"
      case 0x308: "aäeëiïoöuüyÿ"
      case 0x327: "cç"
      default: ""
      }
    let bytes = UTF8Bytes(start: row.utf8Start, count: row.utf8CodeUnitCount)
    var offset = 0
    while offset < bytes.count {
      if UInt16(bytes[offset]) == letter {
        return UInt16(truncatingIfNeeded: bytes.scalar(at: offset + 1).value)
      }
      offset += 3
    }
    return letter
  }
}
