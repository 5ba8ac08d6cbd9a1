/// The ways of writing text in bytes that pages and feeds still use.
enum Charset: Hashable, Sendable {
  case utf8
  case utf16(bigEndian: Bool)
  /// What browsers read where a page says latin-1, ASCII or nothing.
  case windows1252
  case latin9
  case windows1250
  case latin2
  case windows1251
  case macRoman
}

extension Charset {
  /// The charset that the first bytes themselves tell: a byte order mark, or the zeros of UTF-16.
  static func mark(of bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) || bytes.starts(with: [0x3C, 0, 0x21, 0]) {
      return .utf16(bigEndian: false)
    }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) || bytes.starts(with: [0, 0x3C, 0, 0x21]) {
      return .utf16(bigEndian: true)
    }
    return nil
  }

  /// The length of a byte order mark.
  static func markLength(of bytes: [UInt8]) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
  }

  /// Reads a label as pages write it. What hides text from those who look at the bytes (UTF-7,
  /// ISO-2022, HZ, UTF-32, EBCDIC) is nil, like what is unknown.
  init?(label: String) {
    let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let charset = Self.labels[key] else { return nil }
    self = charset
  }

  /// Whether a label names a way of writing that hides text from those who look at the bytes: what
  /// is so encoded is refused, and not read as something else.
  static func isRefused(label: String) -> Bool {
    let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return refused.contains { key.hasPrefix($0) }
  }

  private static let refused = [
    "utf7", "unicode11utf7", "iso2022", "csiso2022", "hz", "utf32", "ucs4", "iso10646ucs4",
    "ebcdic", "ibm037", "cp037", "ibm1047", "ibm500",
  ]

  /// Labels without their dashes. A page that says UTF-16 within its own bytes is not UTF-16,
  /// since its label could be read: so the bare label means UTF-8.
  private static let labels: [String: Charset] = [
    "utf8": .utf8, "unicode11utf8": .utf8, "utf16": .utf8, "unicode": .utf8,
    "utf16le": .utf16(bigEndian: false), "utf16be": .utf16(bigEndian: true),
    "iso88591": .windows1252, "latin1": .windows1252, "l1": .windows1252, "ascii": .windows1252,
    "usascii": .windows1252, "windows1252": .windows1252, "cp1252": .windows1252,
    "iso885915": .latin9, "latin9": .latin9, "l9": .latin9,
    "windows1250": .windows1250, "cp1250": .windows1250,
    "iso88592": .latin2, "latin2": .latin2,
    "windows1251": .windows1251, "cp1251": .windows1251,
    "macintosh": .macRoman, "mac": .macRoman, "macroman": .macRoman, "xmacroman": .macRoman,
  ]
}
