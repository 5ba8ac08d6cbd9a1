/// Puts a string between quotation marks, with escapes for what must not be seen raw.
///
///     "    \    line end    U+001B     U+202E     U+E0041
///     \"   \\   \n          \u001b     \u202e     \udb40\udc41
enum StringEscaping {
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      var position = 0
      while position < source.count {
        position += plainRun(in: source, at: position)
        guard position < source.count else { break }
        guard mayNeedEscape(source, at: position) else {
          // Of what takes several bytes none of the others needs a look.
          let lead = source[position]
          position += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          continue
        }
        let (scalar, length) = scalar(at: position, in: source)
        if let scalar, needsEscape(scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<position]))
          writeEscape(scalar, to: &bytes)
          start = position + length
        }
        position += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many of the next eight bytes come before one that may need a second look: none where
  /// fewer are left.
  @inline(__always)
  private static func plainRun(
    in source: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Int {
    guard position + 8 <= source.count else { return 0 }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(source).loadUnaligned(
        fromByteOffset: position, as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let backslashes = (word ^ (ones &* 0x5C)) &- ones
    // The top bit of a byte: not ASCII; a control; U+007F; one of the two. Exact up to the first.
    let others = (word | (word &- ones &* 0x20) | (word &+ ones) | quotes | backslashes)
    return (others & (ones &* 0x80)).trailingZeroBitCount >> 3
  }

  /// The first bytes of what `needsEscape` names.
  private static func mayNeedEscape(
    _ source: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    switch source[position] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
    // U+2000 to U+207F but for U+2010 to U+2026, the dashes, the apostrophe and « … ».
    case 0xE2:
      switch source[position + 1] {
      case 0x80: !(0x90...0xA6).contains(source[position + 2])
      case 0x81: true
      default: false
      }
    case 0xC2, 0xD8, 0xEF, 0xF3: true
    default: false
    }
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x22, 0x5C, 0x7F...0x9F: true
    // Marks and overrides of direction, line and paragraph separators.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // The byte order mark, interlinear annotations, tags: never seen, yet there.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func scalar(at position: Int, in source: UnsafeBufferPointer<UInt8>)
    -> (scalar: Unicode.Scalar?, length: Int)
  {
    let lead = source[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(length)))
    for byte in source[position + 1..<position + length] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value), length)
  }

  private static func writeEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(scalar.value)])
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    default:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: #"\u"#.utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      }
    }
  }
}
