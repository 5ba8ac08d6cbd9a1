/// Cuts markup into tags and text, as the HTML standard tells browsers to, or by the same rules with
/// XML's additions. Nothing it reads is an error; each byte is looked at a bounded number of times.
///
///     a &amp; b<br>   →   text "a & b", start tag "br"
///
/// What it finds goes straight into the arrays of a `Markup`; a token says where.
struct MarkupScanner {
  enum Mode { case html, xml }

  struct Token {
    enum Kind { case start, end, text, comment, doctype, instruction }

    var kind: Kind
    var name = Name(id: 0)
    var isSelfClosing = false
    /// Of the attributes of a start tag.
    var attributes = 0..<0
    /// Of the text of a text, a comment, a doctype.
    var text = 0..<0
  }

  /// What the text after a start tag is made of, up to the end tag of that name.
  enum Content {
    case markup
    /// Text with references, no tags: `<title>`, `<textarea>`.
    case plain(Tag)
    /// Text as it stands: `<style>`, `<script>`.
    case raw(Tag)
    /// All the rest of the document: `<plaintext>`.
    case rest
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let mode: Mode
  var position = 0
  var content = Content.markup
  var markup: Markup

  init(_ bytes: UnsafeBufferPointer<UInt8>, mode: Mode) {
    self.bytes = bytes
    self.mode = mode
    markup = Markup(expecting: bytes.count)
  }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    switch content {
    case .markup: break
    case .plain(let tag):
      if let token = confinedText(tag, resolving: true) { return token }
    case .raw(let tag):
      if let token = confinedText(tag, resolving: false) { return token }
    case .rest:
      let token = text(upTo: bytes.count, resolving: false)
      return token
    }
    if bytes[position] == UInt8(ascii: "<"), let token = markupToken() { return token }
    guard position < bytes.count else { return nil }
    return text(upTo: endOfText(from: position), resolving: true)
  }

  func byte(at offset: Int) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// Where the text ends that begins here: before the next `<` that opens something.
  private func endOfText(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count {
        let next = bytes[index + 1]
        if Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
          || next == UInt8(ascii: "?")
        {
          return index
        }
      }
      index += 1
    }
    return bytes.count
  }

  /// The token that `<` opens here; nil when it is only a sign.
  private mutating func markupToken() -> Token? {
    let next = byte(at: 1)
    if Self.isNameStart(next, mode) {
      position += 1
      return tag(.start)
    }
    switch next {
    case UInt8(ascii: "/"):
      if Self.isNameStart(byte(at: 2), mode) {
        position += 2
        return tag(.end)
      }
      if position + 2 >= bytes.count { return nil }
      if byte(at: 2) == UInt8(ascii: ">") {
        position += 3
        return self.next()
      }
      position += 2
      return bogusComment()
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      position += 1
      return mode == .xml ? instruction() : bogusComment()
    default: return nil
    }
  }

  /// The text inside an element that holds no tags, up to its end tag; nil when nothing is there.
  private mutating func confinedText(_ tag: Tag, resolving: Bool) -> Token? {
    let end = endOfConfinedText(tag)
    content = .markup
    return end > position ? text(upTo: end, resolving: resolving) : nil
  }

  private func endOfConfinedText(_ tag: Tag) -> Int {
    let name = Array(String(describing: tag).utf8)
    var isEscaped = false
    var isDoublyEscaped = false
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if matches(name, at: index + 2, after: "</", at: index), !isDoublyEscaped { return index }
        guard tag == .script else { break }
        if matches("<!--", at: index) {
          isEscaped = true
          index += 3
          if matches("-->", at: index - 1) || matches("->", at: index) { isEscaped = false }
        } else if isEscaped, matches(name, at: index + 1, after: "<", at: index) {
          isDoublyEscaped = true
        } else if isDoublyEscaped, matches(name, at: index + 2, after: "</", at: index) {
          isDoublyEscaped = false
        }
      case UInt8(ascii: "-") where tag == .script && isEscaped && matches("-->", at: index):
        isEscaped = false
        isDoublyEscaped = false
      default: break
      }
      index += 1
    }
    // A script whose comment never ends would eat the page: then its first end tag counts.
    return isDoublyEscaped ? firstEndTag(name) : bytes.count
  }

  private func firstEndTag(_ name: [UInt8]) -> Int {
    var index = position
    while index < bytes.count, !matches(name, at: index + 2, after: "</", at: index) { index += 1 }
    return index
  }

  /// Whether a name of a tag stands at `index`, whole and in whatever case, after its opening.
  private func matches(
    _ name: [UInt8], at index: Int, after opening: StaticString, at start: Int
  ) -> Bool {
    guard matches(opening, at: start), index + name.count <= bytes.count else { return false }
    for (offset, byte) in name.enumerated() where bytes[index + offset] | 0x20 != byte {
      return false
    }
    guard index + name.count < bytes.count else { return false }
    let next = bytes[index + name.count]
    return Self.isSpace(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for (offset, byte) in wanted.enumerated() where bytes[index + offset] != byte { return false }
      return true
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }

  static func isNameStart(_ byte: UInt8, _ mode: Mode) -> Bool {
    isLetter(byte) || mode == .xml && (byte >= 0x80 || byte == UInt8(ascii: "_"))
  }
}
