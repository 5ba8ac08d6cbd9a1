extension MarkupScanner {
  /// No page needs more; those of an attack are dropped, since each is compared with those before.
  private static let mostAttributes = 128

  /// Reads a tag from its name on. A tag that never ends is no tag.
  mutating func tag(_ kind: Token.Kind) -> Token? {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    var token = Token(kind: kind)
    token.name = markup.names.name(of: bytes[start..<position])
    let first = markup.attributes.count
    while true {
      skipSpaceAndStrokes(&token)
      guard position < bytes.count else {
        markup.attributes.removeSubrange(first...)
        return nil
      }
      if bytes[position] == UInt8(ascii: ">") { break }
      // A forgotten `>` in XML: the next tag begins here.
      if mode == .xml, bytes[position] == UInt8(ascii: "<") {
        position -= 1
        break
      }
      token.isSelfClosing = false
      readAttribute(since: first, keeping: kind == .start)
    }
    position += 1
    token.attributes = first..<markup.attributes.count
    if kind == .start, mode == .html {
      content = Self.content(of: markup.names.tag(of: token.name))
    }
    return token
  }

  private mutating func skipSpaceAndStrokes(_ token: inout Token) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "/") {
        token.isSelfClosing = byte(at: 1) == UInt8(ascii: ">")
      } else if !Self.isSpace(bytes[position]) {
        return
      }
      position += 1
    }
  }

  private mutating func readAttribute(since first: Int, keeping: Bool) {
    let start = position
    position += 1
    while position < bytes.count, !Self.endsName(bytes[position]),
      bytes[position] != UInt8(ascii: "=")
    {
      position += 1
    }
    let nameRange = start..<position
    var probe = position
    while probe < bytes.count, Self.isSpace(bytes[probe]) { probe += 1 }
    let valueStart = markup.text.count
    if probe < bytes.count, bytes[probe] == UInt8(ascii: "=") {
      position = probe + 1
      readValue()
    }
    guard keeping, markup.attributes.count - first < Self.mostAttributes else {
      markup.text.removeSubrange(valueStart...)
      return
    }
    let name = markup.names.name(of: bytes[nameRange])
    if markup.attributes[first...].contains(where: { $0.name == name }) {
      markup.text.removeSubrange(valueStart...)
      return
    }
    markup.attributes.append(
      Markup.Attribute(
        name: name, start: Int32(truncatingIfNeeded: valueStart),
        end: Int32(truncatingIfNeeded: markup.text.count)))
  }

  private mutating func readValue() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = position + 1
      position = start
      while position < bytes.count, bytes[position] != quote { position += 1 }
    } else {
      start = position
      while position < bytes.count, !Self.isSpace(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      {
        position += 1
      }
    }
    appendText(start..<position, resolving: .attribute)
    if start > 0, position < bytes.count, bytes[position] == quote, start <= position,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
      position += 1
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func content(of tag: Tag?) -> Content {
    switch tag {
    case .title, .textarea: tag.map { .plain($0) } ?? .markup
    case .style, .script, .xmp, .iframe, .noembed, .noframes: tag.map { .raw($0) } ?? .markup
    case .plaintext: .rest
    default: .markup
    }
  }
}
