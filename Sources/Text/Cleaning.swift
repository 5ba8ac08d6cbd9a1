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
  package static func body(utf8 bytes: some Collection<UInt8>) -> String {
    body(String(decoding: bytes, as: UTF8.self))
  }

  /// The same from bytes that may not be UTF-8, on one line.
  package static func line(utf8 bytes: some Collection<UInt8>) -> String {
    line(String(decoding: bytes, as: UTF8.self))
  }

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

  /// Where the first scalar lies that might not stay as it is; the count of bytes if none does.
  private static func firstToClean(in bytes: UTF8Bytes, field: Field) -> Int {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if (0x20..<0x7F).contains(byte) || byte == 0x0A && field == .body {
        offset += 1
      } else {
        let (scalar, end) = bytes.scalar(at: offset)
        guard Treatment(of: scalar) == .keep else { return offset }
        offset = end
      }
    }
    return offset
  }
}
