package import Text

/// Where words may be parted, by Liang's algorithm on the patterns of a language.
///
/// A pattern is a piece of a word with figures between its letters; at each place of the word the
/// greatest figure of all the patterns that match there counts, and odd ones allow a hyphen:
///
///     abandon    a 1b a n 1d o n     by 1ba and 1do     →    aban-don
///
/// A hyphen leaves two letters at least on each side, so that « a-bandon » is not one. `WordParts`
/// asks for more than that before it parts a word at the end of a line.
///
/// There is one of each language, shared by all who set a text in it.
package final class Hyphenation: Sendable {
  private let trie: PatternTrie
  private let lettersBefore: Int
  private let lettersAfter: Int

  init(patterns: StaticString, lettersBefore: Int, lettersAfter: Int) {
    trie = PatternTrie(patterns)
    self.lettersBefore = lettersBefore
    self.lettersAfter = lettersAfter
  }

  package static func of(_ language: Setting.Language) -> Hyphenation? {
    switch language {
    case .french: french
    case .english: english
    case .other: nil
    }
  }

  private static let french = Hyphenation(
    patterns: FrenchPatterns.list, lettersBefore: 2, lettersAfter: 2)
  private static let english = Hyphenation(
    patterns: EnglishPatterns.list, lettersBefore: 2, lettersAfter: 3)

  /// The word with a hyphen wherever it may be parted.
  package func hyphenated(_ word: String) -> String {
    word.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count * 2) { output in
        var count = 0
        var start = 0
        let add = { (end: Int) in
          for offset in start..<end { output[count + offset - start] = bytes[offset] }
          count += end - start
          start = end
        }
        eachPlace(in: bytes, 0..<bytes.count) { place, _ in
          add(place)
          output[count] = UInt8(ascii: "-")
          count += 1
          return true
        }
        add(bytes.count)
        return count
      }
    }
  }

  /// Hands over the offsets where a word may be parted, and how many letters lie before each, in
  /// order, until told to stop.
  ///
  /// Composed and decomposed letters are alike. Words of more letters than `longest` stay whole. So
  /// many letters at most lie before a place: the patterns further on are not looked up.
  package func eachPlace(
    in bytes: UTF8Bytes, _ word: Range<Int>, mostLetters: Int = longest,
    _ take: (_ offset: Int, _ letters: Int) -> Bool
  ) {
    guard mostLetters >= lettersBefore else { return }
    withUnsafeTemporaryAllocation(of: Letter.self, capacity: Self.longest + 2) { letters in
      guard let count = read(bytes, word, into: letters) else { return }
      let last = min(count - 2 - lettersAfter, mostLetters) + 1
      guard last > lettersBefore else { return }
      trie.addFigures(
        to: UnsafeMutableBufferPointer(rebasing: letters[..<count]), upTo: last)
      for place in (lettersBefore + 1)...last where letters[place].figure & 1 == 1 {
        guard take(Int(letters[place].offset), place - 1) else { return }
      }
    }
  }

  package static let longest = 100

  /// Writes the letters of a word between two points that stand for its ends, in lower case and
  /// composed, and says how many; nil when there is no room for them.
  private func read(
    _ bytes: UTF8Bytes, _ word: Range<Int>, into letters: UnsafeMutableBufferPointer<Letter>
  ) -> Int? {
    letters[0] = Letter(value: PatternTrie.wordEnd, offset: word.lowerBound)
    var count = 1
    var offset = word.lowerBound
    while offset < word.upperBound {
      if count <= Self.longest, (0x61...0x7A).contains(bytes[offset]) {
        letters[count] = Letter(value: UInt16(bytes[offset]), offset: offset)
        count &+= 1
        offset &+= 1
        continue
      }
      let (scalar, end) = bytes.scalar(at: offset)
      if (0x300...0x36F).contains(scalar), count > 1 {
        letters[count - 1].value = Accent.composed(letters[count - 1].value, mark: scalar)
      } else {
        guard count <= Self.longest else { return nil }
        letters[count] = Letter(value: Accent.lowercased(scalar), offset: offset)
        count += 1
      }
      offset = end
    }
    letters[count] = Letter(value: PatternTrie.wordEnd, offset: word.upperBound)
    return count + 1
  }
}

extension Hyphenation {
  /// A letter of a word, where it starts, and the figure of the patterns before it.
  struct Letter {
    var value: UInt16
    var figure: UInt8 = 0
    let offset: Int32

    init(value: UInt16, offset: Int) {
      self.value = value
      self.offset = Int32(truncatingIfNeeded: offset)
    }
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
