import Text

/// Pairs of words that no rule of a language could hold together: so it is at most places, and there
/// the rules need not be asked.
///
///     la mairie · refuse        silencieuse. · La maison        dit · (hier        marin- · pêcheur
///
/// What is said here of words in general has to be true of all the rules of all the languages; the
/// words that the rules name are asked of their table.
enum PlainPair {
  /// Whether the pair at a place is plain: the word that starts at an offset and ends there, marks
  /// included, and what comes next, after a blank or stuck to it.
  @inline(__always)
  static func isPlain(
    _ bytes: UTF8Bytes, word: Int, _ place: Candidate, _ bindings: Bindings
  ) -> Bool {
    let (end, next) = (place.end, place.next)
    let isSmall = isSmallLetter(bytes, at: next)
    if isSmall, end < next, end > 1, !mayEndAbridgement(bytes, at: next, bindings) {
      let last = bytes[end &- 1]
      if last == UInt8(ascii: ",") { return true }
      if BreakScanner.isLetter(last) || bytes[end &- 2] == 0xC3 {
        return isPlainHead(bytes, word: word, end: end, next: next, bindings)
      }
    }
    return isPlainAmongMarks(
      bytes, word: word, end: end, next: next, isSmall: isSmall, bindings)
  }

  /// Whether a word that small letters follow is no title, no ordinal, and counts nothing.
  @inline(__always)
  private static func isPlainHead(
    _ bytes: UTF8Bytes, word: Int, end: Int, next: Int, _ bindings: Bindings
  ) -> Bool {
    let head = bytes[word]
    guard isLetter(head) else { return false }
    let mayBeTitle = head < 0x61 && end &- word <= longestCivility
    if mayBeTitle || word >= 2 && isDigitOrBlank(bytes[word &- 2]) {
      return isUnnamed(bytes, word..<end, bindings)
    }
    guard Token.isRomanDigit(head & 0xDF) else { return true }
    let startsCentury = bytes[next] == UInt8(ascii: "s") || bytes[next] == UInt8(ascii: "m")
    return head >= 0x61 && !startsCentury || !mayBeOrdinal(bytes, word..<end)
  }

  /// The same where one of the two is no plain word in small letters.
  private static func isPlainAmongMarks(
    _ bytes: UTF8Bytes, word: Int, end: Int, next: Int, isSmall: Bool, _ bindings: Bindings
  ) -> Bool {
    let isCapital = !isSmall && isLetter(bytes[next])
    let isDigit = Token.isDigit(bytes[next])
    if !isSmall, !isCapital, !isDigit {
      return end < next && bytes.endsWord(at: end)
        && (opensPhrase(bytes, at: next) || PlainText.startsEmoji(bytes, at: next))
    }
    guard end > 1, isDigit || !mayEndAbridgement(bytes, at: next, bindings) else {
      return false
    }
    let mayBeRoman = isCapital && Token.isRomanDigit(bytes[next])
    if end == next { return !isDigit && !mayBeRoman && joinsWords(bytes, at: end) }
    let head = bytes[word]
    switch bytes[end &- 1] {
    case UInt8(ascii: ","): return !isDigit || !Token.isDigit(bytes[end &- 2])
    case UInt8(ascii: "."):
      if endsBracket(bytes, at: end - 1) { return true }
      return end - word > longestInitial && isUnnamed(bytes, word..<end - 1, bindings)
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return !mayBeRoman || !isLetter(head) || (0x61...0x7A).contains(head)
    case UInt8(ascii: ")"): return !isDigit && !mayBeRoman
    case 0x80...0xBF where PlainText.endsEmoji(bytes, at: end): return !isDigit && !mayBeRoman
    case 0xBB where bytes[end &- 2] == 0xC2: return !isDigit && !mayBeRoman
    case let last:
      guard BreakScanner.isLetter(last) || bytes[end &- 2] == 0xC3 else { return false }
    }
    if isSmall { return isPlainHead(bytes, word: word, end: end, next: next, bindings) }
    if isDigit || mayBeRoman, !isSmallLetter(bytes, at: word) {
      guard isDigit, isSmallLetter(bytes, at: word + 1), !isOrdinal(bytes, at: next) else {
        return false
      }
    }
    return isUnnamed(bytes, word..<end, bindings)
  }

  /// A digit may precede any number of blanks.
  @inline(__always)
  private static func isDigitOrBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || Token.isDigit(byte)
  }

  /// A capital with its accent, which may be decomposed, and a point.
  private static var longestInitial: Int { 4 }

  /// `Mlles`, `Mgrs`
  private static var longestCivility: Int { 5 }

  /// Whether a letter that French writes starts with a byte.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    BreakScanner.isLetter(byte) || byte == 0xC3 || byte == 0xC5
  }

  @inline(__always)
  private static func isSmallLetter(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x61...0x7A: true
    case 0xC3: bytes[offset &+ 1] >= 0xA0 && bytes[offset &+ 1] != 0xB7
    case 0xC5: bytes[offset &+ 1] == 0x93
    default: false
    }
  }

  /// Whether « or ( stands at an offset, but not the `(0)` of a telephone number.
  private static func opensPhrase(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    let following = bytes[offset + 1]
    return bytes[offset] == 0xC2 && following == 0xAB
      || bytes[offset] == UInt8(ascii: "(") && !Token.isDigit(following)
  }

  /// Whether ) or » ends at an offset.
  private static func endsBracket(_ bytes: UTF8Bytes, at end: Int) -> Bool {
    end > 1
      && (bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == 0xBB && bytes[end - 2] == 0xC2)
  }

  /// Whether a word, or what follows its last apostrophe, is nothing but letters, and none that the
  /// rules name or take for a number.
  private static func isUnnamed(
    _ bytes: UTF8Bytes, _ word: Range<Int>, _ bindings: Bindings
  ) -> Bool {
    var end = word.lowerBound
    let key = WordKey(bytes, from: end, upTo: word.upperBound, end: &end)
    if end > word.lowerBound, bytes.isApostropheInWord(at: end), end + 3 < word.upperBound {
      return isUnnamed(bytes, end + 3..<word.upperBound, bindings)
    }
    return end == word.upperBound && !bindings.words.roles(of: key).nameWhatFollows
      && !Token.isRomanOrdinal(bytes, word)
  }

  /// Whether the hyphen before an offset joins two words of more than a letter: not that of `J.-P.`
  /// nor of `a-t-il`, `allez-y`.
  private static func joinsWords(_ bytes: UTF8Bytes, at end: Int) -> Bool {
    let letter = bytes.letterBytes(at: end)
    return end > 2 && bytes[end - 1] == UInt8(ascii: "-") && BreakScanner.isLetter(bytes[end - 2])
      && BreakScanner.isLetter(bytes[end - 3]) && letter > 0
      && bytes.letterBytes(at: end + letter) > 0
      && !Token.isRomanDigit(bytes[end - 2])
  }

  /// Whether a letter follows the digit at an offset, as in `1er`.
  private static func isOrdinal(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset + 1 == bytes.count || bytes.letterBytes(at: offset + 1) > 0
  }

  /// Whether a word that starts with a Roman digit may be `XXe`, `XIXe-XXe` or `L’Ier`.
  private static func mayBeOrdinal(_ bytes: UTF8Bytes, _ word: Range<Int>) -> Bool {
    let second = word.lowerBound + 1
    if bytes[second] == 0xE2, word.count > 4 {
      return Token.isRomanDigit(bytes[word.lowerBound + 4] & 0xDF)
        && mayBeOrdinal(bytes, word.lowerBound + 4..<word.upperBound)
    }
    if bytes[second] == UInt8(ascii: "'") { return true }
    // « le » and « ce » number nothing: see `Token.isRomanOrdinal`.
    if bytes[word.lowerBound] == UInt8(ascii: "l") || bytes[word.lowerBound] == UInt8(ascii: "c") {
      return false
    }
    let ending = word.drop { Token.isRomanDigit(bytes[$0] & 0xDF) }
    guard let first = ending.first else { return false }
    switch bytes[first] | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "i"), 0xE3:
      return ending.count <= longestOrdinalEnding || word.contains { bytes[$0] == 0x2D }
    default: return false
    }
  }

  /// `ièmes`, decomposed
  private static var longestOrdinalEnding: Int { 7 }

  /// Whether `etc`, a letter and a point, or what a language ends its abridgements with stand at an
  /// offset: `al.`, `ex.`
  @inline(__always)
  private static func mayEndAbridgement(
    _ bytes: UTF8Bytes, at offset: Int, _ bindings: Bindings
  ) -> Bool {
    guard offset &+ 3 < bytes.count else { return true }
    let four = UInt32(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
    // A byte is zero here where the second, third or fourth is a point.
    let points = (four ^ 0x2E2E_2E00) | 0xFF
    let hasPoint = (points &- 0x0101_0101) & ~points & 0x8080_8080 != 0
    return (four | 0x20_2020) & 0xFF_FFFF == 0x63_7465  // etc
      || hasPoint && mayEndAbridgement(bytes, dotted: offset, bindings)
  }

  /// The same of no more than three letters and a point.
  @inline(never)
  private static func mayEndAbridgement(
    _ bytes: UTF8Bytes, dotted offset: Int, _ bindings: Bindings
  ) -> Bool {
    var end = offset
    let key = WordKey(bytes, from: offset, upTo: offset + 4, end: &end)
    return key.count < 2 || !bindings.words.roles(of: key).isDisjoint(with: [.etc, .dottedTail])
  }
}
