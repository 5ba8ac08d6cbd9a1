/// Styles that are left open, and those that cross other elements.
///
///     <p><b>un<p>deux       →   p ─▶ b "un";  p ─▶ b "deux"
///     <b>un<p>deux</b>trois →   b "un";  p ─▶ b "deux", "trois"
extension HTMLTree {
  /// No page needs more at a time.
  private static let mostFormatting = 64

  /// Opens an element of style and remembers it. Of those that are alike, three at most are.
  mutating func insertFormatting(_ token: MarkupScanner.Token) {
    let node = insert(token)
    guard open.last == node else { return }
    let start = formatting.lastIndex(of: 0).map { $0 + 1 } ?? 0
    var (count, first) = (0, 0)
    for place in (start..<formatting.count).reversed() where areAlike(formatting[place], node) {
      count += 1
      first = place
    }
    if count >= 3 { formatting.remove(at: first) }
    if formatting.count >= Self.mostFormatting,
      let first = formatting.firstIndex(where: { $0 != 0 })
    {
      formatting.remove(at: first)
    }
    formatting.append(node)
  }

  private mutating func areAlike(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (scanner.markup.nodes[left], scanner.markup.nodes[right])
    guard one.name == other.name, one.end - one.start == other.end - other.start else {
      return false
    }
    if one.start == one.end { return true }
    let (markup, nodes) = (scanner.markup, scanner.markup.nodes)
    return (0..<Int(nodes[left].end - nodes[left].start)).allSatisfy { offset in
      let one = markup.attributes[Int(nodes[left].start) + offset]
      let other = markup.attributes[Int(nodes[right].start) + offset]
      return one.name == other.name
        && markup.text[Int(one.start)..<Int(one.end)]
          .elementsEqual(markup.text[Int(other.start)..<Int(other.end)])
    }
  }

  /// Forgets the styles since the last boundary.
  mutating func clearFormatting() {
    while let last = formatting.popLast(), last != 0 {}
  }

  /// Opens again what was left open before the block ended.
  mutating func reopenFormatting() {
    guard let last = formatting.last, last != 0, !open.contains(last) else { return }
    var place = formatting.count - 1
    while place > 0, formatting[place - 1] != 0, !open.contains(formatting[place - 1]) {
      place -= 1
    }
    for index in place..<formatting.count {
      guard reopeningsLeft > 0, open.count <= depth else { return }
      reopeningsLeft -= 1
      let copy = put(copy(of: formatting[index]))
      open.append(copy)
      formatting[index] = copy
    }
  }

  private func copy(of node: Int) -> Markup.Node {
    var copy = scanner.markup.nodes[node]
    (copy.parent, copy.firstChild, copy.lastChild) = (0, 0, 0)
    (copy.next, copy.previous) = (0, 0)
    return copy
  }

  /// Ends an element of style: the standard's "adoption agency algorithm".
  mutating func endFormatting(_ token: MarkupScanner.Token, _ tag: Tag?) {
    if open.count > 1, scanner.markup.nodes[current].name == token.name, self.tag(current) == tag,
      !formatting.contains(current)
    {
      pop()
      return
    }
    for _ in 0..<8 {
      var place = formatting.count - 1
      while place >= 0, formatting[place] != 0,
        scanner.markup.nodes[formatting[place]].name != token.name
      {
        place -= 1
      }
      guard place >= 0, formatting[place] != 0 else {
        endOther(token)
        return
      }
      let element = formatting[place]
      guard let stackPlace = open.lastIndex(of: element) else {
        formatting.remove(at: place)
        return
      }
      guard isReachable(stackPlace) else { return }
      var blockPlace = stackPlace
      while blockPlace < open.count, !isSpecial(open[blockPlace]) { blockPlace += 1 }
      guard blockPlace < open.count else {
        close(from: stackPlace)
        formatting.remove(at: place)
        return
      }
      adopt(element, at: stackPlace, block: open[blockPlace], at: blockPlace, place)
    }
  }

  private mutating func isReachable(_ place: Int) -> Bool {
    for node in open[(place + 1)...]
    where rules.scope.contains(tag(node)) || foreign.isBound(scanner.markup.nodes[node]) {
      return false
    }
    return true
  }

  /// Moves a block out of a style that ends in it, and the style into the block.
  private mutating func adopt(
    _ element: Int, at stackPlace: Int, block: Int, at blockPlace: Int, _ place: Int
  ) {
    hasMoved = true
    let ancestor = open[stackPlace - 1]
    var bookmark = place
    var last = block
    var nodePlace = blockPlace
    var count = 0
    while nodePlace - 1 > stackPlace {
      nodePlace -= 1
      count += 1
      var node = open[nodePlace]
      var listPlace = formatting.firstIndex(of: node)
      if count > 3, let found = listPlace {
        formatting.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        listPlace = nil
      }
      guard let listPlace else {
        open.remove(at: nodePlace)
        continue
      }
      let copy = detachedCopy(of: node)
      formatting[listPlace] = copy
      open[nodePlace] = copy
      node = copy
      if last == block { bookmark = listPlace + 1 }
      scanner.markup.detach(last)
      scanner.markup.attach(last, to: node, before: 0)
      last = node
    }
    scanner.markup.detach(last)
    let wasFostering = isFostering
    isFostering = true
    let (parent, before) = appropriatePlace(ancestor)
    isFostering = wasFostering
    scanner.markup.attach(last, to: parent, before: before)
    let copy = detachedCopy(of: element)
    while case let child = Int(scanner.markup.nodes[block].firstChild), child != 0 {
      scanner.markup.detach(child)
      scanner.markup.attach(child, to: copy, before: 0)
    }
    scanner.markup.attach(copy, to: block, before: 0)
    if let old = formatting.firstIndex(of: element) {
      formatting.remove(at: old)
      if old < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, at: min(bookmark, formatting.count))
    open.removeAll { $0 == element }
    if let now = open.lastIndex(of: block) { open.insert(copy, at: now + 1) }
  }

  private mutating func detachedCopy(of node: Int) -> Int {
    scanner.markup.nodes.append(copy(of: node))
    return scanner.markup.nodes.count - 1
  }
}
