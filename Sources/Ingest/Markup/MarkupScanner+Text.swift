extension MarkupScanner {
  /// How references are read: in an attribute "&copy=2" is part of an address.
  enum Resolving { case text, attribute, nothing }

  mutating func text(upTo end: Int, resolving: Bool, replacingNUL: Bool = false) -> Token {
    var token = Token(kind: .text)
    token.text = read(
      position..<end, resolving: resolving ? .text : .nothing, replacingNUL: replacingNUL)
    position = end
    return token
  }

  /// Where a part of the document lies in the arrays with its references resolved and its line ends
  /// made one: mostly where it is, else in a copy at the end. A NUL becomes U+FFFD where the standard
  /// wants it, and stays where the tree decides.
  mutating func read(
    _ range: Range<Int>, resolving: Resolving, replacingNUL: Bool = true
  ) -> Range<Int> {
    if !hasRare {
      if resolving == .nothing { return range }
      let and = bytes.place(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound)
      if and == range.upperBound { return range }
    }
    let and = resolving == .nothing ? 0x0D : UInt8(ascii: "&")
    let nul = replacingNUL ? 0 : and
    var index = range.lowerBound
    var end = bytes.place(of: and, 0x0D, nul, from: index, to: range.upperBound)
    if end == range.upperBound { return range }
    let start = markup.text.count
    while true {
      markup.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
      guard end < range.upperBound else { return start..<markup.text.count }
      index = end + 1
      switch bytes[end] {
      case 0x0D:
        markup.text.append(0x0A)
        if index < range.upperBound, bytes[index] == 0x0A { index += 1 }
      case 0: markup.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      default:
        index = CharacterReference.append(
          to: &markup.text, from: bytes, at: end, end: range.upperBound,
          inAttribute: resolving == .attribute || mode == .xml)
      }
      end = bytes.place(of: and, 0x0D, nul, from: index, to: range.upperBound)
    }
  }
}
