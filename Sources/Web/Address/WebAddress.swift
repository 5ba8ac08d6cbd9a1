/// An address that may be asked for, or handed to a browser.
///
///     HTTPS://Gazette.Example/été 2022?q=a#fin   →   https://gazette.example/%C3%A9t%C3%A9%202022?q=a
///
/// Only `http` and `https`, printable ASCII whatever was written, at most 2 083 bytes, and no user
/// name: in `http://lemonde.fr@evil.example/` the eye stops too early. As it always begins with
/// `http`, no program takes it for an option.
package struct WebAddress: Hashable, Sendable {
  package let text: String
  let host: Host
  /// The host and the port: `gazette.example:8443`.
  let server: String

  /// The host, written one way: `xn--acadmie-eya.example`.
  package var hostName: String { host.text }

  package init(_ address: String) throws(WebError) {
    guard address.utf8.count <= Self.longest else { throw .unusableAddress(.length) }
    guard !address.unicodeScalars.contains(where: Self.isControl) else {
      throw .unusableAddress(.controlCharacter)
    }
    guard let (scheme, rest) = Self.splitScheme(address) else { throw .unusableAddress(.scheme) }
    let authority = rest.prefix { !"/?#".contains($0) }
    let path = rest[authority.endIndex...].prefix { $0 != "#" }
    guard !authority.contains("@") else { throw .unusableAddress(.userInfo) }
    let (name, port) = Self.splitPort(authority)
    guard let host = Host(name) else { throw .unusableAddress(.host) }
    guard port.allSatisfy(\.isASCIIDigit), port.isEmpty || UInt16(port) != nil else {
      throw .unusableAddress(.port)
    }
    self.host = host
    server = host.text + (port.isEmpty ? "" : ":\(port)")
    text =
      "\(scheme)://\(server)"
      + (path.first == "/" ? "" : "/") + Self.percentEncoded(path)
    guard text.utf8.count <= Self.longest else { throw .unusableAddress(.length) }
  }

  private static let longest = 2083

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func splitScheme(_ address: String) -> (scheme: String, rest: Substring)? {
    for scheme in ["http", "https"] {
      let start = scheme + "://"
      guard address.prefix(start.count).lowercased() == start else { continue }
      return (scheme, address.dropFirst(start.count))
    }
    return nil
  }

  private static func splitPort(_ authority: Substring) -> (host: Substring, port: Substring) {
    let nameEnd =
      authority.first == "[" ? authority.firstIndex(of: "]") : authority.startIndex
    guard let nameEnd, let colon = authority[nameEnd...].lastIndex(of: ":") else {
      return (authority, "")
    }
    return (authority[..<colon], authority[authority.index(after: colon)...])
  }

  private static func percentEncoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if (0x21...0x7E).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
