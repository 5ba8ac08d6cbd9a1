/// The words of a piece of HTML that a browser wrote, by means of its own: what judges our parser
/// must not be our parser.
enum MarkupText {
  static func text(of html: String) -> String {
    var rest = Substring(html)
    var output = ""
    var silent: Substring?
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      if silent == nil { output += rest[..<open] }
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        rest = after("-->", in: rest)
        continue
      }
      guard let first = rest.first, first.isLetter || first == "/" || first == "!" else {
        if silent == nil { output += "<" }
        continue
      }
      let isEnd = first == "/"
      let name = rest.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetter || $0.isNumber }.lowercased()
      rest = after(">", in: rest)
      if let silentName = silent {
        if isEnd, name == silentName { silent = nil }
      } else if !isEnd, ["script", "style", "noscript", "template", "svg"].contains(name) {
        silent = Substring(name)
      } else if blocks.contains(name) {
        output += "\n"
      }
    }
    if silent == nil { output += rest }
    return references(output)
  }

  /// All white space as one blank, none at the ends.
  static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func after(_ mark: Substring, in text: Substring) -> Substring {
    var rest = text
    while !rest.isEmpty {
      if rest.utf8.starts(with: mark.utf8) {
        return rest[rest.index(rest.startIndex, offsetBy: mark.count)...]
      }
      rest = rest.dropFirst()
    }
    return rest
  }

  /// Those that a browser writes, and numbers.
  static func references(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var output = String(pieces.removeFirst())
    for piece in pieces {
      guard let end = piece.prefix(12).firstIndex(of: ";"),
        let character = character(piece[..<end])
      else {
        output += "&" + piece
        continue
      }
      output += character + piece[piece.index(after: end)...]
    }
    return output
  }

  private static func character(_ name: Substring) -> String? {
    if let known = named[String(name)] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "laquo": "«", "raquo": "»", "eacute": "é", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
    "rdquo": "”", "mdash": "—", "ndash": "–", "hellip": "…", "copy": "©",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "iframe", "img", "input", "li", "main", "nav", "object", "ol", "option",
    "p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "tr", "ul", "video", "audio", "svg",
  ]
}
