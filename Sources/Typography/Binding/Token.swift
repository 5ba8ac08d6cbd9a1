import Text

/// The last word before an offset, without the marks and the elided article that open it.
///
///     (l’art.    →   art.        « Mme   →   Mme
struct Token {
  let start: Int
  let end: Int
  /// Whether a digit stands before the blank before it: `16` before `h`.
  let followsDigit: Bool

  /// Words are short: one longer than this is no word that a rule names.
  static let longest = 48

  init(_ bytes: UTF8Bytes, from origin: Int, to end: Int) {
    var start = end
    let limit = max(origin, end - Self.longest)
    scan: while start > limit {
      // Most bytes are told by themselves, or by the one before them.
      switch bytes[start - 1] {
      case 0x2A..<0x5B, 0x5C..<0x7F:
        start -= 1
        continue
      case 0x80... where start - 2 >= limit && bytes[start - 2] == 0xC3:
        start -= 2
        continue
      case 0x20: break scan
      default: break
      }
      let (scalar, before) = bytes.scalar(before: start)
      if Blank.isAny(scalar) || scalar == 0x0A { break }
      if start < end, Self.opensToken(scalar) { break }
      start = before
    }
    var before = start
    while before > limit {
      let (scalar, blank) = bytes.scalar(before: before)
      guard Blank.isAny(scalar) else { break }
      before = blank
    }
    self.start = start
    self.end = end
    followsDigit = before < start && before > origin && Self.isDigit(bytes[before - 1])
  }

  /// The key of the letters it starts with, and where they end.
  func key(_ bytes: UTF8Bytes) -> (key: WordKey, end: Int) {
    var letters = start
    let key = WordKey(bytes, from: start, upTo: end, end: &letters)
    return (key, letters)
  }

  func startsWithCapital(_ bytes: UTF8Bytes) -> Bool {
    start < end && Letter.isCapital(bytes.scalar(at: start).value)
  }

  /// ( [ « “ and the apostrophes.
  private static func opensToken(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0xAB, 0x201C, 0x2019, 0x27: true
    default: false
    }
  }

  /// Whether the point at an offset is that of an initial: a capital alone stands before it.
  static func endsInitial(_ bytes: UTF8Bytes, at point: Int) -> Bool {
    guard point > 0 else { return false }
    let letter = bytes.scalar(before: point)
    guard Letter.isCapital(letter.value) else { return false }
    guard letter.start > 0 else { return true }
    return Letter.base(of: bytes.scalar(before: letter.start).value) == nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// How many letters a range holds, marks not counted.
  static func letters(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, next) = bytes.scalar(at: offset)
      if Letter.base(of: scalar) != nil { count += 1 }
      offset = next
    }
    return count
  }

  /// `J.`, `J.-P.`, `É.`
  static func isInitials(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, next) = bytes.scalar(at: offset)
      guard Letter.isCapital(scalar) else { return false }
      offset = next
      while offset < range.upperBound, bytes[offset] == 0xCC { offset += 2 }
      guard offset < range.upperBound, bytes[offset] == UInt8(ascii: ".") else { return false }
      offset += 1
      if offset < range.upperBound, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    }
    return true
  }

  /// `2e`, `1er`, `3ème`: digits, then letters that number.
  static func isOrdinal(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound, isDigit(bytes[offset]) { offset += 1 }
    guard offset > range.lowerBound, offset < range.upperBound else { return false }
    return isOrdinalEnding(bytes, offset..<range.upperBound)
  }

  /// Whether what follows the digit of `1er` stands at an offset.
  static func isFirst(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    var end = start
    let limit = min(bytes.count, start + longest)
    return WordKey(bytes, from: start, upTo: limit, end: &end).value == WordKey("er").value
  }

  /// `XXe`, `Ier`, `xixe`: not `Le` nor `Ce`, which no one writes for the 50th and the 100th.
  static func isRomanOrdinal(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, bytes[range.lowerBound] & 0xDF != UInt8(ascii: "L"),
      bytes[range.lowerBound] & 0xDF != UInt8(ascii: "C")
    else { return false }
    let letterCase = bytes[range.lowerBound] & 0x20
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] & 0x20 == letterCase,
      isRomanDigit(bytes[offset] & 0xDF)
    {
      offset += 1
    }
    guard offset > range.lowerBound, offset < range.upperBound else { return false }
    return isOrdinalEnding(bytes, offset..<range.upperBound)
  }

  /// `XII`, `XVIIIe`
  static func isRomanNumber(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    range.allSatisfy { isRomanDigit(bytes[$0]) } || isRomanOrdinal(bytes, range)
  }

  /// `XVIII`, `Ier`, or `V` where nothing but an end follows it; `C.` is an initial.
  static func isRoman(_ bytes: UTF8Bytes, from start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, isRomanDigit(bytes[offset]) { offset += 1 }
    guard offset > start else { return false }
    let hasOneDigit = offset == start + 1
    if offset < bytes.count, goesOnAsWord(bytes[offset]) { return false }
    var end = offset
    while end < bytes.count, isLetterOrDigit(bytes, at: end) { end = bytes.scalar(at: end).end }
    if end > offset { return isOrdinalEnding(bytes, offset..<end) }
    if offset == bytes.count { return true }
    if bytes[offset] == UInt8(ascii: ".") {
      if hasOneDigit, bytes[start] == UInt8(ascii: "L") || bytes[start] == UInt8(ascii: "C") {
        return false
      }
      return offset + 1 == bytes.count || !isLetterOrDigit(bytes, at: offset + 1)
    }
    return !hasOneDigit || endsWord(bytes, at: offset)
  }

  /// A blank, or one of , ; : ! ? » ) but not the colon of `C:\`.
  private static func endsWord(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    let (scalar, next) = bytes.scalar(at: offset)
    return switch scalar {
    case 0x2C, 0x3B, 0x21, 0x3F, 0xBB, 0x29: true
    case 0x3A: next == bytes.count || Blank.isAny(bytes.scalar(at: next).value)
    default: Blank.isAny(scalar)
    }
  }

  /// Whether a byte is a letter that starts none of the endings that number.
  @inline(__always)
  private static func goesOnAsWord(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "r"): false
    default: BreakScanner.isLetter(byte)
    }
  }

  private static func isOrdinalEnding(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    guard !goesOnAsWord(bytes[range.lowerBound]) else { return false }
    var end = range.lowerBound
    let key = WordKey(bytes, from: end, upTo: range.upperBound, end: &end).value
    guard end == range.upperBound else { return false }
    switch key {
    case WordKey("e").value, WordKey("er").value, WordKey("re").value, WordKey("eme").value,
      WordKey("nd").value, WordKey("nde").value, WordKey("es").value, WordKey("res").value,
      WordKey("ere").value, WordKey("emes").value, WordKey("ieme").value, WordKey("nds").value:
      return true
    default: return false
    }
  }

  static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"):
      true
    default: false
    }
  }

  private static func isLetterOrDigit(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    isDigit(bytes[offset]) || Letter.base(of: bytes.scalar(at: offset).value) != nil
  }
}
