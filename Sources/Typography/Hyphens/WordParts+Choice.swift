import Text

/// Which words may be parted, and where a reader accepts it.
extension WordParts {
  func isPartable(_ word: Range<Int>, need: Need) -> Bool {
    guard word.count >= 5 else { return false }
    if isSmallAmongWords(word) { return true }
    guard isPlain(word) else { return false }
    if need == .anything { return true }
    if isInsideNumberOrName(word) || isLast(word) { return false }
    if need == .evenness, isInCompound(word) || isAbridged(word) { return false }
    return !Address.isAddress(bytes, Address.word(bytes, around: word.lowerBound))
  }

  /// Whether the word has nothing but small letters, and stands between two spaces and before
  /// another word: most words do, and nothing speaks against parting them.
  private func isSmallAmongWords(_ word: Range<Int>) -> Bool {
    let (start, end) = (word.lowerBound, word.upperBound)
    guard start > 0, bytes[start - 1] == 0x20, end + 2 < bytes.count, bytes[end] == 0x20,
      bytes.letterBytes(at: end + 1) > 0
    else { return false }
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case 0x61...0x7A: offset &+= 1
      case 0xC3 where bytes[offset &+ 1] >= 0xA0 && bytes[offset &+ 1] != 0xB7: offset &+= 2
      case 0xC5 where bytes[offset &+ 1] == 0x93: offset &+= 2
      case 0xE2 where bytes.isApostropheInWord(at: offset): offset &+= 3
      default: return false
      }
    }
    return true
  }

  /// Whether the word stands among blanks, hyphens and marks as the words of a sentence do, and not
  /// among the signs of a program.
  private func isPlain(_ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    while start > 0 {
      let (scalar, before) = bytes.scalar(before: start)
      if Blank.isAny(scalar) || isHyphen(scalar) { break }
      guard isOpening(scalar) else { return false }
      start = before
    }
    var end = word.upperBound
    while end < bytes.count {
      let (scalar, after) = bytes.scalar(at: end)
      if Blank.isAny(scalar) || isHyphen(scalar) { break }
      guard isClosing(scalar) else { return false }
      end = after
    }
    return true
  }

  /// Whether the word is a part of a compound: `avions` of `porte-avions`, but not `répondit` of
  /// `répondit-elle`.
  private func isInCompound(_ word: Range<Int>) -> Bool {
    if word.lowerBound > 1, bytes[word.lowerBound - 1] == UInt8(ascii: "-"),
      isLetter(bytes.scalar(before: word.lowerBound - 1).value)
    {
      return true
    }
    guard word.upperBound < bytes.count, bytes[word.upperBound] == UInt8(ascii: "-") else {
      return false
    }
    let limit = min(bytes.count, word.upperBound + Self.longestPronoun + 2)
    let next = word.upperBound + 1
    return (next..<limit).allSatisfy { bytes[$0] >= 0x80 || BreakScanner.isLetter(bytes[$0]) }
      && limit - next > Self.longestPronoun
  }

  /// `elle`, `nous`
  private static let longestPronoun = 4

  /// Whether a point follows the word and ends no sentence: `introd. de`, `bibliogr.,`
  private func isAbridged(_ word: Range<Int>) -> Bool {
    let point = word.upperBound
    guard point + 2 < bytes.count, bytes[point] == UInt8(ascii: ".") else { return false }
    guard bytes[point + 1] == 0x20 else { return bytes[point + 1] == UInt8(ascii: ",") }
    let (following, _) = bytes.scalar(at: point + 2)
    return isLetter(following) && !Letter.isCapital(following)
      || (0x30...0x39).contains(following)
  }

  private func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x0A || (0x2010...0x2014).contains(scalar)
  }

  /// ( [ « “ ‘ " ' ’
  private func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0xAB, 0x201C, 0x2018, 0x22, 0x27, 0x2019: true
    default: false
    }
  }

  /// ) ] » ” ’ " ' … ! , . : ; ?
  private func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0xBB, 0x201D, 0x2019, 0x22, 0x27, 0x2026, 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F:
      true
    default: false
    }
  }

  private func isInsideNumberOrName(_ word: Range<Int>) -> Bool {
    if word.lowerBound > 0, Token.isDigit(bytes[word.lowerBound - 1]) { return true }
    if word.upperBound < bytes.count, Token.isDigit(bytes[word.upperBound]) { return true }
    var afterApostrophe = word.lowerBound
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, end) = bytes.scalar(at: offset)
      if Letter.isCapital(scalar), offset > word.lowerBound || !isElided(word) { return true }
      if scalar == 0x2019 || scalar == 0x27 { afterApostrophe = end }
      offset = end
    }
    return afterApostrophe == word.upperBound
  }

  /// Whether the word starts with an elided article: `L’exposition`.
  private func isElided(_ word: Range<Int>) -> Bool {
    let end = bytes.scalar(at: word.lowerBound).end
    guard end < word.upperBound else { return false }
    let following = bytes.scalar(at: end).value
    return following == 0x2019 || following == 0x27
  }

  /// Whether nothing but marks follows the word in the paragraph. So long a run of marks and parts
  /// of words that no blank is in sight is no end.
  private func isLast(_ word: Range<Int>) -> Bool {
    let limit = min(bytes.count, word.upperBound + Self.sight)
    var offset = word.upperBound
    var hasBlank = false
    while offset < limit {
      let (scalar, end) = bytes.scalar(at: offset)
      if Blank.isAny(scalar) { hasBlank = true }
      if hasBlank, isLetter(scalar) || (0x30...0x39).contains(scalar) { return false }
      offset = end
    }
    return limit == bytes.count
  }

  private static let sight = 256

  /// Two letters or more before the place, three or more after it.
  func hasLetters(around place: Int) -> Bool {
    if place > 1, place + 2 < bytes.count,
      (place - 2...place + 2).allSatisfy({ BreakScanner.isLetter(bytes[$0]) })
    {
      return true
    }
    var before = 0
    var offset = place
    while offset > 0, before < 2 {
      let (scalar, start) = bytes.scalar(before: offset)
      if isLetter(scalar) { before += 1 } else if !(0x300...0x36F).contains(scalar) { break }
      offset = start
    }
    var after = 0
    offset = place
    while offset < bytes.count, after < 3 {
      let (scalar, end) = bytes.scalar(at: offset)
      if isLetter(scalar) { after += 1 } else if !(0x300...0x36F).contains(scalar) { break }
      offset = end
    }
    return before == 2 && after == 3
  }

  func isLetter(_ scalar: UInt32) -> Bool { Letter.base(of: scalar) != nil }
}
