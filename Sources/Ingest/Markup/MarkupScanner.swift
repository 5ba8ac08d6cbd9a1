/// Cuts markup into tags and text, as the HTML standard tells browsers to (section 13.2.5), or by the
/// same rules with XML's additions. Nothing it reads is an error; each byte is looked at a bounded
/// number of times.
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
    /// Of the text of a text or a comment.
    var text = 0..<0
  }

  /// What the text after a start tag is made of, up to the end tag of that name.
  enum Content: Equatable {
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
  /// Set by whoever builds the tree: the same tag means another thing in a drawing.
  var content = Content.markup
  /// Whether `<![CDATA[` opens plain text, as it does in XML and within drawings.
  var allowsPlainSections: Bool
  /// What the last doctype said.
  var doctype: Doctype?
  var markup: Markup
  /// Whether there is a NUL anywhere, which next to no page has.
  let hasNUL: Bool
  /// Whether a text may hold what is not kept as it is, references apart: NULs, returns.
  let hasRare: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, mode: Mode) {
    self.bytes = bytes
    self.mode = mode
    allowsPlainSections = mode == .xml
    markup = Markup(of: bytes)
    hasNUL = bytes.place(of: 0, from: 0, to: bytes.count) < bytes.count
    hasRare = hasNUL || bytes.place(of: 0x0D, from: 0, to: bytes.count) < bytes.count
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      switch content {
      case .markup: break
      case .plain(let tag):
        if let token = confinedText(tag, resolving: true) { return token }
      case .raw(let tag):
        if let token = confinedText(tag, resolving: false) { return token }
      case .rest:
        return text(upTo: bytes.count, resolving: false, replacingNUL: true)
      }
      if bytes[position] == UInt8(ascii: "<") {
        switch markupToken() {
        case .token(let token): return token
        case .nothing: continue
        case .sign: break
        }
      }
      return text(upTo: endOfText(from: position), resolving: true)
    }
    return nil
  }

  /// What `<` opens.
  private enum Opened {
    case token(Token)
    /// Something that leaves no trace: `</>`, a tag that never ends.
    case nothing
    /// Nothing: it is only a sign.
    case sign
  }

  private mutating func markupToken() -> Opened {
    let next = byte(at: 1)
    if Self.isNameStart(next, mode) {
      position += 1
      return tag(.start).map(Opened.token) ?? .nothing
    }
    switch next {
    case UInt8(ascii: "/"):
      if Self.isNameStart(byte(at: 2), mode) {
        position += 2
        return tag(.end).map(Opened.token) ?? .nothing
      }
      if position + 2 >= bytes.count { return .sign }
      position += 2
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        return .nothing
      }
      return .token(bogusComment())
    case UInt8(ascii: "!"): return declaration().map(Opened.token) ?? .nothing
    case UInt8(ascii: "?"):
      position += 1
      return .token(mode == .xml ? instruction() : bogusComment())
    default: return .sign
    }
  }

  func byte(at offset: Int) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// Where the text ends that begins here: before the next `<` that opens something.
  private func endOfText(from start: Int) -> Int {
    var index = start
    while true {
      index = bytes.place(of: UInt8(ascii: "<"), from: index + 1, to: bytes.count)
      guard index + 1 < bytes.count else { return bytes.count }
      let next = bytes[index + 1]
      if Self.isNameStart(next, mode) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
      {
        return index
      }
    }
  }

  func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for (offset, byte) in wanted.enumerated() where bytes[index + offset] != byte { return false }
      return true
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && 1 << UInt64(byte) & 0x1_0000_3600 as UInt64 != 0
  }

  static func isNameStart(_ byte: UInt8, _ mode: Mode) -> Bool {
    isLetter(byte) || mode == .xml && (byte >= 0x80 || byte == UInt8(ascii: "_"))
  }
}
