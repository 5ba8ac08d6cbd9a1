extension MarkupScanner {
  /// What `<!` opens: a comment, a doctype, a piece of plain text; nil for one without text.
  mutating func declaration() -> Token? {
    if matches("<!--", at: position) { return comment() }
    if allowsPlainSections, matches("<![CDATA[", at: position) { return plainSection() }
    let head = bytes[(position + 2)..<min(bytes.count, position + 9)]
    if head.elementsEqual("doctype".utf8, by: { $0 | 0x20 == $1 }) {
      return mode == .html ? readDoctype() : passedDoctype()
    }
    position += 2
    return bogusComment()
  }

  /// `<!-- … -->`; `--!>` ends it too, and so does the end of the document.
  private mutating func comment() -> Token {
    let start = position + 4
    if matches(">", at: start) || matches("->", at: start) {
      position = start + (matches(">", at: start) ? 1 : 2)
      return comment(start..<start)
    }
    var end = bytes.place(of: UInt8(ascii: "-"), from: start, to: bytes.count)
    while end < bytes.count {
      if matches("-->", at: end) {
        position = end + 3
        return comment(start..<end)
      }
      if matches("--!>", at: end), mode == .html {
        position = end + 4
        return comment(start..<end)
      }
      end = bytes.place(of: UInt8(ascii: "-"), from: end + 1, to: bytes.count)
    }
    position = bytes.count
    for tail: StaticString in ["--!", "--", "-"] {
      let place = bytes.count - tail.utf8CodeUnitCount
      if place >= start, matches(tail, at: place) { return comment(start..<place) }
    }
    return comment(start..<bytes.count)
  }

  /// `<![CDATA[ … ]]>`, whose text stands as it is.
  private mutating func plainSection() -> Token? {
    position += 9
    var end = bytes.place(of: UInt8(ascii: "]"), from: position, to: bytes.count)
    while end < bytes.count, !matches("]]>", at: end) {
      end = bytes.place(of: UInt8(ascii: "]"), from: end + 1, to: bytes.count)
    }
    let token = text(upTo: end, resolving: false)
    position = min(bytes.count, end + 3)
    return token.text.isEmpty ? nil : token
  }

  /// Up to the next `>`, whatever it is.
  mutating func bogusComment() -> Token {
    let start = position
    position = bytes.place(of: UInt8(ascii: ">"), from: position, to: bytes.count)
    let range = start..<position
    position = min(bytes.count, position + 1)
    return comment(range)
  }

  /// A processing instruction; XML ends it with `?>`, and so much is asked only where it comes.
  mutating func instruction() -> Token {
    let start = position
    position = bytes.place(of: UInt8(ascii: ">"), from: position, to: bytes.count)
    position = min(bytes.count, position + 1)
    var token = comment(start..<max(start, position - 1))
    token.kind = .instruction
    return token
  }

  /// The doctype of a feed, with its declarations in brackets passed over: no entity is defined by a
  /// stranger.
  private mutating func passedDoctype() -> Token {
    let start = position + 2
    var isInside = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "[") { isInside = true }
      if byte == UInt8(ascii: "]") { isInside = false }
      if byte == UInt8(ascii: ">"), !isInside { break }
      position += 1
    }
    var token = comment(start..<position)
    token.kind = .doctype
    position = min(bytes.count, position + 1)
    return token
  }

  private mutating func comment(_ range: Range<Int>) -> Token {
    var token = Token(kind: .comment)
    token.text = read(range, resolving: .nothing)
    return token
  }
}
