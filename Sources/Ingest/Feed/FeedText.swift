import Model
import Text

/// A text of a feed, in HTML whatever it was written in.
///
///     <title>AT&amp;amp;T</title>                          AT&amp;T in HTML, "AT&T" as a line
///     <title type="text">1 &lt; 2</title>                  1 &lt; 2
///     <content type="xhtml"><div><b>x</b></div></content>  <div><b>x</b></div>
struct FeedText {
  /// The text in HTML.
  let html: String

  var isEmpty: Bool { html.utf8.allSatisfy { $0 <= 0x20 } }

  init(html: String) { self.html = html }

  init(_ markup: Markup, _ node: Int) {
    let type = markup.attribute(node, .type)?.lowercased()
    let mode = markup.attribute(node, .mode)?.lowercased()
    let hasElements = markup.children(node).contains { !markup.isText($0) }
    if hasElements {
      html = markup.html(under: node)
      return
    }
    let text = markup.textContent(node)
    if mode == "base64" || Self.isBase64(type) {
      let bytes = Base64.decoded(text)
      let isText = bytes.map { UTF8Validity.isValid($0) && !$0.contains(0) } ?? false
      html = isText ? String(decoding: bytes ?? [], as: UTF8.self) : ""
    } else if Self.isPlain(type, mode: mode) && Self.isAtom(markup, node) {
      html = Markup.escaped(text)
    } else {
      html = text
    }
  }

  /// The text as one line, markup left out.
  var line: String {
    guard html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&")) else {
      return Words.line(html)
    }
    // A sign that opens no tag is a sign: "A < B", "A<B".
    guard html.utf8.contains(UInt8(ascii: ">")) || !html.utf8.contains(UInt8(ascii: "<")) else {
      return Words.line(Words.withoutReferences(html))
    }
    let markup = HTMLTree.fragment(of: Array(html.utf8), depth: 64)
    return Words.line(markup.readableText(0))
  }

  private static func isBase64(_ type: String?) -> Bool {
    guard let type, type.holds("/") else { return false }
    return !type.hasPrefix("text/") && !type.holds("xml") && !type.holds("html")
  }

  private static func isPlain(_ type: String?, mode: String?) -> Bool {
    if type == nil { return mode != "escaped" }
    return type == "text" || type == "text/plain"
  }

  /// RSS says nothing of types: there all is HTML.
  private static func isAtom(_ markup: Markup, _ node: Int) -> Bool {
    if markup.attribute(node, .type) != nil || markup.attribute(node, .mode) != nil {
      return true
    }
    var node = node
    while node != 0 {
      let name = markup.name(node)
      if name == "feed" || name.hasSuffix(":feed") || name == "entry" || name.hasSuffix(":entry") {
        return true
      }
      node = markup.parent(node)
    }
    return false
  }
}

extension Markup {
  /// What is under a node, written as HTML.
  func html(under root: Int) -> String {
    var output: [UInt8] = []
    var open: [Int] = []
    var node = following(root, under: root)
    while node != 0 {
      while let last = open.last, parent(node) != last {
        closeTag(last, &output)
        open.removeLast()
      }
      if isText(node) {
        Self.escape(bytes(node), &output)
      } else {
        openTag(node, &output)
        if !HTMLRules.standard.void.contains(tag(node)) { open.append(node) }
      }
      node = following(node, under: root)
    }
    for last in open.reversed() { closeTag(last, &output) }
    return String(decoding: output, as: UTF8.self)
  }

  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(Array(text.utf8)[...], &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func openTag(_ node: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output += localName(node)
    for (name, value) in attributes(node) where !name.hasPrefix("xmlns") {
      output += Array(" \(name)=\"".utf8)
      Self.escape(Array(value.utf8)[...], &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  private func closeTag(_ node: Int, _ output: inout [UInt8]) {
    output += Array("</".utf8) + localName(node) + [UInt8(ascii: ">")]
  }

  private func localName(_ node: Int) -> [UInt8] {
    let name = Array(name(node).utf8)
    guard tag(node) != nil, let colon = name.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return Array(name[(colon + 1)...])
  }

  private static func escape(_ text: ArraySlice<UInt8>, _ output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// The text under a node as one reads it: scripts left out, blocks parted by spaces.
  func readableText(_ root: Int) -> String {
    var output: [UInt8] = []
    var node = root
    repeat {
      let isSkipped = tag(node) == .script || tag(node) == .style
      if isText(node) {
        output += bytes(node)
      } else if let tag = tag(node), !PageTree.phrasing.contains(tag) && tag != .a || tag == .br {
        output.append(0x20)
      }
      node = following(node, under: root, skipping: isSkipped)
    } while node != 0
    return String(decoding: output, as: UTF8.self)
  }
}
