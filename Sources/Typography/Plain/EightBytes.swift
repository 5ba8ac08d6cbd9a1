import Text

/// Eight bytes of a text, looked at together: each answer is a flag in the top bit of a byte.
///
///     bytes            l   '  C3  A9   t  C3  A9  20      « l'été »
///     inWords          1   0   1   1   1   1   1   0
///     continuations    0   0   0   1   0   0   1   0
struct EightBytes {
  let value: UInt64

  /// Reads the bytes from an offset on; all eight have to be there.
  @inline(__always)
  init(_ bytes: UTF8Bytes, at offset: Int) {
    value = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// Reads the last bytes of a text, from an offset on, and zeros for what is missing; seven at the
  /// most are there, and one before them.
  @inline(__always)
  init(_ bytes: UTF8Bytes, tailAt offset: Int) {
    let last = EightBytes(bytes, at: bytes.count &- 8)
    value = last.value >> UInt64(truncatingIfNeeded: (offset &+ 8 &- bytes.count) &* 8)
  }

  /// The bytes that follow the first of a scalar, and take no cell of their own.
  @inline(__always)
  var continuations: UInt64 { value & ~(value << 1) & Self.flags }

  /// Letters of ASCII, and both bytes of those from U+00C0 to U+00FF, where a word goes on.
  @inline(__always)
  var inWords: UInt64 {
    let small = (value | Self.each(0x20)) & Self.each(0x7F)
    let letters = (small &+ Self.each(0x1F)) & ~(small &+ Self.each(0x05)) & ~value
    return (letters | value & ~(value << 1 & ~latinLeads)) & Self.flags
  }

  @inline(__always)
  var spaces: UInt64 { Self.zeros(in: value ^ Self.each(0x20)) }

  /// The bytes E2, with which the dashes and the apostrophe start.
  @inline(__always)
  var generalPunctuation: UInt64 { Self.zeros(in: value ^ Self.each(0xE2)) }

  /// The bytes ! . ? and A6, with which … ends.
  var mayEndSentence: UInt64 {
    Self.zeros(in: value ^ Self.each(0x21)) | Self.zeros(in: value ^ Self.each(0x2E))
      | Self.zeros(in: value ^ Self.each(0x3F)) | Self.zeros(in: value ^ Self.each(0xA6))
  }

  /// The bytes C3.
  @inline(__always)
  private var latinLeads: UInt64 { Self.zeros(in: value ^ Self.each(0xC3)) }

  /// How many bytes come before the first without a flag.
  @inline(__always)
  static func run(of flagged: UInt64) -> Int {
    (~flagged & flags).trailingZeroBitCount >> 3
  }

  /// How many flags lie before the first byte that another flag is missing from.
  @inline(__always)
  static func count(_ flagged: UInt64, inRunOf others: UInt64) -> Int {
    let missing = ~others & flags
    let kept = flagged & ((missing & (0 &- missing)) &- 1)
    return Int(truncatingIfNeeded: (kept &>> 7 &* each(1)) &>> 56)
  }

  /// How many of the first bytes have a flag.
  @inline(__always)
  static func count(_ flagged: UInt64, inFirst count: Int) -> Int {
    let kept = count == 8 ? flagged : flagged & ((1 &<< (UInt64(count) &<< 3)) &- 1)
    return Int((kept >> 7 &* each(1)) >> 56)
  }

  /// The first space in a range of a text; nil where there is none.
  @inline(__always)
  static func firstSpace(in bytes: UTF8Bytes, _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start &+ 8 <= range.upperBound {
      let spaces = EightBytes(bytes, at: start).spaces
      if spaces != 0 { return start &+ spaces.trailingZeroBitCount &>> 3 }
      start &+= 8
    }
    while start < range.upperBound {
      if bytes[start] == 0x20 { return start }
      start &+= 1
    }
    return nil
  }

  /// The last space in a range of a text; nil where there is none.
  @inline(__always)
  static func lastSpace(in bytes: UTF8Bytes, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end - 8 >= range.lowerBound {
      let spaces = EightBytes(bytes, at: end - 8).spaces
      if spaces != 0 { return end &- 1 &- spaces.leadingZeroBitCount >> 3 }
      end &-= 8
    }
    while end > range.lowerBound {
      end &-= 1
      if bytes[end] == 0x20 { return end }
    }
    return nil
  }

  /// How many bytes of a range of a text follow the first of a scalar.
  @inline(__always)
  static func continuations(in bytes: UTF8Bytes, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    var sum = 0
    while start &+ 8 <= bytes.count {
      let flags = EightBytes(bytes, at: start).continuations
      let count = range.upperBound &- start
      if count <= 8 { return sum &+ Self.count(flags, inFirst: count) }
      sum &+= Self.count(flags, inFirst: 8)
      start &+= 8
    }
    for byte in bytes[start..<range.upperBound] where byte & 0xC0 == 0x80 { sum &+= 1 }
    return sum
  }

  @inline(__always)
  private static func zeros(in value: UInt64) -> UInt64 {
    ~((value & each(0x7F)) &+ each(0x7F) | value) & flags
  }

  /// The same byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static var flags: UInt64 { each(0x80) }
}
