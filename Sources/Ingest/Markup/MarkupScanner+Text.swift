extension MarkupScanner {
  /// How references are read: in an attribute "&copy=2" is part of an address.
  enum Resolving { case text, attribute, nothing }

  mutating func text(upTo end: Int, resolving: Bool, replacingNUL: Bool = false) -> Token {
    let start = markup.text.count
    appendText(
      position..<end, resolving: resolving ? .text : .nothing, replacingNUL: replacingNUL)
    position = end
    var token = Token(kind: .text)
    token.text = start..<markup.text.count
    return token
  }

  /// Copies text into the arrays: references resolved, line ends made one; a NUL becomes U+FFFD
  /// where the standard wants it, and stays where the tree decides.
  mutating func appendText(_ range: Range<Int>, resolving: Resolving, replacingNUL: Bool = true) {
    var index = range.lowerBound
    var plainStart = index
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), resolving != .nothing {
        markup.text.append(contentsOf: bytes[plainStart..<index])
        index = CharacterReference.append(
          to: &markup.text, from: bytes, at: index, end: range.upperBound,
          inAttribute: resolving == .attribute || mode == .xml)
        plainStart = index
      } else if byte == 0x0D {
        markup.text.append(contentsOf: bytes[plainStart..<index])
        markup.text.append(0x0A)
        index += 1
        if index < range.upperBound, bytes[index] == 0x0A { index += 1 }
        plainStart = index
      } else if byte == 0, replacingNUL {
        markup.text.append(contentsOf: bytes[plainStart..<index])
        markup.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += 1
        plainStart = index
      } else {
        index += 1
      }
    }
    markup.text.append(contentsOf: bytes[plainStart..<range.upperBound])
  }
}
