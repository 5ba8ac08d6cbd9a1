extension DumpHead {
  /// Without spaces and strokes around.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, isMargin(scalars[start]) { scalars.formIndex(after: &start) }
    while start < end, case let last = scalars.index(before: end), isMargin(scalars[last]) {
      end = last
    }
    return String(text[start..<end])
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "-", "–", "—", "•", "·", ",", ":", ";", "/", "(", ")": true
    default:
      scalar.value <= 0x20 || scalar.value >= 0x80 && scalar.properties.isWhitespace
    }
  }

  /// Two to five words that begin with capitals: a person's name.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 200, !text.utf8.contains(where: isNoNameByte) else { return false }
    let words = text.utf8.split(separator: 0x20)
    guard (1...5).contains(words.count), text.count <= 50 else { return false }
    let capitals = words.count { isCapitalised(Substring($0)) }
    return capitals * 2 >= words.count && words.first.map { isCapitalised(Substring($0)) } ?? false
  }

  /// Figures and `:?!,;(*`.
  private static func isNoNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3B, 0x3F, 0x21, 0x2C, 0x28, 0x2A: true
    default: false
    }
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// « www.gazette.example », alone on its line.
  static func isDomain(_ text: String) -> Bool {
    guard text.utf8.count <= 100, !text.utf8.contains(0x20) else { return false }
    let labels = text.split(omittingEmptySubsequences: false) { $0 == "." }
    return labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.utf8.allSatisfy {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
              || (0x30...0x39).contains($0) || $0 == 0x2D || $0 >= 0x80
          }
      }
      && (labels.last?.count ?? 0) >= 2 && labels.last?.contains(where: \.isNumber) == false
  }

  /// « La Gazette - https://gazette.example/article »
  static func namedAddress(_ text: String) -> (name: String?, address: String)? {
    guard let start = text.place(of: "https://") ?? text.place(of: "http://") else {
      return nil
    }
    let address = text[start.lowerBound...]
    guard !address.holds(" ") else { return nil }
    let before = String(text[..<start.lowerBound])
    let name = trimmed(before)
    guard name.isEmpty || isName(name) || before.holds(" - ") && name.count <= 60 else {
      return nil
    }
    return (name.isEmpty ? nil : name, String(address))
  }

  /// The address of a page to print is the page's, with a parameter.
  static func withoutPrintParameter(_ address: String) -> String {
    let parts = address.split(maxSplits: 1) { $0 == "?" }
    guard parts.count == 2 else { return address }
    let kept = parts[1].split { $0 == "&" }.filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !["print", "impression", "imprimer", "printable", "version"].contains(name)
    }
    return parts[0] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
