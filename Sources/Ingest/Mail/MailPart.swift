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
    case "base64": Base64.decoded(String(decoding: body, as: UTF8.self)) ?? Array(body)
    default: Array(body)
    }
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
      if line.starts(with: mark) {
        if let start { pieces.append(body[start..<index]) }
        let isLast = line.dropFirst(mark.count).starts(with: Array("--".utf8))
        start = isLast ? nil : min(lineEnd + 1, body.endIndex)
      }
      index = lineEnd + 1
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }
}
