/// End tags in the body of a page.
extension HTMLTree {
  mutating func endInBody(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .template: endTemplate()
    case .body: if hasOpen([.body]) { mode = .afterBody }
    case .html: if hasOpen([.body]) { mode = .afterBody }
    case .button, .pre, .listing, .select: endBlock(tag)
    case _ where rules.blocks.contains(tag): endBlock(tag)
    case .form: endForm()
    case .p:
      if !hasOpen([.p], within: rules.buttonScope) { insert(.p) }
      closeImplied(except: .p)
      close(through: [.p])
    case .li:
      guard hasOpen([.li], within: rules.listScope) else { return }
      closeImplied(except: .li)
      close(through: [.li])
    case .dd, .dt: endBlock(tag)
    case _ where rules.headings.contains(tag):
      guard hasOpen(rules.headings) else { return }
      closeImplied()
      close(through: rules.headings)
    case _ where rules.formatting.contains(tag): endFormatting(token, tag)
    case _ where rules.markers.contains(tag):
      guard let tag, hasOpen(TagSet(tag)) else { return }
      closeImplied()
      close(through: TagSet(tag))
      clearFormatting()
    case .br:
      startInBody(MarkupScanner.Token(kind: .start, name: token.name), .br)
    default: endOther(token)
    }
  }

  private mutating func endBlock(_ tag: Tag?) {
    guard let tag, hasOpen(TagSet(tag)) else { return }
    closeImplied(except: tag == .dd || tag == .dt ? tag : nil)
    close(through: TagSet(tag))
  }

  private mutating func endForm() {
    if isOpen(.template) {
      endBlock(.form)
      return
    }
    let node = form
    form = 0
    guard node != 0, let place = open.lastIndex(of: node), hasOpen([.form]) else { return }
    closeImplied()
    if open.last == node { pop() } else if place < open.count { open.remove(at: place) }
  }

  /// Ends the nearest element of that name, unless a block lies between.
  mutating func endOther(_ token: MarkupScanner.Token) {
    for place in (1..<max(1, open.count)).reversed() {
      let node = open[place]
      if scanner.markup.nodes[node].name == token.name, scanner.markup.nodes[node].space == .html {
        closeImplied(except: tag(node))
        if place < open.count { close(from: place) }
        return
      }
      if isSpecial(node) { return }
    }
  }
}
