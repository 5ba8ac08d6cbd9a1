import Text

/// An address that a page wrote, made whole against the page's own.
///
///     "../img/a.png" on https://gazette.example/2024/index.html   →   https://gazette.example/img/a.png
struct Address: CustomStringConvertible {
  let scheme: Substring
  let authority: Substring
  let path: Substring
  private let whole: String

  var description: String { whole }

  /// Nil for what is not on the web.
  init?(_ text: String?) {
    guard let text else { return nil }
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      ["http", "https"].contains(text[..<colon].lowercased()),
      bytes[colon...].starts(with: "://".utf8)
    else { return nil }
    whole = text
    scheme = text[..<colon]
    let rest = bytes[bytes.index(colon, offsetBy: 3)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || Self.endsPath($0) } ?? rest.endIndex
    authority = Substring(rest[..<end])
    path = Substring(rest[end...].prefix { !Self.endsPath($0) })
  }

  /// « ? » and « # ».
  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The longest address that is kept.
  static let longest = 2_083

  /// What a reference leads to: itself when it is whole, nil when it leads nowhere on the web, and
  /// as it was written when the page's own address is not known.
  static func resolve(_ reference: String, against base: Address?) -> String? {
    if isWhole(reference) { return reference }
    let reference = trimmed(reference)
    guard !reference.isEmpty, reference.utf8.count <= longest else { return nil }
    if let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = reference[..<colon]
      let isScheme = scheme.utf8.allSatisfy {
        MarkupScanner.isLetterOrDigit($0) || [0x2B, 0x2D, 0x2E].contains($0)
      }
      if isScheme, !scheme.isEmpty {
        return Address(reference) == nil ? nil : reference
      }
    }
    guard let base else {
      return reference.hasPrefix("#")
        ? nil : reference.hasPrefix("//") ? "https:" + reference : reference
    }
    if reference.hasPrefix("//") { return "\(base.scheme):\(reference)" }
    let root = "\(base.scheme)://\(base.authority)"
    if reference.hasPrefix("#") { return nil }
    if reference.hasPrefix("?") { return root + base.path + reference }
    if reference.hasPrefix("/") { return root + withoutDots(reference) }
    let folder = base.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { base.path[...$0] } ?? "/"
    return root + withoutDots(folder + reference)
  }

  /// Whether nothing is to be done: an address of the web in plain signs.
  private static func isWhole(_ reference: String) -> Bool {
    guard reference.hasPrefix("https://") || reference.hasPrefix("http://") else { return false }
    return reference.utf8.count <= longest
      && isPlain(reference)
  }

  /// Whether all is ASCII that can be seen.
  private static func isPlain(_ text: String) -> Bool {
    text.withBytes { bytes in bytes.allSatisfy { (0x21...0x7E).contains($0) } }
  }

  private static func trimmed(_ text: String) -> String {
    if isPlain(text) { return text }
    let unbroken = text.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    let bytes = Array(Cleaning.line(String(decoding: unbroken, as: UTF8.self)).utf8)
    let inner = bytes.drop { $0 <= 0x20 }
    let end = inner.lastIndex { $0 > 0x20 }.map { inner.index(after: $0) } ?? inner.startIndex
    var result: [UInt8] = []
    for byte in inner[..<end] {
      if byte == 0x20 { result += Array("%20".utf8) } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// "/a/./b/../c" is "/a/c". Dots after a question mark stay.
  private static func withoutDots(_ text: String) -> String {
    guard text.holds("/.") else { return text }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    guard text[..<end].holds("/.") else { return text }
    var parts: [Substring] = []
    let segments = text[..<end].split(omittingEmptySubsequences: false) { $0 == "/" }
    for (index, segment) in segments.enumerated() {
      if segment == ".." {
        if parts.count > 1 { parts.removeLast() }
        if index == segments.count - 1 { parts.append("") }
      } else if segment == "." {
        if index == segments.count - 1 { parts.append("") }
      } else {
        parts.append(segment)
      }
    }
    return parts.joined(separator: "/") + text[end...]
  }
}
