/// Builds the tree of a page: elements that may be left open are closed, those that never close are
/// not opened, and what is nested too deep is laid flat.
///
///     <ul><li>un<li>deux</ul>   →   ul ─▶ li "un", li "deux"
struct HTMLTree {
  private var scanner: MarkupScanner
  private let depth: Int
  private var open: [Int] = [0]
  /// Elements that were not opened because they lay too deep, and whose end tags mean nothing.
  private var flattened = 0
  private var hasHead = false
  private var hasBody = false

  static func markup(of bytes: [UInt8], depth: Int) -> Markup {
    bytes.withUnsafeBufferPointer { buffer in
      var tree = HTMLTree(scanner: MarkupScanner(buffer, mode: .html), depth: depth)
      tree.build()
      return tree.scanner.markup
    }
  }

  private init(scanner: MarkupScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  private var current: Int { open[open.count - 1] }

  private mutating func build() {
    while let token = scanner.next() {
      switch token.kind {
      case .start: start(token)
      case .end: end(token)
      case .text: text(token)
      case .comment, .doctype, .instruction: break
      }
    }
  }

  private mutating func text(_ token: MarkupScanner.Token) {
    guard !token.text.isEmpty else { return }
    // Two texts in a row are one, when nothing came between them in the array.
    let last = Int(scanner.markup.nodes[current].lastChild)
    if last != 0, scanner.markup.isText(last),
      Int(scanner.markup.nodes[last].end) == token.text.lowerBound
    {
      scanner.markup.nodes[last].end = Int32(token.text.upperBound)
      return
    }
    let node = Markup.Node(
      kind: .text, name: Name(id: 0), tag: nil, parent: Int32(current),
      start: Int32(token.text.lowerBound), end: Int32(token.text.upperBound))
    _ = scanner.markup.append(node, to: current)
  }

  private mutating func start(_ token: MarkupScanner.Token) {
    let tag = scanner.markup.names.tag(of: token.name)
    if isRepeated(tag) { return }
    if let tag { closeBefore(tag) }
    let node = Markup.Node(
      kind: .element, name: token.name, tag: tag, parent: Int32(current),
      start: Int32(token.attributes.lowerBound), end: Int32(token.attributes.upperBound))
    let index = scanner.markup.append(node, to: current)
    let isClosed = HTMLRules.void.contains(tag) || token.isSelfClosing && isForeign
    if isClosed { return }
    if open.count > depth {
      flattened += 1
    } else {
      open.append(index)
    }
  }

  /// A page has one `<html>`, one `<head>`, one `<body>`.
  private mutating func isRepeated(_ tag: Tag?) -> Bool {
    switch tag {
    case .html: return open.count > 1 || hasHead || hasBody
    case .head:
      defer { hasHead = true }
      return hasHead || hasBody
    case .body:
      defer { hasBody = true }
      if !hasBody, let head = open.firstIndex(where: { scanner.markup.tag($0) == .head }) {
        open.removeSubrange(head...)
      }
      return hasBody
    default: return false
    }
  }

  private var isForeign: Bool {
    open.contains { scanner.markup.tag($0) == .svg || scanner.markup.tag($0) == .math }
  }

  /// Closes what a start tag implies the end of.
  private mutating func closeBefore(_ tag: Tag) {
    if HTMLRules.closesParagraph.contains(tag) {
      close([.p], within: HTMLRules.paragraphBounds)
    }
    switch tag {
    case .li: close([.li], within: HTMLRules.listBounds)
    case .dt, .dd: close([.dt, .dd], within: HTMLRules.listBounds)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if HTMLRules.headings.contains(scanner.markup.tag(current)) { open.removeLast() }
    case .option, .optgroup: close([.option], within: [.select, .datalist])
    case .tr: close([.tr, .td, .th, .caption, .colgroup], within: HTMLRules.tableBounds)
    case .td, .th: close([.td, .th, .caption], within: HTMLRules.tableBounds)
    case .tbody, .thead, .tfoot:
      close([.tbody, .thead, .tfoot, .tr, .caption, .colgroup], within: HTMLRules.tableBounds)
    case .a, .nobr, .button: close([tag], within: HTMLRules.blockBounds)
    case .rt, .rp, .rb: close([.rt, .rp, .rb], within: [.ruby])
    default: break
    }
  }

  /// Closes the outermost open element of these, unless a boundary lies before it.
  private mutating func close(_ tags: TagSet, within bounds: TagSet) {
    var found: Int?
    for index in stride(from: open.count - 1, to: 0, by: -1) {
      let tag = scanner.markup.tag(open[index])
      if tags.contains(tag) { found = index } else if bounds.contains(tag) { break }
    }
    if let found { open.removeSubrange(found...) }
  }

  private mutating func end(_ token: MarkupScanner.Token) {
    let tag = scanner.markup.names.tag(of: token.name)
    if tag == .br {
      start(MarkupScanner.Token(kind: .start, name: token.name))
      return
    }
    if tag == .body || tag == .html || HTMLRules.void.contains(tag) { return }
    if flattened > 0 {
      flattened -= 1
      return
    }
    let bounds = HTMLRules.bounds(forEndOf: tag)
    for index in stride(from: open.count - 1, to: 0, by: -1) {
      let node = open[index]
      if scanner.markup.nodes[node].name == token.name
        || HTMLRules.headings.contains(tag) && HTMLRules.headings.contains(scanner.markup.tag(node))
      {
        open.removeSubrange(index...)
        return
      }
      if bounds.contains(scanner.markup.tag(node)) { return }
    }
  }
}
