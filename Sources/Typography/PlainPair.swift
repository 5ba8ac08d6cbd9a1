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
    if isSmall, end < next, BreakScanner.isLetter(bytes[end &- 1]), !startsEtc(bytes, at: next) {
      let head = bytes[word]
      return isLetter(head) && !(Token.isRomanDigit(head) && mayBeOrdinal(bytes, word..<end))
    }
    return isPlainAmongMarks(
      bytes, word: word, end: end, next: next, isSmall: isSmall, bindings)
  }

  /// The same where one of the two is no plain word in small letters.
  private static func isPlainAmongMarks(
    _ bytes: UTF8Bytes, word: Int, end: Int, next: Int, isSmall: Bool, _ bindings: Bindings
  ) -> Bool {
    let isCapital = !isSmall && isLetter(bytes[next])
    if !isSmall, !isCapital, !Token.isDigit(bytes[next]) {
      return end < next && opensPhrase(bytes, at: next) && bytes.endsWord(at: end)
    }
    guard end > 1, !startsEtc(bytes, at: next) else { return false }
    if end == next { return (isSmall || isCapital) && endsInPlainHyphen(bytes, end) }
    let head = bytes[word]
    let mayBeRoman = isCapital && Token.isRomanDigit(bytes[next])
    switch bytes[end &- 1] {
    case UInt8(ascii: ","): return isSmall || isCapital || !Token.isDigit(bytes[end &- 2])
    case UInt8(ascii: "."):
      return isSmall
        || end - word > longestInitial
          && isUnnamed(bytes, word..<end - 1, bindings)
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ")"):
      return !mayBeRoman || (0x61...0x7A).contains(head)
    case 0xBB where bytes[end &- 2] == 0xC2: return isSmall || isCapital
    case let last:
      guard BreakScanner.isLetter(last) || bytes[end &- 2] == 0xC3 else { return false }
    }
    if isSmall {
      return isLetter(head) && !(Token.isRomanDigit(head) && mayBeOrdinal(bytes, word..<end))
    }
    if mayBeRoman, !isSmallLetter(bytes, at: word) { return false }
    if isCapital, end - word < shortestReference, isSmallLetter(bytes, at: word) { return true }
    return isUnnamed(bytes, word..<end, bindings)
  }

  /// A capital with its accent, which may be decomposed, and a point.
  private static var longestInitial: Int { 4 }

  /// No word that refers to a name or a number without a point is shorter: `page`, `tome`.
  private static var shortestReference: Int { 4 }

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

  /// Whether « or ( stands at an offset.
  private static func opensPhrase(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "(") || bytes[offset] == 0xC2 && bytes[offset &+ 1] == 0xAB
  }

  /// Whether a word is nothing but letters, and none that the rules name or take for a number.
  private static func isUnnamed(
    _ bytes: UTF8Bytes, _ word: Range<Int>, _ bindings: Bindings
  ) -> Bool {
    var end = word.lowerBound
    let key = WordKey(bytes, from: end, upTo: word.upperBound, end: &end)
    return end == word.upperBound && !bindings.words.roles(of: key).nameWhatFollows
      && !Token.isRomanOrdinal(bytes, word)
  }

  /// Whether the hyphen before an offset joins two words: not that of `J.-P.` nor of `a-t-il`.
  private static func endsInPlainHyphen(_ bytes: UTF8Bytes, _ end: Int) -> Bool {
    end > 2 && bytes[end - 1] == UInt8(ascii: "-") && BreakScanner.isLetter(bytes[end - 2])
      && bytes[end - 3] != UInt8(ascii: "-")
  }

  /// Whether a word that starts with a Roman digit looks like `XXe` or `L’Ier`.
  private static func mayBeOrdinal(_ bytes: UTF8Bytes, _ word: Range<Int>) -> Bool {
    if bytes[word.lowerBound + 1] == 0xE2, word.count > 4 {
      return Token.isRomanDigit(bytes[word.lowerBound + 4])
    }
    return Token.isRomanOrdinal(bytes, word)
  }

  @inline(__always)
  private static func startsEtc(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    bytes[offset] | 0x20 == UInt8(ascii: "e") && offset &+ 2 < bytes.count
      && bytes[offset &+ 1] | 0x20 == UInt8(ascii: "t")
      && bytes[offset &+ 2] | 0x20 == UInt8(ascii: "c")
  }
}
