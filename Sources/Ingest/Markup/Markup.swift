import Text

/// A page or a feed as a tree, laid out in a few arrays.
///
///     <p class=a>Il <b>dort</b></p>
///
///     1 p [class=a] ─▶ 2 "Il " ─▶ 3 b ─▶ 4 "dort"
///
/// A node is known by its number; the document is number 0, and 0 also stands for "none". Children
/// have greater numbers than their parents, so that a loop over the numbers is a walk of the tree,
/// backwards from the leaves up.
struct Markup {
  struct Node {
    var kind: Kind
    var space = Space.html
    var name: Name
    /// Of an element of HTML, and of the roots of drawings and formulas; nil within these.
    var tag: Tag?
    var parent: Int32
    var firstChild: Int32 = 0
    var lastChild: Int32 = 0
    var next: Int32 = 0
    var previous: Int32 = 0
    /// Of the text of a text, of the attributes of an element.
    var start: UInt32
    var end: UInt32
  }

  enum Kind: UInt8 { case document, element, text }

  /// The language that an element belongs to.
  enum Space: UInt8 { case html, svg, math }

  struct Attribute {
    var name: Name
    var start: UInt32
    var end: UInt32
  }

  var nodes: [Node]
  var attributes: [Attribute] = []
  /// The document in UTF-8, in which most texts and attributes lie; after it those that differ from
  /// what was written, references resolved.
  var text: [UInt8]
  var names = Names.known

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    nodes = [
      Node(kind: .document, name: Name(id: 0), tag: nil, parent: 0, start: 0, end: 0)
    ]
    nodes.reserveCapacity(bytes.count / 24)
    text = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    text += bytes
  }

  mutating func append(_ node: Node, to parent: Int) -> Int {
    let index = nodes.count
    let last = Int(nodes[parent].lastChild)
    nodes.append(node)
    if last == 0 {
      nodes[parent].firstChild = Int32(index)
    } else {
      nodes[last].next = Int32(index)
      nodes[index].previous = Int32(last)
    }
    nodes[parent].lastChild = Int32(index)
    return index
  }
}

extension Markup {
  func tag(_ node: Int) -> Tag? { nodes[node].tag }

  func isText(_ node: Int) -> Bool { nodes[node].kind == .text }

  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  /// The name as written, but in small letters: "content:encoded".
  func name(_ node: Int) -> String { names.text(of: nodes[node].name) }

  func children(_ node: Int) -> Children {
    Children(nodes: nodes, upcoming: Int(nodes[node].firstChild))
  }

  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  func attribute(_ node: Int, _ name: AttributeName) -> String? { attribute(node, Name(name)) }

  func attribute(_ node: Int, _ name: Name) -> String? {
    attributePlace(name, in: node).map { place in
      text[place].withUnsafeBufferPointer { String(repairing: $0) }
    }
  }

  func hasAttributes(_ node: Int) -> Bool { !attributes(of: node).isEmpty }

  /// The places of an element's attributes in `attributes`; none for a text.
  func attributes(of node: Int) -> Range<Int> {
    let node = nodes[node]
    return node.kind == .element ? Int(node.start)..<Int(node.end) : 0..<0
  }

  func has(_ name: AttributeName, _ node: Int) -> Bool {
    attributePlace(Name(name), in: node) != nil
  }

  /// The bytes of an attribute; none where the element has it not.
  func attributeBytes(_ node: Int, _ name: AttributeName) -> ArraySlice<UInt8> {
    text[place(of: name, in: node)]
  }

  /// Where an attribute lies in `text`; nowhere when the element has it not.
  func place(of name: AttributeName, in node: Int) -> Range<Int> {
    attributePlace(Name(name), in: node) ?? 0..<0
  }

  private func attributePlace(_ name: Name, in node: Int) -> Range<Int>? {
    for index in attributes(of: node) where attributes[index].name == name {
      return Int(attributes[index].start)..<Int(attributes[index].end)
    }
    return nil
  }

  func attributes(_ node: Int) -> [(name: String, value: String)] {
    attributes(of: node).map { index in
      let attribute = attributes[index]
      let value = text[Int(attribute.start)..<Int(attribute.end)]
      return (names.text(of: attribute.name), String(decoding: value, as: UTF8.self))
    }
  }

  /// The node that comes after another in the order of the text, staying under `root`; 0 at the
  /// end. With `skipping`, what is under the node is passed over.
  func following(_ node: Int, under root: Int, skipping: Bool = false) -> Int {
    if !skipping, nodes[node].firstChild != 0 { return Int(nodes[node].firstChild) }
    var node = node
    while node != root {
      if nodes[node].next != 0 { return Int(nodes[node].next) }
      node = Int(nodes[node].parent)
    }
    return 0
  }

  /// The text under a node, all of it or somewhat more than `limit` bytes.
  func textContent(_ root: Int, limit: Int = .max) -> String {
    textBytes(root, limit: limit).withUnsafeBufferPointer { String(repairing: $0) }
  }

  /// The same as bytes.
  func textBytes(_ root: Int, limit: Int = .max) -> ArraySlice<UInt8> {
    // Most elements hold one text and nothing else: it is lent, not copied.
    let only = isText(root) ? root : Int(nodes[root].firstChild)
    if only == 0 { return [] }
    if isText(only), only == root || nodes[only].next == 0 { return bytes(only) }
    var result: [UInt8] = []
    result.reserveCapacity(min(limit, 500))
    var node = only
    repeat {
      if isText(node) { result += bytes(node) }
      if result.count > limit { break }
      node = following(node, under: root)
    } while node != 0
    return result[...]
  }

  /// The text under a node as one clean line.
  func line(_ root: Int, limit: Int = .max) -> String {
    textBytes(root, limit: limit).withUnsafeBufferPointer { Words.line(utf8: $0) }
  }

  /// The nodes directly under one.
  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var upcoming: Int

    mutating func next() -> Int? {
      guard upcoming != 0 else { return nil }
      defer { upcoming = Int(nodes[upcoming].next) }
      return upcoming
    }
  }
}
