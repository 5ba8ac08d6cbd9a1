import Text

/// Addresses: what a reader types or clicks, not what a reader reads.
enum Address {
  /// Whether a word without blanks is an address, a path or an e-mail.
  ///
  ///     https://exemple.fr/a    www.exemple.fr    nom@exemple.fr    src/a/b.txt    C:\\a
  static func isAddress(_ bytes: UTF8Bytes, _ range: Range<Int>) -> Bool {
    guard range.count > 4 else { return false }
    var joints = 0
    var place = range.lowerBound
    let last = range.upperBound - 1
    while place + 1 < last {
      place += 1
      let byte = bytes[place]
      if byte >= 0x80 || BreakScanner.isLetter(byte) { continue }
      switch byte {
      case UInt8(ascii: ":"):
        let next = bytes[place + 1]
        if next == UInt8(ascii: "/") || next == UInt8(ascii: "\\") { return true }
      case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"):
        guard isWord(bytes[place - 1]), isWord(bytes[place + 1]) else { continue }
        if byte == UInt8(ascii: "@") { return true }
        joints += 1
      default: continue
      }
    }
    return joints >= 2 || startsWithWWW(bytes, range.lowerBound)
  }

  /// Whether `www.` stands at an offset, with room behind it.
  private static func startsWithWWW(_ bytes: UTF8Bytes, _ start: Int) -> Bool {
    let letter = UInt8(ascii: "w")
    return bytes[start] == letter && bytes[start + 1] == letter && bytes[start + 2] == letter
      && bytes[start + 3] == UInt8(ascii: ".")
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
