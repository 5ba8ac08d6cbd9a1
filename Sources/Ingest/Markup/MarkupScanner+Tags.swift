extension MarkupScanner {
  /// No page needs more; those of an attack are dropped, since each is compared with those before.
  private static let mostAttributes = 128

  /// Reads a tag from its name on; nil for one that never ends, which leaves no trace.
  mutating func tag(_ kind: Token.Kind) -> Token? {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    var token = Token(kind: kind)
    token.name = name(start..<position)
    let first = markup.attributes.count
    let firstText = markup.text.count
    while true {
      skipSpaceAndStrokes(&token)
      guard position < bytes.count else {
        markup.attributes.removeSubrange(first...)
        markup.text.removeSubrange(firstText...)
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
    return token
  }

  /// The number of a name; a NUL in it is U+FFFD.
  private mutating func name(_ range: Range<Int>) -> Name {
    let bytes = UnsafeBufferPointer(rebasing: bytes[range])
    guard hasNUL, bytes.contains(0) else { return markup.names.name(of: bytes) }
    return markup.names.name(of: bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] })
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
    let name = name(nameRange)
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
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      position = bytes.place(of: quote, UInt8(ascii: "&"), 0x0D, from: start, to: bytes.count)
      if position < bytes.count, bytes[position] == quote, !hasNUL {
        markup.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
      } else {
        position = bytes.place(of: quote, from: position, to: bytes.count)
        appendText(start..<position, resolving: .attribute)
      }
      if position < bytes.count { position += 1 }
    } else {
      let start = position
      while position < bytes.count, !Self.isSpace(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      appendText(start..<position, resolving: .attribute)
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    // White space, "/" and ">".
    byte < 0x40 && 1 << UInt64(byte) & 0x4000_8001_0000_3600 as UInt64 != 0
  }
}
