import Model

/// What a page says in its furniture: the articles that it relates to, how many like it.
struct PageRelated {
  private(set) var links: [Link] = []
  private(set) var siteLikes: Int?
  /// « Source : La Gazette », on a line of its own.
  private(set) var source: String?
  /// Whether it says that comments are closed.
  private(set) var saysClosed = false

  private static let most = 30

  init(_ markup: Markup, base: Address?) {
    for node in markup.nodes.indices where markup.isText(node) {
      let bytes = markup.bytes(node)
      guard bytes.count >= 4, bytes.count < 120, bytes.contains(where: { $0 > 0x20 }) else {
        continue
      }
      guard bytes.withUnsafeBufferPointer(DumpVocabulary.mayBeAnchor) else { continue }
      let text = markup.line(node)
      switch DumpVocabulary.anchor(key: DumpVocabulary.key(text), length: text.utf8.count) {
      case .related:
        let found = Self.links(after: node, markup, base)
        if found.count > links.count { links = found }
      case .source where source == nil: source = Self.source(text, node, markup)
      case .likes where siteLikes == nil: siteLikes = Self.count(after: node, markup)
      case .closed where text.count > 12: saysClosed = true
      default: break
      }
    }
  }

  /// The links of the smallest element around a heading that has any.
  private static func links(after heading: Int, _ markup: Markup, _ base: Address?) -> [Link] {
    var container = markup.parent(heading)
    for _ in 0..<5 where container != 0 && markup.tag(container) != .body {
      var found: [Link] = []
      var node = markup.following(heading, under: container)
      while node != 0, found.count < most {
        if markup.tag(node) == .a {
          let title = markup.line(node, limit: 400)
          let url = markup.attribute(node, .href).flatMap { Address.resolve($0, against: base) }
          if title.count > 8, title.count(where: { $0 == " " }) > 1, url != nil,
            !found.contains(where: { $0.url == url })
          {
            found.append(Link(title: title, url: url))
          }
        }
        node = markup.following(node, under: container)
      }
      if !found.isEmpty { return found }
      container = markup.parent(container)
    }
    return []
  }

  /// Under a picture or a table the source is theirs.
  private static func source(_ text: String, _ node: Int, _ markup: Markup) -> String? {
    var parent = markup.parent(node)
    for _ in 0..<4 where parent != 0 {
      if [.figure, .figcaption, .table, .aside, .blockquote].contains(markup.tag(parent)) {
        return nil
      }
      parent = markup.parent(parent)
    }
    let line = markup.line(markup.parent(node), limit: 200)
    guard line.hasPrefix(text), line.utf8.count < 120 else { return nil }
    let name = line.split(maxSplits: 1) { $0 == ":" }.dropFirst().first.map(String.init)
    let trimmed = DumpHead.trimmed(name ?? "")
    return trimmed.isEmpty || trimmed.holds("://") ? nil : trimmed
  }

  /// The count in the few texts after « Vous aimez notre site ? ».
  private static func count(after heading: Int, _ markup: Markup) -> Int? {
    var node = heading
    for _ in 0..<20 {
      node = markup.following(node, under: 0)
      if node == 0 { return nil }
      if markup.isText(node),
        let count = Counts.count(markup.line(node, limit: 40))
      {
        return count
      }
    }
    return nil
  }
}
