import Text

/// A short word as a number, so that a table finds it without making a text of it.
///
/// Case and accents are dropped: « Févr », « févr » and a decomposed « févr » have one key. Five bits
/// a letter, twelve letters at most; longer words have the key 0, which no table holds.
struct WordKey {
  private(set) var value: UInt64 = 0
  /// How many letters the word has, marks not counted.
  private(set) var count = 0

  init(_ word: StaticString) {
    for place in 0..<word.utf8CodeUnitCount { add(word.utf8Start[place] - 0x60) }
  }

  /// The key of the letters from an offset on, and where they end.
  init(_ bytes: UTF8Bytes, from start: Int, upTo limit: Int, end: inout Int) {
    var offset = start
    while offset < limit {
      let byte = bytes[offset]
      if BreakScanner.isLetter(byte) {
        add(byte & 0x1F)
        offset &+= 1
        continue
      }
      if byte < 0x80 { break }
      let (scalar, next) = bytes.scalar(at: offset)
      if !(0x300...0x36F).contains(scalar) {
        guard let letter = Letter.base(of: scalar) else { break }
        add(letter)
      }
      offset = next
    }
    if count > Self.longest { value = 0 }
    end = offset
  }

  private static var longest: Int { 12 }

  @inline(__always)
  private mutating func add(_ letter: UInt8) {
    count &+= 1
    value = value &<< 5 | UInt64(letter)
  }
}

/// Letters as French writes them.
enum Letter {
  /// The letter without its accent, a = 1 … z = 26; nil for what is no letter of Latin writing.
  static func base(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x61...0x7A: UInt8(scalar - 0x60)
    case 0x41...0x5A: UInt8(scalar - 0x40)
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7:
      latin1.utf8Start[Int(scalar & 0x1F)] - 0x60
    case 0x152, 0x153: 15
    case 0x100...0x24F, 0x1E00...0x1EFF: 25
    case 0x2B0...0x2E3, 0x1D48...0x1D57: raised(scalar)
    default: nil
    }
  }

  /// The raised letters of `1ᵉʳ`, `2ᵈ`, `Mᵐᵉ`, `Mˡˡᵉ`, `Mᵍʳ`, `nᵒ`, `nᵒˢ` and `Sᵗ`.
  private static func raised(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x1D48: 4
    case 0x1D49: 5
    case 0x1D4D: 7
    case 0x2E1: 12
    case 0x1D50: 13
    case 0x1D52: 15
    case 0x2B3: 18
    case 0x2E2: 19
    case 0x1D57: 20
    default: nil
    }
  }

  static func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) && scalar != 0xD7
      || scalar == 0x152 || scalar == 0x178
  }

  /// The base letters of U+00E0 to U+00FF, which are those of U+00C0 to U+00DF too.
  private static var latin1: StaticString { "aaaaaaaceeeeiiiidnooooo`ouuuuyts" }
}
