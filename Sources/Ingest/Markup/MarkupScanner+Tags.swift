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
    guard hasNUL, bytes[range].contains(0) else { return markup.names.name(at: range, in: bytes) }
    let name = bytes[range].flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    return name.withUnsafeBufferPointer { markup.names.name(at: 0..<$0.count, in: $0) }
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
    let before = markup.text.count
    var value = position..<position
    if probe < bytes.count, bytes[probe] == UInt8(ascii: "=") {
      position = probe + 1
      value = readValue()
    }
    let name = name(nameRange)
    guard keeping, markup.attributes.count - first < Self.mostAttributes,
      !markup.attributes[first...].contains(where: { $0.name == name })
    else {
      markup.text.removeSubrange(before...)
      return
    }
    markup.attributes.append(
      Markup.Attribute(
        name: name, start: UInt32(value.lowerBound), end: UInt32(value.upperBound)))
  }

  private mutating func readValue() -> Range<Int> {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    let start = position
    guard position < bytes.count else { return start..<start }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while position < bytes.count, !Self.isSpace(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      return read(start..<position, resolving: .attribute)
    }
    let end = bytes.place(of: quote, from: start + 1, to: bytes.count)
    position = min(bytes.count, end + 1)
    return read((start + 1)..<end, resolving: .attribute)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    // White space, "/" and ">".
    byte < 0x40 && 1 << UInt64(byte) & 0x4000_8001_0000_3600 as UInt64 != 0
  }
}
