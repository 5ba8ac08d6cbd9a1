/// The words of a mail's header that were not plain ASCII: RFC 2047.
///
///     =?utf-8?Q?Le_bac_est_l=C3=A0?=    →   Le bac est là
enum EncodedWord {
  /// A header's text with its encoded words decoded; what is none stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.holds("=?") else { return text }
    var output = ""
    var rest = text[...]
    var isAfterWord = false
    while let open = rest.place(of: "=?") {
      let before = rest[..<open.lowerBound]
      guard let (word, end) = word(in: rest, from: open.upperBound) else {
        output += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        isAfterWord = false
        continue
      }
      // The blank between two of them only parts them.
      if !isAfterWord || before.contains(where: { !$0.isWhitespace }) { output += before }
      output += word
      rest = rest[end...]
      isAfterWord = true
    }
    return output + rest
  }

  /// The word that begins after `=?`, and where it ends.
  private static func word(
    in text: Substring, from start: String.Index
  ) -> (String, String.Index)? {
    let fields = text[start...].split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0].utf8.count <= 40, fields[3].first == "=" else { return nil }
    let bytes: [UInt8]
    switch fields[1] {
    case "Q", "q":
      let blanks = fields[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = QuotedPrintable.decoded(blanks[...])
    case "B", "b":
      guard let decoded = Base64.decoded(String(fields[2])) else { return nil }
      bytes = decoded
    default: return nil
    }
    let type = "text/plain; charset=\(fields[0])"
    let decoding = Decoding.decode(bytes, contentType: type, limits: .network)
    if decoding.isRefused { return nil }
    return (decoding.text, text.index(after: fields[3].startIndex))
  }
}
