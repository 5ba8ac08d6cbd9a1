/// Makes a stranger's text safe to keep, to compare and to show.
///
/// What could move the cursor, hide, reorder the screen or pile up without end is replaced, removed
/// or capped; what a reader would see stays. Most text needs nothing and comes back as it is.
///
///     "a\u{1B}[31mb"       →  "a\u{FFFD}[31mb"      a control is shown as what it is: foreign
///     "\u{202E}cba"        →  "cba"                 nothing may turn the reading round
///     "Z" + 100 × U+0301   →  "Z" + 4 × U+0301      a base carries four marks at most
///
/// Cleaning twice is cleaning once.
package enum Cleaning {
  /// A text of several lines: every kind of line end becomes U+000A, tabs become spaces.
  package static func body(_ text: String) -> String {
    clean(text, as: .body)
  }

  /// A field of one line (a title, an author, an error, a file name): line ends become spaces.
  package static func line(_ text: String) -> String {
    clean(text, as: .line)
  }

  /// The same from bytes that may not be UTF-8: each wrong sequence becomes one U+FFFD.
  package static func body(utf8 bytes: UTF8Bytes) -> String { clean(bytes, as: .body) }

  /// The same from bytes that may not be UTF-8, on one line.
  package static func line(utf8 bytes: UTF8Bytes) -> String { clean(bytes, as: .line) }

  enum Field { case body, line }

  private static func clean(_ text: String, as field: Field) -> String {
    text.withBytes { bytes in
      let start = firstToClean(in: bytes, field: field)
      if start == bytes.count { return text }
      var cleaner = Cleaner(field: field, capacity: bytes.count)
      cleaner.take(bytes)
      return String(decoding: cleaner.output, as: UTF8.self)
    }
  }

  /// Most bytes are looked at once: they are UTF-8, and nothing in them is to be cleaned.
  private static func clean(_ bytes: UTF8Bytes, as field: Field) -> String {
    firstToClean(in: bytes, field: field) == bytes.count
      ? String(valid: bytes) : clean(String(decoding: bytes, as: UTF8.self), as: field)
  }

  /// Where the first scalar lies that might not stay as it is, or bytes that are no UTF-8; the count
  /// of bytes if none does.
  private static func firstToClean(in bytes: UTF8Bytes, field: Field) -> Int {
    var offset = 0
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let run = printedRun(in: bytes, at: offset)
        offset += run
        if run == 8 { continue }
      }
      let byte = bytes[offset]
      if (0x20..<0x7F).contains(byte) || byte == 0x0A && field == .body {
        offset += 1
      } else if byte == 0xC3, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
        // U+00C0 to U+00FF, the letters of French and two signs.
        offset += 2
      } else {
        guard UTF8Validity.sequenceLength(in: bytes, at: offset) > 0 else { return offset }
        let (scalar, end) = bytes.scalar(at: offset)
        guard Treatment(of: scalar) == .keep else { return offset }
        offset = end
      }
    }
    return offset
  }

  /// How many of the next eight bytes come before one that is not printed ASCII.
  @inline(__always)
  private static func printedRun(in bytes: UTF8Bytes, at offset: Int) -> Int {
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The top bit of a byte: not ASCII; under U+0020; U+007F. Exact up to the first.
    let others = (word | (word &- ones &* 0x20) | (word &+ ones)) & (ones &* 0x80)
    return others.trailingZeroBitCount >> 3
  }
}
