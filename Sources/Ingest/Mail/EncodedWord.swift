/// The words of a mail's header that were not plain ASCII: RFC 2047.
///
///     =?utf-8?Q?Le_bac_est_l=C3=A0?=    →   Le bac est là
enum EncodedWord {
  /// A header's text with its encoded words decoded; what is none stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.holds("=?") else { return text }
    var output = ""
    var rest = text[...]
    var open: Word?
    while let mark = rest.place(of: "=?") {
      let before = rest[..<mark.lowerBound]
      guard let (word, end) = word(in: rest, from: mark.upperBound) else {
        output += (open?.text ?? "") + rest[..<mark.upperBound]
        open = nil
        rest = rest[mark.upperBound...]
        continue
      }
      // The blank between two of them only parts them; programs part the bytes of a letter too.
      if let last = open, before.allSatisfy(\.isWhitespace) {
        if last.charset == word.charset {
          open?.bytes += word.bytes
        } else {
          output += last.text
          open = word
        }
      } else {
        output += (open?.text ?? "") + before
        open = word
      }
      rest = rest[end...]
    }
    return output + (open?.text ?? "") + rest
  }

  private struct Word {
    let charset: Substring
    var bytes: [UInt8]

    var decoding: Decoding {
      Decoding.decode(bytes, contentType: "text/plain; charset=\(charset)", limits: .network)
    }

    var text: String { decoding.text }
  }

  /// The word that begins after `=?`, and where it ends.
  private static func word(
    in text: Substring, from start: String.Index
  ) -> (Word, String.Index)? {
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
    let word = Word(charset: fields[0], bytes: bytes)
    if word.decoding.isRefused { return nil }
    return (word, text.index(after: fields[3].startIndex))
  }
}
