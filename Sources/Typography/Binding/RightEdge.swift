import Text

/// What stands at the start of a line that might start here.
struct RightEdge: OptionSet {
  let rawValue: UInt64

  /// Anything at all.
  static let any = RightEdge(rawValue: 1 << 0)
  static let digit = RightEdge(rawValue: 1 << 1)
  /// Two digits and no more: `28`.
  static let pair = RightEdge(rawValue: 1 << 2)
  /// Three digits and no more: `000`.
  static let group = RightEdge(rawValue: 1 << 3)
  /// A year of our time: `1789`, `2024`.
  static let year = RightEdge(rawValue: 1 << 4)
  /// A unit, a currency, a percent sign: `km`, `€`, `K`, `Md€`, `h`, `millions`.
  static let unit = RightEdge(rawValue: 1 << 5)
  static let month = RightEdge(rawValue: 1 << 6)
  /// `siècle`, `millénaire`.
  static let century = RightEdge(rawValue: 1 << 7)
  /// A capital letter.
  static let capital = RightEdge(rawValue: 1 << 8)
  /// A Roman number: `XVIII`, `Ier`.
  static let roman = RightEdge(rawValue: 1 << 9)
  /// What never starts a line: `:` `;` `!` `?` `»` `)` `,` `…` and a no-break space.
  static let closing = RightEdge(rawValue: 1 << 10)
  static let apostrophe = RightEdge(rawValue: 1 << 11)
  static let etc = RightEdge(rawValue: 1 << 12)
  /// `il`, `elle`, `on`.
  static let pronoun = RightEdge(rawValue: 1 << 13)
  /// A sign between two numbers: `×`, `+`.
  static let sign = RightEdge(rawValue: 1 << 14)
  /// A word that numbers count: any but articles, prepositions and their like.
  static let noun = RightEdge(rawValue: 1 << 15)
  /// A dash that closes an incise.
  static let closingDash = RightEdge(rawValue: 1 << 16)
  /// A dash stuck to the word before it.
  static let stuckDash = RightEdge(rawValue: 1 << 17)
  /// An emoji with no space before it.
  static let stuckEmoji = RightEdge(rawValue: 1 << 18)
  /// A word in lower case.
  static let lowercase = RightEdge(rawValue: 1 << 19)
  /// The article or preposition of a name or a title: `le`, `de`, `von`.
  static let particle = RightEdge(rawValue: 1 << 20)
  /// What follows a currency: `US`, `HT`.
  static let moneyMark = RightEdge(rawValue: 1 << 21)
  /// A single letter: `y`, `B`, and the `e` of `étudiant-e-s`.
  static let letter = RightEdge(rawValue: 1 << 22)
  /// A single capital: `B`.
  static let capitalLetter = RightEdge(rawValue: 1 << 23)
  /// `1er`
  static let firstOrdinal = RightEdge(rawValue: 1 << 24)
  /// A letter, a digit or a sign of Latin writing with no space before it.
  static let stuck = RightEdge(rawValue: 1 << 25)
  /// A small letter and a point, or `à` before one: what `s. v. p.` and `c. à s.` are made of.
  static let abridgedLetter = RightEdge(rawValue: 1 << 26)
  /// The dash of a score, or the hyphen typed for it: `– 1`
  static let scoreDash = RightEdge(rawValue: 1 << 27)
  /// A dash that closes something or opens something: after a score, or the end of a reply.
  static let unsureDash = RightEdge(rawValue: 1 << 28)
}

extension RightEdge {
  /// Looks at the text from an offset on, as a language reads it.
  init(_ bytes: UTF8Bytes, from start: Int, words: borrowing WordTable) {
    self = .any
    guard start < bytes.count else { return }
    let (first, next) = bytes.scalar(at: start)
    switch first {
    case 0x41...0x5A, 0x61...0x7A: noteWord(bytes, from: start, first: first, words: words)
    case 0x30...0x39: noteDigits(bytes, from: start)
    case _ where Self.isClosing(first): insert(.closing)
    case 0x2E, 0x2026: if !leadsToLetter(bytes, from: start) { insert(.closing) }
    case 0x25, 0x2030: formUnion([.closing, .unit])
    case 0x20A0...0x20CF, 0x24, 0xA2...0xA5: if !isDigit(bytes, at: next) { insert(.unit) }
    case 0xB0, 0xA7, 0xB5, 0x3A9, 0x3BC, 0x2126, 0xBC...0xBE, 0x2150...0x215E: insert(.unit)
    case 0x2019, 0x27: insert(.apostrophe)
    case 0x2B, 0x2212, 0xB1, 0xD7, 0xF7, 0x3D, 0x3C, 0x3E, 0x2248, 0x2264, 0x2265:
      if next == bytes.count || Blank.isAny(bytes.scalar(at: next).value) { insert(.sign) }
    case 0x28: if isTrunkDigit(bytes, from: next) { insert(.digit) }
    case 0x2D, 0x2013, 0x2014:
      if !isDigit(bytes, at: next), leadsToDigit(bytes, from: next) { insert(.scoreDash) }
    default: noteWord(bytes, from: start, first: first, words: words)
    }
  }

  /// The blocks in which pictographs and regional indicators lie.
  static func isEmoji(_ scalar: UInt32) -> Bool {
    (0x2190...0x2BFF).contains(scalar) || (0x1_F000...0x1_FAFF).contains(scalar)
  }

  /// ! ) , : ; ? ] } » ” › and the no-break spaces.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x201D, 0x203A, 0xA0, 0x202F: true
    default: false
    }
  }

  /// Whether three digits, and no more, stand at an offset.
  static func isGroup(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    start + 3 <= bytes.count && (start..<start + 3).allSatisfy { Token.isDigit(bytes[$0]) }
      && (start + 3 == bytes.count || !Token.isDigit(bytes[start + 3]))
  }

  private mutating func noteDigits(_ bytes: UTF8Bytes, from start: Int) {
    insert(.digit)
    var end = start
    while end < bytes.count, Token.isDigit(bytes[end]) { end += 1 }
    switch end - start {
    case 1 where bytes[start] == UInt8(ascii: "1"):
      if Token.isFirst(bytes, from: end) { insert(.firstOrdinal) }
    case 2: insert(.pair)
    case 3: insert(.group)
    case 4 where bytes[start] == UInt8(ascii: "1") || bytes[start] == UInt8(ascii: "2"):
      insert(.year)
    default: break
    }
  }

  /// Whether points lead straight to a letter, as in `…mais` or `.fr`.
  private func leadsToLetter(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    var offset = start
    while offset < bytes.count {
      let (scalar, next) = bytes.scalar(at: offset)
      if scalar != 0x2E, scalar != 0x2026 { return Letter.base(of: scalar) != nil }
      offset = next
    }
    return false
  }

  /// Whether a digit stands at an offset, or after the blank that stands there.
  private func leadsToDigit(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    guard start < bytes.count, !isDigit(bytes, at: start) else { return start < bytes.count }
    let (scalar, next) = bytes.scalar(at: start)
    return Blank.isAny(scalar) && isDigit(bytes, at: next)
  }

  /// Whether the rest of `(0)` stands at an offset.
  private func isTrunkDigit(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    isDigit(bytes, at: start) && start + 1 < bytes.count
      && bytes[start + 1] == UInt8(ascii: ")")
  }

  private func isDigit(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset < bytes.count && Token.isDigit(bytes[offset])
  }

  private mutating func noteWord(
    _ bytes: UTF8Bytes, from start: Int, first: UInt32, words: borrowing WordTable
  ) {
    var end = start
    let limit = min(bytes.count, start + Token.longest)
    let key = WordKey(bytes, from: start, upTo: limit, end: &end)
    guard end > start else { return }
    let following = end < bytes.count ? bytes.scalar(at: end).value : 0x20
    if Letter.isCapital(first) {
      insert(.capital)
      if Token.isRoman(bytes, from: start) { insert(.roman) }
    } else {
      insert(.lowercase)
    }
    if key.count == 1 { noteLetter(bytes, end: end, following: following) }
    let roles = words.roles(of: key)
    if !roles.isEmpty { noteRoles(roles, bytes, end: end, following: following) }
    let isNumbered = (0x30...0x39).contains(following) || following == 0x5F
    if key.count > 1, !isNumbered, !roles.contains(.function) { insert(.noun) }
  }

  /// What a letter alone is, or the `e` of `étudiant-e-s`.
  private mutating func noteLetter(_ bytes: UTF8Bytes, end: Int, following: UInt32) {
    let isAlone = !Self.joinsWords(following) && !(0x30...0x39).contains(following)
    if isAlone || isFeminine(bytes, from: end) { insert(.letter) }
    if contains(.capital) {
      if isAlone { insert(.capitalLetter) }
    } else if following == 0x2E || leadsToAbridgedLetter(bytes, from: end) {
      insert(.abridgedLetter)
    }
  }

  /// What a word that the rules name is.
  private mutating func noteRoles(
    _ roles: WordRoles, _ bytes: UTF8Bytes, end: Int, following: UInt32
  ) {
    let isDigit = (0x30...0x39).contains(following)
    if !Self.joinsWords(following) {
      if roles.contains(.unit), !isDigit || roles.contains(.takesDigit) { insert(.unit) }
      if roles.contains(.etc), !isDigit { insert(.etc) }
      if roles.contains(.moneyMark), !isDigit, contains(.capital) { insert(.moneyMark) }
    }
    if roles.contains(.times), leadsToDigit(bytes, from: end) { insert(.sign) }
    if isDigit || following == 0x5F { return }
    if following == 0x2E {
      if roles.contains(.dottedTail) { insert(.etc) }
      if roles.contains(.dottedCentury) { insert(.century) }
    }
    if roles.contains(.month) { insert(.month) }
    if roles.contains(.century) { insert(.century) }
    if roles.contains(.pronoun) { insert(.pronoun) }
    if roles.contains(.particle), contains(.lowercase) { insert(.particle) }
  }

  /// The apostrophes, the hyphens and _
  private static func joinsWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2019, 0x27, 0x2D, 0x2010, 0x2011, 0x5F: true
    default: false
    }
  }

  /// Whether a blank, a letter and a point stand at an offset.
  private func leadsToAbridgedLetter(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    start + 2 < bytes.count && bytes[start] == 0x20 && BreakScanner.isLetter(bytes[start + 1])
      && bytes[start + 2] == UInt8(ascii: ".")
  }

  /// Whether the end of `étudiant-e-s` stands at an offset: a hyphen, an s and no letter.
  private func isFeminine(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "-"),
      bytes[start + 1] == UInt8(ascii: "s")
    else { return false }
    return start + 2 == bytes.count || Letter.base(of: bytes.scalar(at: start + 2).value) == nil
  }
}
