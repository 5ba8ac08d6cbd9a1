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
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return decoded(bytes[start..<position - 1])
      case UInt8(ascii: "\\"):
        return try textWithEscapes(from: start)
      default:
        position += 1
      }
    }
    throw .endsEarly
  }

  private mutating func textWithEscapes(from start: Int) throws(JSONError) -> String {
    var buffer = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        return buffer.withUnsafeBufferPointer { decoded($0[...]) }
      case UInt8(ascii: "\\"):
        try appendEscape(to: &buffer)
      default:
        buffer.append(byte)
      }
    }
    throw .endsEarly
  }

  private mutating func appendEscape(to buffer: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw .endsEarly }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): append(try scalar(), to: &buffer)
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
