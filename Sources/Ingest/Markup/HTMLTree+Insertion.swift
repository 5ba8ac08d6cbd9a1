/// How nodes come into the tree, and how elements are opened and closed.
///
/// Some of what only looks is `mutating` all the same: it is then lent the tree, which the compiler
/// else copies for it at each tag.
extension HTMLTree {
  var current: Int { open.last ?? 0 }

  func tag(_ node: Int) -> Tag? { scanner.markup.nodes[node].tag }

  var currentTag: Tag? { open.isEmpty ? nil : tag(open[open.count - 1]) ?? contextTag }

  /// The tag of the element whose content is read, where the root of it is the current node.
  private var contextTag: Tag? { open.count == 1 && open[0] == 0 ? .html : nil }

  /// Opens an element.
  @discardableResult
  mutating func insert(_ token: MarkupScanner.Token, as space: Markup.Space = .html) -> Int {
    let index = place(token, as: space)
    push(index)
    return index
  }

  /// Puts in an element that has no content.
  mutating func insertVoid(_ token: MarkupScanner.Token, as space: Markup.Space = .html) {
    _ = place(token, as: space)
  }

  /// Opens an element that nobody wrote.
  mutating func insert(_ tag: Tag) {
    insert(MarkupScanner.Token(kind: .start, name: Name(tag)))
  }

  /// Opens an element whose content holds no tags.
  mutating func insertConfined(_ token: MarkupScanner.Token, _ content: MarkupScanner.Content) {
    insert(token)
    guard flattened.last != token.name else { return }
    scanner.content = content
    modeAfterText = mode
    mode = .inText
  }

  private mutating func place(_ token: MarkupScanner.Token, as space: Markup.Space) -> Int {
    let known = scanner.markup.names.tag(of: token.name)
    let isRoot = space == .svg && known == .svg || space == .math && known == .math
    let node = Markup.Node(
      kind: .element, space: space, name: token.name, tag: space == .html || isRoot ? known : nil,
      parent: 0, start: UInt32(token.attributes.lowerBound),
      end: UInt32(token.attributes.upperBound))
    return put(node)
  }

  /// Puts a node where the next one belongs.
  mutating func put(_ node: Markup.Node) -> Int {
    let (parent, before) = appropriatePlace(current)
    let index = scanner.markup.nodes.count
    scanner.markup.nodes.append(node)
    attach(index, to: parent, before: before)
    return index
  }

  /// Where a node belongs that is put in under `target`: before the table, where that may not hold it.
  @inline(__always)
  mutating func appropriatePlace(_ target: Int) -> (parent: Int, before: Int) {
    isFostering ? fosterPlace(target) : (target, 0)
  }

  private mutating func fosterPlace(_ target: Int) -> (parent: Int, before: Int) {
    guard rules.tableParts.contains(tag(target)) else { return (target, 0) }
    let nodes = scanner.markup.nodes
    let table = open.lastIndex { nodes[$0].tag == .table }
    let template = open.lastIndex { nodes[$0].tag == .template }
    if let template, table.map({ $0 < template }) ?? true { return (open[template], 0) }
    guard let table else { return (open[0], 0) }
    return (scanner.markup.parent(open[table]), open[table])
  }

  mutating func attach(_ node: Int, to parent: Int, before: Int) {
    if before != 0 { hasMoved = true }
    scanner.markup.attach(node, to: parent, before: before)
  }

  mutating func push(_ node: Int) {
    if open.count > depth {
      if flattened.count < 10_000 { flattened.append(scanner.markup.nodes[node].name) }
    } else {
      open.append(node)
    }
  }

  /// An end tag of what was not opened.
  mutating func closesFlattened(_ name: Name) -> Bool {
    guard !flattened.isEmpty else { return false }
    guard let place = flattened.suffix(16).lastIndex(of: name) else { return false }
    flattened.removeSubrange(place...)
    return true
  }

  mutating func pop() {
    if open.count > 1 { open.removeLast() }
    flattened.removeAll()
  }

  /// Closes elements up to and with one at a place in `open`.
  mutating func close(from place: Int) {
    open.removeSubrange(max(1, place)...)
    flattened.removeAll()
  }

  /// Closes elements up to and with the nearest of these.
  mutating func close(through tags: TagSet) {
    var place = open.count - 1
    while place >= 0, !tags.contains(tag(open[place])) { place -= 1 }
    if place >= 0 { close(from: place) }
  }

  /// Closes elements until one of these is the current one.
  mutating func close(backTo tags: TagSet) {
    while open.count > 1, !tags.contains(tag(current)) { pop() }
  }

  mutating func closeImplied(except tag: Tag? = nil) {
    while let last = self.tag(current), rules.impliedEnds.contains(last), last != tag { pop() }
  }

  mutating func closeParagraph() {
    if hasOpen([.p], within: rules.buttonScope) { close(through: [.p]) }
  }

  /// Whether one of these is open and an end tag here reaches it.
  mutating func hasOpen(_ tags: TagSet) -> Bool { hasOpen(tags, within: rules.scope) }

  mutating func hasOpen(_ tags: TagSet, within bounds: TagSet) -> Bool {
    for node in open.reversed() {
      let tag = tag(node)
      if tags.contains(tag) { return true }
      if bounds.contains(tag) || foreign.isBound(scanner.markup.nodes[node]) { return false }
    }
    return false
  }

  /// The same for parts of tables, which reach further.
  mutating func hasOpenPart(_ tags: TagSet) -> Bool {
    for node in open.reversed() {
      let tag = tag(node)
      if tags.contains(tag) { return true }
      if rules.tableScope.contains(tag) { return false }
    }
    return false
  }

  mutating func isOpen(_ tag: Tag) -> Bool {
    for node in open where self.tag(node) == tag { return true }
    return false
  }

  mutating func isSpecial(_ node: Int) -> Bool {
    rules.special.contains(tag(node)) || foreign.isBound(scanner.markup.nodes[node])
  }
}
