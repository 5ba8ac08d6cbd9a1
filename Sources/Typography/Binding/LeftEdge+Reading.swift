import Text

extension LeftEdge {
  /// Looks at the text before an offset, back to `origin`, as a language reads it.
  init(_ bytes: UTF8Bytes, from origin: Int, to end: Int, words: borrowing WordTable) {
    self = .any
    guard end > origin else { return }
    let (last, lastStart) = bytes.scalar(before: end)
    let token = Token(bytes, from: origin, to: end)

    switch last {
    case 0x41...0x5A, 0x61...0x7A: noteWord(bytes, token, words: words)
    case 0x30...0x39: noteDigits(bytes, token)
    case 0xBC...0xBE, 0x2150...0x215E: insert(.number)
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079:
      if Token.isDigit(bytes[token.start]) { insert(.number) }
      noteWord(bytes, token, words: words)
    case 0x2E, 0x2C: notePoint(bytes, token, words: words)
    case 0xB0, 0xBA, 0x2032, 0x2033:
      if Token.isDigit(bytes[max(origin, lastStart - 1)]) {
        insert(.measure)
      } else {
        noteWord(bytes, token, words: words)
      }
    case 0xA7: insert(.reference)
    case 0xA0, 0x202F: insert(.opening)
    case 0x2019, 0x27: insert(.apostrophe)
    case 0xAB, 0x28, 0x5B, 0x7B, 0x201E, 0x2039, 0xBF, 0xA1: insert(.opening)
    case 0x201C, 0x2018:
      if !closesWord(bytes, from: token.start, to: lastStart) { insert(.opening) }
    case 0x29: noteBracket(bytes, token)
    case 0x2B, 0x2212, 0xB1, 0xD7, 0xF7, 0x3D, 0x3C, 0x3E, 0x2248, 0x2264, 0x2265, 0x7E:
      if lastStart == token.start { insert(.sign) }
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF:
      insert(token.followsDigit || Token.isDigit(bytes[token.start]) ? .amount : .price)
    case 0x2D, 0x2010: noteHyphen(bytes, token, lastStart: lastStart)
    case 0x2013, 0x2014:
      if lastStart == token.start {
        insert(.stuckDash)
      } else if Token.isDigit(bytes[lastStart - 1]) {
        insert(.range)
      }
    case 0x2F: insert(token.end - token.start <= 5 ? .shortSlash : .slash)
    case 0x2026: if token.start == lastStart { noteEllipsis(bytes, before: lastStart) }
    default: noteWord(bytes, token, words: words)
    }
  }

  /// Whether a quotation mark is the closing one of a language that opens with „ or ‚: it follows a
  /// letter, a digit or the point of what it closes, as in `„Ja“` and `„Ja.“`.
  private func closesWord(_ bytes: UTF8Bytes, from start: Int, to mark: Int) -> Bool {
    guard mark > start else { return false }
    switch bytes.scalar(before: mark).value {
    case 0x21, 0x2C, 0x2E, 0x30...0x39, 0x3F, 0x2019, 0x2026: return true
    case let scalar: return Letter.base(of: scalar) != nil
    }
  }

  /// A sign of ASCII, but for the hyphen and the slash, or a hyphenation point.
  static func isEndMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2F: false
    case 0x21..<0x30, 0x3A..<0x41, 0x5B..<0x61, 0x7B..<0x7F, 0x2027: true
    default: false
    }
  }

  /// Whether one to three digits, and no more, end at an offset.
  static func endsInGroup(_ bytes: UTF8Bytes, at end: Int) -> Bool {
    var start = end
    while start > 0, Token.isDigit(bytes[start - 1]) { start -= 1 }
    return start < end && end - start <= 3
  }

  private mutating func noteDigits(_ bytes: UTF8Bytes, _ token: Token) {
    insert(.number)
    var start = token.end
    while start > token.start, Token.isDigit(bytes[start - 1]) { start -= 1 }
    let count = token.end - start
    let isWhole = start == token.start || bytes[start - 1] == UInt8(ascii: ")")
    if isWhole && count <= 2 { insert(.smallNumber) }
    if count <= 3 { insert(.group) }
    if isWhole, count == 3 && token.followsDigit || count == 4 && bytes[start] == 0x30 {
      insert(.dialled)
    }
    if bytes[token.start] == UInt8(ascii: "+") { insert(.sign) }
  }

  /// `514)` before the rest of a telephone number.
  private mutating func noteBracket(_ bytes: UTF8Bytes, _ token: Token) {
    guard token.end - token.start == 4 else { return }
    if (token.start..<token.end - 1).allSatisfy({ Token.isDigit(bytes[$0]) }) { insert(.group) }
  }

  /// `« …` at the start of what is quoted.
  private mutating func noteEllipsis(_ bytes: UTF8Bytes, before end: Int) {
    var start = end
    while start > 0 {
      let (scalar, before) = bytes.scalar(before: start)
      guard Blank.isAny(scalar) else {
        if scalar == 0xAB || scalar == 0x201C { insert(.opening) }
        return
      }
      start = before
    }
  }

  private mutating func notePoint(_ bytes: UTF8Bytes, _ token: Token, words: borrowing WordTable) {
    let before = token.end - 1
    guard before > token.start else { return }
    if Token.isDigit(bytes[before - 1]) {
      insert(.markedNumber)
      return
    }
    guard bytes[before] == UInt8(ascii: ".") else { return }
    if Token.isInitials(bytes, token.start..<token.end) { insert(.initial) }
    let (key, end) = token.key(bytes)
    guard end == before else { return }
    let roles = words.roles(of: key)
    if roles.contains(.dottedReference) { insert(.reference) }
    if roles.contains(.month) { insert(.month) }
    if token.startsWithCapital(bytes) {
      if roles.contains(.title) { insert(.title) }
      if roles.contains(.civility) { insert(.civility) }
      if roles.contains(.dottedInitial) { insert(.initial) }
    } else if key.count == 1 {
      insert(.abridgedLetter)
    }
    if roles.contains(.abridged) { insert(.abridged) }
    noteMeasure(bytes, token, roles: roles)
  }

  private mutating func noteHyphen(_ bytes: UTF8Bytes, _ token: Token, lastStart: Int) {
    if lastStart == token.start {
      insert(.sign)
      return
    }
    let (before, beforeStart) = bytes.scalar(before: lastStart)
    switch before {
    case 0x2E: insert(.initialHyphen)
    case 0x30...0x39: insert(.range)
    case 0x300...0x36F: insert(.hyphen)
    case _ where Letter.base(of: before) != nil: insert(.hyphen)
    default: return
    }
    guard contains(.hyphen) else { return }
    if Token.isRomanNumber(bytes, token.start..<lastStart) { insert(.range) }
    if Token.letters(bytes, token.start..<lastStart) == 1 { insert(.letterHyphen) }
    if before | 0x20 == 0x74, beforeStart > token.start {
      let joint = bytes.scalar(before: beforeStart).value
      if joint == 0x2D || joint == 0x2010 { insert(.euphonicT) }
    }
  }

  private mutating func noteWord(_ bytes: UTF8Bytes, _ token: Token, words: borrowing WordTable) {
    if Token.isDigit(bytes[token.start]) { noteStuckMeasure(bytes, token, words: words) }
    let (key, end) = token.key(bytes)
    let isCapital = token.startsWithCapital(bytes)
    let roles = words.roles(of: key)
    if !roles.isEmpty { noteRoles(roles, bytes, token, lettersEnd: end, isCapital: isCapital) }
    noteShape(bytes, token, isCapital: isCapital)
  }

  /// What a word that the rules name is, by itself or with `°` or `²`.
  private mutating func noteRoles(
    _ roles: WordRoles, _ bytes: UTF8Bytes, _ token: Token, lettersEnd end: Int, isCapital: Bool
  ) {
    if roles.contains(.numeroSign), isNumeroSign(bytes, end..<token.end) { insert(.reference) }
    if end == token.end || end == token.end - 2 && bytes[end] == 0xC2 {
      if roles.contains(.title), isCapital { insert(.title) }
      if roles.contains(.month) { insert(.month) }
      noteMeasure(bytes, token, roles: roles)
    }
    guard end == token.end else { return }
    if roles.contains(.reference) { insert(.reference) }
    if roles.contains(.numbered) { insert(.numbered) }
    if roles.contains(.civility), isCapital { insert(.civility) }
    if roles.contains(.currency), isCapital, !token.followsDigit { insert(.price) }
    if roles.contains(.times), token.followsDigit { insert(.sign) }
    if roles.contains(.joint), !isCapital { insert(.joint) }
  }

  /// What a word is by its look: a name, an ordinal.
  private mutating func noteShape(_ bytes: UTF8Bytes, _ token: Token, isCapital: Bool) {
    let word = isCapital ? lastPart(bytes, token) : token.start..<token.end
    if Token.isDigit(bytes[token.start]), Token.isOrdinal(bytes, word) { insert(.ordinal) }
    if Token.isRomanDigit(bytes[token.start] & 0xDF), Token.isRomanOrdinal(bytes, word) {
      let isSmall = bytes[token.end - 1] >= UInt8(ascii: "a")
      insert(isCapital && isSmall ? .romanOrdinal : .likelyOrdinal)
    }
    guard isCapital else { return }
    if Token.letters(bytes, word) >= 3 { insert(.name) }
    if word.count <= 2, word.allSatisfy({ (0x41...0x5A).contains(bytes[$0]) }) { insert(.sigle) }
  }

  /// Whether a word goes on, and ends, with `°`, `º` or `°s`.
  private func isNumeroSign(_ bytes: UTF8Bytes, _ rest: Range<Int>) -> Bool {
    guard rest.count == 2 || rest.count == 3 && bytes[rest.upperBound - 1] == UInt8(ascii: "s")
    else { return false }
    return bytes[rest.lowerBound] == 0xC2 && bytes[rest.lowerBound + 1] | 0x0A == 0xBA
  }

  private mutating func noteMeasure(_ bytes: UTF8Bytes, _ token: Token, roles: WordRoles) {
    guard roles.contains(.unit) else { return }
    if token.followsDigit { insert(.measure) }
  }

  /// `16h` of `16h 28`
  private mutating func noteStuckMeasure(
    _ bytes: UTF8Bytes, _ token: Token, words: borrowing WordTable
  ) {
    var start = token.start
    while start < token.end, Token.isDigit(bytes[start]) { start += 1 }
    var end = start
    let key = WordKey(bytes, from: start, upTo: token.end, end: &end)
    if end == token.end, words.roles(of: key).contains(.unit) { insert(.measure) }
  }

  /// What follows the last hyphen of a compound: `Paul` of `Jean-Paul`, `XXe` of `XIXe-XXe`.
  private func lastPart(_ bytes: UTF8Bytes, _ token: Token) -> Range<Int> {
    var start = token.end
    while start > token.start, bytes[start - 1] != UInt8(ascii: "-") { start -= 1 }
    return start..<token.end
  }
}
