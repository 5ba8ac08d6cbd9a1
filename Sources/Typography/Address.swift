import Text

/// Addresses: what a reader types or clicks, not what a reader reads.
enum Address {
  /// Whether a word without blanks is an address, a path or an e-mail.
  ///
  ///     https://exemple.fr/a    www.exemple.fr    nom@exemple.fr    src/a/b.txt    C:\\a
  static func isAddress(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    let word = bytes[range]
    guard word.count > 4 else { return false }
    var joints = 0
    for place in word.indices.dropFirst().dropLast() {
      let byte = word[place]
      let next = word[place + 1]
      if byte == UInt8(ascii: ":"), next == UInt8(ascii: "/") || next == UInt8(ascii: "\\") {
        return true
      }
      guard isWord(word[place - 1]), isWord(next) else { continue }
      if byte == UInt8(ascii: "@") { return true }
      let isJoint = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      if isJoint || byte == UInt8(ascii: "_") { joints += 1 }
    }
    return joints >= 2 || word.starts(with: [0x77, 0x77, 0x77, 0x2E])
  }

  /// Whether a reader who sees a line end after this byte knows that the address goes on.
  static func goesOn(after byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "?"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// The word without blanks around an offset; of a very long one, the part that lies near.
  static func word(_ bytes: UTF8Bytes, around offset: Int) -> Range<Int> {
    var start = offset
    let first = max(0, offset - near)
    while start > first, bytes[start - 1] > 0x20 { start -= 1 }
    var end = offset
    let last = min(bytes.count, offset + near)
    while end < last, bytes[end] > 0x20 { end += 1 }
    return start..<end
  }

  /// An address of so many bytes is short.
  static let short = 24

  private static let near = 256

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      || byte == UInt8(ascii: "_")
  }
}
