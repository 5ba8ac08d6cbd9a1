import Text

/// What stands at the end of a line that might end here.
struct LeftEdge: OptionSet {
  let rawValue: UInt32

  /// Anything at all.
  static let any = LeftEdge(rawValue: 1 << 0)
  /// A digit: `28`, `1 000`.
  static let number = LeftEdge(rawValue: 1 << 1)
  /// One or two digits: `6`, `28`.
  static let smallNumber = LeftEdge(rawValue: 1 << 2)
  /// The first digits of a number in groups: `3` or `450` of `3 450 000`.
  static let group = LeftEdge(rawValue: 1 << 3)
  /// A digit, then a comma or a point: `12,`.
  static let markedNumber = LeftEdge(rawValue: 1 << 4)
  /// A sign alone, or what starts a telephone number: `−`, `×`, `±`, `+33`.
  static let sign = LeftEdge(rawValue: 1 << 5)
  /// `1er`, `2e`, `90e`.
  static let ordinal = LeftEdge(rawValue: 1 << 6)
  /// `XXe`, `Ier`.
  static let romanOrdinal = LeftEdge(rawValue: 1 << 7)
  /// `J.`, `J.-P.`, `M.`
  static let initial = LeftEdge(rawValue: 1 << 8)
  /// `Mme`, `Dr`, `Mgr`.
  static let title = LeftEdge(rawValue: 1 << 9)
  /// `n°`, `p.`, `art.`, `§`.
  static let reference = LeftEdge(rawValue: 1 << 10)
  /// A word of three letters or more with a capital: `Louis`.
  static let name = LeftEdge(rawValue: 1 << 11)
  /// A month: `janv.`, `janvier`.
  static let month = LeftEdge(rawValue: 1 << 12)
  /// « ( [ “ and a no-break space.
  static let opening = LeftEdge(rawValue: 1 << 13)
  /// ’ or '
  static let apostrophe = LeftEdge(rawValue: 1 << 14)
  /// A dash that opens an incise or a reply.
  static let openingDash = LeftEdge(rawValue: 1 << 15)
  /// `16 h`, `30 min`, `1 m`: a unit after its number.
  static let measure = LeftEdge(rawValue: 1 << 16)
  /// `parlera-t-`
  static let euphonicT = LeftEdge(rawValue: 1 << 17)
  /// A capital's point and a hyphen: `J.-`
  static let initialHyphen = LeftEdge(rawValue: 1 << 18)
  /// A dash stuck to the word that follows it.
  static let stuckDash = LeftEdge(rawValue: 1 << 19)
  /// A letter or a digit and a slash: `km/`
  static let slash = LeftEdge(rawValue: 1 << 20)

  /// How many kinds there are.
  static let count = 21
}

extension LeftEdge {
  /// Looks at the text before an offset, back to `origin`, as a language reads it.
  init(_ bytes: UTF8Bytes, from origin: Int, to end: Int, words: borrowing WordTable) {
    self = .any
    guard end > origin else { return }
    let (last, lastStart) = bytes.scalar(before: end)
    let token = Token(bytes, from: origin, to: end)

    switch last {
    case 0x30...0x39: noteDigits(bytes, token)
    case 0x2E, 0x2C: notePoint(bytes, token, words: words)
    case 0xB0, 0xBA: if token.key(bytes).end == lastStart { noteWord(bytes, token, words: words) }
    case 0xA7: insert(.reference)
    case 0xA0, 0x202F: insert(.opening)
    case 0x2019, 0x27: insert(.apostrophe)
    case 0xAB, 0x28, 0x5B, 0x7B, 0x201C, 0x2018, 0x201E, 0x2039, 0xBF, 0xA1: insert(.opening)
    case 0x2B, 0x2212, 0xB1, 0xD7, 0xF7, 0x3D, 0x3C, 0x3E, 0x2248, 0x7E:
      if lastStart == token.start { insert(.sign) }
    case 0x2D, 0x2010: noteHyphen(bytes, token, lastStart: lastStart)
    case 0x2013, 0x2014: if lastStart == token.start { insert(.stuckDash) }
    case 0x2F: insert(.slash)
    default: noteWord(bytes, token, words: words)
    }
  }

  private mutating func noteDigits(_ bytes: UTF8Bytes, _ token: Token) {
    insert(.number)
    var start = token.end
    while start > token.start, Token.isDigit(bytes[start - 1]) { start -= 1 }
    let count = token.end - start
    let isWhole = start == token.start
    if isWhole && count <= 2 { insert(.smallNumber) }
    if count <= 3 { insert(.group) }
    if bytes[token.start] == UInt8(ascii: "+") { insert(.sign) }
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
    if roles.contains(.title), token.startsWithCapital(bytes) { insert(.title) }
    if roles.contains(.month) { insert(.month) }
    noteMeasure(bytes, token, roles: roles)
  }

  private mutating func noteHyphen(_ bytes: UTF8Bytes, _ token: Token, lastStart: Int) {
    if lastStart == token.start {
      insert(.sign)
      return
    }
    if bytes[lastStart - 1] == UInt8(ascii: ".") {
      insert(.initialHyphen)
      return
    }
    let before = lastStart - 2
    if before > token.start, bytes[before] == UInt8(ascii: "-"),
      bytes[before + 1] | 0x20 == UInt8(ascii: "t")
    {
      insert(.euphonicT)
    }
  }

  private mutating func noteWord(_ bytes: UTF8Bytes, _ token: Token, words: borrowing WordTable) {
    let (key, end) = token.key(bytes)
    let isCapital = token.startsWithCapital(bytes)
    if end == token.end || end == token.end - 2 && bytes[end] == 0xC2 {
      let roles = words.roles(of: key)
      if roles.contains(.title), isCapital { insert(.title) }
      if roles.contains(.reference), end == token.end { insert(.reference) }
      if roles.contains(.numeroSign), end < token.end { insert(.reference) }
      if roles.contains(.month) { insert(.month) }
      noteMeasure(bytes, token, roles: roles)
    }
    if isCapital {
      if Token.letters(bytes, lastPart(bytes, token)) >= 3 { insert(.name) }
      if Token.isRomanOrdinal(bytes, token.start..<token.end) { insert(.romanOrdinal) }
    } else if Token.isOrdinal(bytes, token.start..<token.end) {
      insert(.ordinal)
    }
  }

  private mutating func noteMeasure(_ bytes: UTF8Bytes, _ token: Token, roles: WordRoles) {
    guard roles.contains(.unit) else { return }
    if token.followsDigit { insert(.measure) }
  }

  /// What follows the last hyphen of a compound: `Paul` of `Jean-Paul`.
  private func lastPart(_ bytes: UTF8Bytes, _ token: Token) -> Range<Int> {
    var start = token.end
    while start > token.start, bytes[start - 1] != UInt8(ascii: "-") { start -= 1 }
    return start..<token.end
  }
}
