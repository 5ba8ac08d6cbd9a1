/// What stands between two quotation marks, and where it ends.
///
/// Most strings hold no escape: they are copied in one piece. The others are put together in a
/// buffer, from the first backslash on.
struct StringLiteral {
  let bytes: UnsafeBufferPointer<UInt8>
  /// At first just after the opening mark, in the end just after the closing one.
  var position: Int

  mutating func text() throws(JSONError) -> String {
    let start = position
    skipPlain()
    guard position < bytes.count else { throw .endsEarly }
    if bytes[position] == UInt8(ascii: "\\") { return try textWithEscapes(from: start) }
    position += 1
    return decoded(bytes[start..<position - 1])
  }

  /// As strict as reading it.
  mutating func skip() throws(JSONError) {
    while true {
      skipPlain()
      guard position < bytes.count else { throw .endsEarly }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") { return }
      _ = try escape()
    }
  }

  /// Goes on to the next quotation mark or backslash, eight bytes at a time, or to the end.
  private mutating func skipPlain() {
    let all = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found =
        Self.firstZero(in: word ^ Self.each(UInt8(ascii: "\"")))
        | Self.firstZero(in: word ^ Self.each(UInt8(ascii: "\\")))
      if found != 0 {
        position += found.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\")
    {
      position += 1
    }
  }

  /// A flag in the top bit of the lowest byte that is zero; those above it may be wrong.
  private static func firstZero(in word: UInt64) -> UInt64 {
    (word &- each(0x01)) & ~word & each(0x80)
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  private mutating func textWithEscapes(from start: Int) throws(JSONError) -> String {
    var buffer = Array(bytes[start..<position])
    while position < bytes.count {
      let plain = position
      skipPlain()
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<position]))
      guard position < bytes.count else { break }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") {
        return buffer.withUnsafeBufferPointer { decoded($0[...]) }
      }
      append(try escape(), to: &buffer)
    }
    throw .endsEarly
  }

  /// What stands behind a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard position < bytes.count else { throw .endsEarly }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw .unexpected(offset: position - 1)
    }
  }

  /// The character whose `\u` was just read: two escapes together where they are a pair.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let start = position
    position += 2
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second) else {
      position = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw .endsEarly }
      switch bytes[position] {
      case let digit where (0x30...0x39).contains(digit): value = value << 4 | UInt32(digit - 0x30)
      case let letter where (0x61...0x66).contains(letter | 0x20):
        value = value << 4 | UInt32((letter | 0x20) - 0x61 + 10)
      default: throw .unexpected(offset: position)
      }
      position += 1
    }
    return value
  }

  private func append(_ scalar: Unicode.Scalar, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func decoded(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: slice), as: UTF8.self)
  }
}
