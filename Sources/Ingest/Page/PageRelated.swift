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

  init(_ page: PageTree, base: Address?) {
    let markup = page.markup
    for node in markup.nodes.indices where markup.isText(node) {
      let bytes = markup.bytes(node)
      guard bytes.count >= 4, bytes.count < 120, bytes.contains(where: { $0 > 0x20 }) else {
        continue
      }
      guard bytes.withUnsafeBufferPointer(DumpVocabulary.mayBeAnchor) else { continue }
      let text = markup.line(node)
      switch DumpVocabulary.anchor(key: DumpVocabulary.key(text), length: text.utf8.count) {
      case .related:
        let found = Self.links(after: node, page, base)
        if found.count > links.count { links = found }
      case .source where source == nil: source = Self.source(text, node, markup)
      case .likes where siteLikes == nil: siteLikes = Self.count(after: node, markup)
      case .closed where text.count > 12: saysClosed = true
      default: break
      }
    }
  }

  /// The links of the smallest element around a heading that has any, up to the next list's heading.
  private static func links(after heading: Int, _ page: PageTree, _ base: Address?) -> [Link] {
    let markup = page.markup
    var container = markup.parent(heading)
    for _ in 0..<5 where container != 0 && markup.tag(container) != .body {
      var found: [Link] = []
      var node = markup.following(heading, under: container)
      while node != 0, found.count < most {
        let isLink = markup.tag(node) == .a
        if !found.isEmpty, HTMLRules.standard.headings.contains(markup.tag(node)),
          !holdsLink(node, markup)
        {
          break
        }
        if isLink {
          let title = title(of: node, page)
          let url = markup.attribute(node, .href).flatMap { Address.resolve($0, against: base) }
          if title.count > 8, title.count(where: { $0 == " " }) > 1, url != nil,
            !found.contains(where: { $0.url == url })
          {
            found.append(Link(title: title, url: url))
          }
        }
        node = markup.following(node, under: container, skipping: isLink)
      }
      if !found.isEmpty { return found }
      container = markup.parent(container)
    }
    return []
  }

  /// What a link calls its article: its heading, or what its class calls a title, before all it says.
  ///
  ///     a  b 1  i Mer  h3 La bouée est perdue  p Elle dérive.   →   « La bouée est perdue »
  private static func title(of link: Int, _ page: PageTree) -> String {
    let markup = page.markup
    var named: Int?
    var node = link
    for _ in 0..<mostInLink {
      node = markup.following(node, under: link)
      if node == 0 { break }
      if HTMLRules.standard.headings.contains(markup.tag(node)) { return words(of: node, page) }
      if named == nil, let name = markup.attribute(node, .class)?.lowercased(),
        ["title", "titre", "headline"].contains(where: { name.holds($0) })
      {
        named = node
      }
    }
    return words(of: named ?? link, page)
  }

  /// How many nodes of a link are looked at.
  private static let mostInLink = 80

  /// The words under a node without those for who hears the page; blocks stand apart.
  private static func words(of root: Int, _ page: PageTree) -> String {
    let markup = page.markup
    var bytes: [UInt8] = []
    var node = root
    for _ in 0..<mostInLink where bytes.count <= 400 {
      if markup.isText(node) {
        bytes += markup.bytes(node)
      } else if !page.isInline[node] {
        bytes.append(0x20)
      }
      let isHeard = page.traits[node].contains(.heardOnly)
      node = markup.following(node, under: root, skipping: isHeard)
      if node == 0 { break }
    }
    return bytes.withUnsafeBufferPointer { Words.line(utf8: $0) }
  }

  private static func holdsLink(_ heading: Int, _ markup: Markup) -> Bool {
    var node = heading
    for _ in 0..<mostInLink {
      node = markup.following(node, under: heading)
      if node == 0 { return false }
      if markup.tag(node) == .a { return true }
    }
    return true
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
