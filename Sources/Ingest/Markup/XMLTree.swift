/// Builds the tree of a feed. An end tag closes the nearest element of its name and those left open
/// in it; one that closes nothing is passed over.
struct XMLTree {
  private var scanner: MarkupScanner
  private let depth: Int
  private var open: [Int] = [0]
  private var flattened = 0

  static func markup(of bytes: [UInt8], depth: Int) -> Markup {
    bytes.withUnsafeBufferPointer { buffer in
      var tree = XMLTree(scanner: MarkupScanner(buffer, mode: .xml), depth: depth)
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
      case .text:
        let node = Markup.Node(
          kind: .text, name: Name(id: 0), tag: nil, parent: Int32(current),
          start: UInt32(token.text.lowerBound), end: UInt32(token.text.upperBound))
        if !token.text.isEmpty { _ = scanner.markup.append(node, to: current) }
      case .comment, .doctype, .instruction: break
      }
    }
  }

  private mutating func start(_ token: MarkupScanner.Token) {
    let node = Markup.Node(
      kind: .element, name: token.name, tag: scanner.markup.names.tag(of: token.name),
      parent: Int32(current), start: UInt32(token.attributes.lowerBound),
      end: UInt32(token.attributes.upperBound))
    let index = scanner.markup.append(node, to: current)
    if token.isSelfClosing { return }
    if open.count > depth {
      flattened += 1
    } else {
      open.append(index)
    }
  }

  private mutating func end(_ token: MarkupScanner.Token) {
    if flattened > 0 {
      flattened -= 1
      return
    }
    let match = open.lastIndex { scanner.markup.nodes[$0].name == token.name && $0 != 0 }
    if let match { open.removeSubrange(match...) }
  }
}
