import Text

/// Bytes made into valid UTF-8, whatever they were.
///
/// A byte order mark decides; else bytes that are valid UTF-8 are UTF-8, for text in another charset
/// practically never is; else the label counts: the XML declaration, a `<meta>` in the first 64 KB,
/// the media type. No label, or one that means Latin-1, is windows-1252, as browsers have it.
struct Decoding {
  /// Valid UTF-8 without a mark.
  var bytes: [UInt8]
  var charset: Charset
  /// Whether something was left out because the input was longer than its limit.
  var isCut = false
  /// A label that names no charset known here; the bytes were then read as windows-1252.
  var unknownLabel: String?
  /// The charset is one of those that are refused.
  var isRefused = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func decode(_ input: [UInt8], contentType: String?, limits: Limits) -> Decoding {
    let isCut = input.count > limits.input
    let bytes = isCut ? Array(input.prefix(limits.input)) : input
    if let refused = refusedLabel(of: bytes, contentType) {
      return Decoding(bytes: [], charset: .windows1252, unknownLabel: refused, isRefused: true)
    }
    let mark = Charset.markLength(of: bytes)
    let isValid = UTF8Validity.isValid(bytes)
    let (charset, unknown) = charset(of: bytes, isValid: isValid, contentType: contentType)
    let isPlain = charset == .utf8 && mark == 0 && isValid
    return Decoding(
      bytes: isPlain ? bytes : utf8(bytes[mark...], from: charset), charset: charset,
      isCut: isCut, unknownLabel: unknown)
  }

  /// What the person may want to know of how the bytes were read.
  func notes(_ context: Intake.Context) -> [Intake.Note] {
    let cut: [Intake.Note] = isCut ? [.cutText(limit: context.limits.input)] : []
    return cut + (unknownLabel.map { [.unsupportedCharset($0)] } ?? [])
  }

  /// The beginning of the input, enough to tell what it is.
  static func sample(of bytes: [UInt8], as charset: Charset?) -> [UInt8] {
    let head = bytes.dropFirst(Charset.markLength(of: bytes)).prefix(16 << 10)
    guard case .utf16 = charset, let charset else { return Array(head) }
    return utf8(head, from: charset)
  }

  /// What is all ASCII may hide another text by its label; the mark of UTF-32 needs none.
  private static func refusedLabel(of bytes: [UInt8], _ contentType: String?) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "utf-32"
    }
    guard let label = label(of: bytes, contentType), Charset.isRefused(label: label) else {
      return nil
    }
    return bytes.contains { $0 >= 0x80 } && UTF8Validity.isMostlyUTF8(bytes) ? nil : label
  }

  private static func label(of bytes: [UInt8], _ contentType: String?) -> String? {
    CharsetLabel.declared(in: bytes.prefix(64 << 10))
      ?? contentType.flatMap { CharsetLabel.parameter(in: Array($0.utf8)[...]) }
  }

  private static func charset(
    of bytes: [UInt8], isValid: Bool, contentType: String?
  ) -> (Charset, unknown: String?) {
    if let mark = Charset.mark(of: bytes) { return (mark, nil) }
    if isValid { return (.utf8, nil) }
    let isNearlyUTF8 = UTF8Validity.isMostlyUTF8(bytes)
    guard let label = label(of: bytes, contentType) else {
      return (isNearlyUTF8 ? .utf8 : .windows1252, nil)
    }
    switch Charset(label: label) {
    case .utf8: return (isNearlyUTF8 ? .utf8 : .windows1252, nil)
    case .utf16: return (.windows1252, nil)
    case let charset?: return (charset, nil)
    case nil: return isNearlyUTF8 ? (.utf8, nil) : (.windows1252, label)
    }
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> [UInt8] {
    switch charset {
    case .utf8:
      if UTF8Validity.isValid(bytes) { return Array(bytes) }
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .utf16(let bigEndian):
      let (high, low) = bigEndian ? (0, 1) : (1, 0)
      let start = bytes.startIndex
      let units = (0..<bytes.count / 2).map { index in
        UInt16(bytes[start + 2 * index + high]) << 8 | UInt16(bytes[start + 2 * index + low])
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case .latin9, .windows1252, .windows1250, .latin2, .windows1251, .macRoman:
      return singleBytes(bytes, charset)
    }
  }

  private static func singleBytes(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> [UInt8] {
    let (start, table) = SingleByteTables.table(for: charset)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var rest = bytes
    while true {
      let plain = rest.prefix { $0 < 0x80 }
      result += plain
      rest = rest[plain.endIndex...]
      guard let byte = rest.popFirst() else { return result }
      var value = UInt16(byte)
      if charset == .latin9, let sign = SingleByteTables.latin9[byte] {
        value = sign
      } else if byte >= start, Int(byte - start) < table.count {
        value = table[Int(byte - start)]
      }
      result.append(codePoint: UInt32(value))
    }
  }
}

extension [UInt8] {
  /// Adds a code point in UTF-8; U+FFFD where there is no such character.
  mutating func append(codePoint: UInt32) {
    append(scalar: (Unicode.Scalar(codePoint) ?? "\u{FFFD}").value)
  }
}
