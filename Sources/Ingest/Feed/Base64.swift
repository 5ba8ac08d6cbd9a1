/// The bytes that a text stands for by RFC 4648; Atom 0.3 wrote contents so.
enum Base64 {
  /// Nil where a sign is none of its own. White space does not count.
  static func decoded(_ text: String) -> [UInt8]? {
    var output: [UInt8] = []
    var value: UInt32 = 0
    var bits = 0
    for byte in text.utf8 where byte > 0x20 && byte != UInt8(ascii: "=") {
      guard let sextet = sextet(byte) else { return nil }
      value = (value << 6 | sextet) & 0xFF_FFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(value >> UInt32(bits) & 0xFF))
      }
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
