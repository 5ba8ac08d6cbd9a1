import Text

extension BreakScanner {
  /// Leaps over plain words to the last place within a width where a line may end without regret.
  ///
  ///     Il pleuvait trop, dit le gardien, et la nuit tombait.
  ///      ╰ here                        there ╯  ╵ the width
  ///
  /// `isLast` says that no other place lies between there and the width, as is the case here.
  ///
  /// First fit asks about no other place of a line than its last ones, so that the words before
  /// them need only be measured. Nil, and nothing changed, where a mark on the way has to be read,
  /// or where the width is too near to be worth it.
  mutating func leap(toWidth limit: Int) -> (place: Candidate, isLast: Bool)? {
    guard isNarrow, limit - width >= Self.shortestLeap, offset >= clusterEnd else { return nil }
    let before: Position = (offset, width, drawn, wordStart, rules)
    var run = PlainRun(bytes, from: offset, width: width)
    run.advance(toWidth: limit + 1)
    var isLast = run.width > limit
    var end = run.offset
    while run.retreat(toBlankAfter: before.offset) {
      isLast = isLast && isOneWord(run.offset + 1..<end)
      let found = place(atBlankOf: run, after: before)
      if let found, found.hold == .none { return (found, isLast) }
      isLast = isLast && (found?.hold ?? .none) > .loose
      end = run.offset
    }
    (offset, width, drawn, wordStart, rules) = before
    return nil
  }

  private static let shortestLeap = 12

  private typealias Position = (
    offset: Int, width: Int, drawn: (end: Int, width: Int), wordStart: Int, rules: LineBreakRules
  )

  /// The place at a blank, as if all that precedes it had been read; nil where that would matter
  /// to the rules, which let a line end after what ends a word and a space.
  private mutating func place(atBlankOf run: PlainRun, after origin: Position) -> Candidate? {
    let blank = run.offset
    guard blank + 1 < bytes.count, endsWord(at: blank) else { return nil }
    var start = blank
    while start > origin.offset, bytes[start - 1] != 0x20 { start -= 1 }
    wordStart = start > origin.offset ? start : origin.wordStart
    width = run.width
    drawn = (blank, width)
    let letter = letterBytes(at: blank + 1)
    return letter > 0 ? place(atBlank: blank, letter: letter) : place(atBlankBeforeMark: blank)
  }

  /// The place at a blank that something else than a letter follows, which is taken in if the line
  /// may end there.
  private mutating func place(atBlankBeforeMark blank: Int) -> Candidate? {
    let (scalar, end) = bytes.scalar(at: blank + 1)
    let unit = LineBreakUnit(of: scalar)
    guard unit.kind != .mark, unit.kind != .joiner else { return nil }
    rules.noteWords(after: LineBreakUnit(.letter))
    rules.note(LineBreakUnit(.space))
    offset = blank + 1
    width += 1
    guard rules.allowBreak(before: unit, next: LineBreakAhead(bytes: bytes, offset: end)) else {
      return Candidate(at: blank, width: drawn.width, hold: .fast)
    }
    let found = candidate(isForced: false)
    if found.hold == .none { take(scalar, unit, end: end) }
    return found
  }

  /// Whether a word, a number or a closing mark ends at an offset.
  private mutating func endsWord(at offset: Int) -> Bool {
    switch bytes[offset - 1] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"):
      true
    case 0xBB: bytes[offset - 2] == 0xC2
    case let byte: byte & 0xC0 == 0x80 && bytes[offset - 2] == 0xC3 && byte & 0xDF != 0x97
    }
  }

  /// Whether no line may end inside a range: letters, digits, and what holds them together.
  private mutating func isOneWord(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: ":"), UInt8(ascii: ";"):
        offset += 1
      case 0xC3: offset += 2
      case 0xE2 where bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99: offset += 3
      default: return false
      }
    }
    return true
  }
}

/// A stretch of text in which each scalar takes one cell and none is a dash or a line end.
private struct PlainRun {
  private let bytes: UTF8Bytes
  private(set) var offset: Int
  /// The cells from the start of the paragraph to the offset.
  private(set) var width: Int

  init(_ bytes: UTF8Bytes, from offset: Int, width: Int) {
    self.bytes = bytes
    self.offset = offset
    self.width = width
  }

  /// Goes on to a width, or to the first scalar that is not plain.
  mutating func advance(toWidth limit: Int) {
    while width < limit, offset < bytes.count {
      let count = min(plainASCII, limit - width)
      offset += count
      width += count
      if count == 8 || width == limit { continue }
      let scalar = plainScalar
      guard scalar > 0 else { return }
      offset += scalar
      width += 1
    }
  }

  /// Goes back to the last space before the offset that lies after another offset.
  mutating func retreat(toBlankAfter origin: Int) -> Bool {
    while offset - 1 > origin {
      offset -= 1
      if bytes[offset] & 0xC0 != 0x80 { width -= 1 }
      if bytes[offset] == 0x20 { return true }
    }
    return false
  }

  /// How many of the next eight bytes come before one that is not printable ASCII; 0 near the end.
  private var plainASCII: Int {
    guard offset + 8 <= bytes.count else { return 0 }
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    let letters = UInt64(littleEndian: eight)
    let others = letters | (letters &- 0x2020_2020_2020_2020) | (letters &+ 0x0101_0101_0101_0101)
    return (others & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }

  /// How many bytes the next scalar takes if it is a plain one: ASCII, Latin 1 or a mark of French.
  private var plainScalar: Int {
    let following = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
    case (0x20..<0x7F, _): return 1
    case (0xC2, 0xA0..<0xAD), (0xC2, 0xAE...0xBF), (0xC3, _): return 2
    case (0xC5, 0x92), (0xC5, 0x93), (0xC5, 0xB8): return 2
    case (0xE2, 0x80) where (0x98...0x9F).contains(following): return 3
    case (0xE2, 0x80) where following == 0xA6 || following == 0xAF: return 3
    case (0xE2, 0x82) where following == 0xAC: return 3
    default: return 0
    }
  }
}
