/// A text within a mail: the mail itself, or a part of it.
struct MailPart {
  let isHTML: Bool
  /// As its header has it: "text/plain; charset=utf-8".
  let contentType: String
  let bytes: [UInt8]

  /// The texts of a mail, in its order; what is attached is left out.
  static func texts(in mail: ArraySlice<UInt8>) -> (header: MailHeader, parts: [MailPart]) {
    let header = MailHeader(mail)
    var parts: [MailPart] = []
    var open = [(header: header, body: mail[header.end...], depth: 0)]
    while let (header, body, depth) = open.popLast(), parts.count < most {
      let type = header["content-type"] ?? "text/plain"
      let kind = type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
      if kind.hasPrefix("multipart/"), depth < deepest {
        let inner = pieces(of: body, boundary: boundary(in: type)).map { piece in
          let header = MailHeader(piece)
          return (header: header, body: piece[header.end...], depth: depth + 1)
        }
        open += inner.reversed()
      } else if kind == "text/plain" || kind == "text/html",
        header["content-disposition"]?.lowercased().hasPrefix("attachment") != true
      {
        parts.append(
          MailPart(
            isHTML: kind == "text/html", contentType: type,
            bytes: decoded(body, header["content-transfer-encoding"])))
      }
    }
    return (header, parts)
  }

  /// Texts that are looked at, and parts within parts.
  private static let most = 50
  private static let deepest = 8

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
    switch encoding?.lowercased().filter({ !$0.isWhitespace }) {
    case "quoted-printable": QuotedPrintable.decoded(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  /// The lines up to the first that is none: list servers write under them. What holds none at all
  /// stays as it is.
  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var end = body.startIndex
    while end < body.endIndex {
      let lineEnd = body[end...].firstIndex(of: 0x0A) ?? body.endIndex
      guard body[end..<lineEnd].allSatisfy(isBase64) else { break }
      end = min(lineEnd + 1, body.endIndex)
    }
    let decoded = Base64.decoded(String(decoding: body[..<end], as: UTF8.self)) ?? []
    return decoded.isEmpty ? Array(body) : decoded
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    MarkupScanner.isLetterOrDigit(byte) || byte == 0x0D
      || "+/=".utf8.contains(byte)
  }

  private static func boundary(in type: String) -> [UInt8] {
    let name = "boundary="
    guard let place = type.lowercased().place(of: name) else { return [] }
    let offset = type.lowercased().utf8.distance(from: type.startIndex, to: place.upperBound)
    let value = Array(type.utf8.dropFirst(offset))
    if value.first == UInt8(ascii: "\"") {
      return Array(value.dropFirst().prefix { $0 != UInt8(ascii: "\"") })
    }
    return Array(value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") })
  }

  /// What stands between the lines of a boundary.
  private static func pieces(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    guard !boundary.isEmpty else { return [] }
    let mark = Array("--".utf8) + boundary
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, pieces.count < most {
      let lineEnd = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[index..<lineEnd]
      let rest = line.dropFirst(mark.count)
      let isLast = rest.starts(with: "--".utf8)
      // "b1" does not end at "b10".
      if line.starts(with: mark), isLast || rest.allSatisfy({ $0 <= 0x20 }) {
        if let start { pieces.append(body[start..<index]) }
        start = isLast ? nil : min(lineEnd + 1, body.endIndex)
      }
      index = lineEnd + 1
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }
}
