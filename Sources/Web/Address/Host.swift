/// The host of an address, written the one way in which all programs read it alike.
///
///     Académie.example   →   xn--acadmie-eya.example
///     0x7f.1             →   127.0.0.1
struct Host: Hashable, Sendable {
  let text: String
  private let number: IPNumber?

  init?(_ written: Substring) {
    if written.first == "[" {
      guard written.last == "]", let number = IPNumber(version6: written.dropFirst().dropLast())
      else { return nil }
      (text, self.number) = (written.lowercased(), number)
      return
    }
    guard let name = Self.name(written) else { return nil }
    number = IPNumber(version4: name)
    // A last label of digits is a number to some programs and a name to others.
    guard number != nil || !Self.endsLikeNumber(name) else { return nil }
    text = number?.dotted ?? name
  }

  /// Whether only this machine, or the network around it, can mean this host.
  ///
  /// A public name may still resolve to a private number; `Curl` looks at where it was connected.
  var isPrivate: Bool {
    if let number { return number.isPrivate }
    let labels = text.split(separator: ".")
    return labels.count < 2 || Self.privateEndings.contains(labels[labels.count - 1])
      || text.hasSuffix(".home.arpa")
  }

  /// Endings that are set apart for machines which the public does not reach (RFC 6761, 6762, and
  /// what ICANN and routers use).
  private static let privateEndings: Set<Substring> = [
    "localhost", "local", "internal", "lan", "home", "corp", "intranet", "localdomain",
  ]

  private static func name(_ written: Substring) -> String? {
    var labels: [String] = []
    for label in written.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
      let ascii = label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : Punycode.label(label)
      guard let ascii, ascii.utf8.count <= 63, ascii.allSatisfy(isNameCharacter) else {
        return nil
      }
      labels.append(ascii)
    }
    if labels.count > 1, labels.last == "" { labels.removeLast() }
    let name = labels.joined(separator: ".")
    return labels.contains("") || name.utf8.count > 253 ? nil : name
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCIIDigit || ("a"..."z").contains(character) || character == "-"
      || character == "_"
  }

  private static func endsLikeNumber(_ name: String) -> Bool {
    let last = name.split(separator: ".").last ?? ""
    return last.allSatisfy(\.isASCIIDigit) || last.hasPrefix("0x")
  }
}
