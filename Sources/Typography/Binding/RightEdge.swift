import Text

/// What stands at the start of a line that might start here.
struct RightEdge: OptionSet {
  let rawValue: UInt32

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
}

extension RightEdge {
  /// Looks at the text from an offset on, as a language reads it.
  init(_ bytes: UTF8Bytes, from start: Int, words: borrowing WordTable) {
    self = .any
    guard start < bytes.count else { return }
    let (first, next) = bytes.scalar(at: start)
    switch first {
    case 0x30...0x39: noteDigits(bytes, from: start)
    case _ where Self.isClosing(first): insert(.closing)
    case 0x2E, 0x2026: if !leadsToLetter(bytes, from: start) { insert(.closing) }
    case 0x25, 0x2030: formUnion([.closing, .unit])
    case 0x20A0...0x20CF, 0x24, 0xA2...0xA5, 0xB0, 0xA7: insert(.unit)
    case 0x2019, 0x27: insert(.apostrophe)
    case 0x2B, 0x2212, 0xB1, 0xD7, 0xF7, 0x3D:
      if next == bytes.count || Blank.isAny(bytes.scalar(at: next).value) { insert(.sign) }
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

  private mutating func noteDigits(_ bytes: UTF8Bytes, from start: Int) {
    insert(.digit)
    var end = start
    while end < bytes.count, Token.isDigit(bytes[end]) { end += 1 }
    switch end - start {
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

  private mutating func noteWord(
    _ bytes: UTF8Bytes, from start: Int, first: UInt32, words: borrowing WordTable
  ) {
    var end = start
    let limit = min(bytes.count, start + Token.longest)
    let key = WordKey(bytes, from: start, upTo: limit, end: &end)
    guard end > start else { return }
    let roles = words.roles(of: key)
    let following = end < bytes.count ? bytes.scalar(at: end).value : 0x20
    if Letter.isCapital(first) {
      insert(.capital)
      if Token.isRoman(bytes, from: start) { insert(.roman) }
    }
    let isDigit = (0x30...0x39).contains(following)
    let goesOn = following == 0x2019 || following == 0x27 || following == 0x2D || following == 0x5F
    if roles.contains(.unit), !goesOn, !isDigit || roles.contains(.takesDigit) { insert(.unit) }
    if roles.contains(.etc), !isDigit, !goesOn { insert(.etc) }
    if isDigit || following == 0x5F { return }
    if roles.contains(.month) { insert(.month) }
    if roles.contains(.century) { insert(.century) }
    if roles.contains(.pronoun) { insert(.pronoun) }
    if !roles.contains(.function), key.count >= 2 { insert(.noun) }
  }
}
