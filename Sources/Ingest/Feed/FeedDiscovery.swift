import Text

/// The feeds that a page names in its head:
///
///     <link rel="alternate" type="application/rss+xml" title="La Gazette" href="/flux">
package enum FeedDiscovery {
  package struct Link: Hashable, Sendable {
    package let address: String
    package let title: String?
    /// Whether it brings what readers wrote, and not articles.
    package let isOfComments: Bool
  }

  /// In the page's order, those of comments last. A page names its main feed first.
  package static func links(in bytes: [UInt8], _ context: Intake.Context) -> [Link] {
    let decoded = Decoding.decode(bytes, contentType: context.contentType, limits: context.limits)
    let markup = HTMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    let page = Address(context.address)
    let base = PageHead(markup).base.flatMap { Address.resolve($0, against: page) }
    var links: [Link] = []
    for node in markup.nodes.indices where markup.nodes[node].kind == .element {
      guard markup.tag(node) == .link, links.count < 100,
        let link = link(markup, node, base: Address(base) ?? page),
        !links.contains(where: { $0.address == link.address })
      else { continue }
      links.append(link)
    }
    return links.filter { !$0.isOfComments } + links.filter(\.isOfComments)
  }

  private static func link(_ markup: Markup, _ node: Int, base: Address?) -> Link? {
    let relations = markup.attribute(node, .rel)?.lowercased().split { $0.isWhitespace } ?? []
    let type = markup.attribute(node, .type)?.lowercased().prefix { $0 != ";" } ?? ""
    guard relations.contains("feed") || relations.contains("alternate") && types.contains(type),
      let address = markup.attribute(node, .href).flatMap({ Address.resolve($0, against: base) })
    else { return nil }
    let title = markup.attribute(node, Name(Tag.title)).map { Words.line($0) }
    let words = Folding.key(title ?? "") + address.lowercased()
    let isOfComments = words.holds("comment")
    return Link(
      address: Words.line(address), title: title?.isEmpty == true ? nil : title,
      isOfComments: isOfComments)
  }

  private static let types: Set<Substring> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "text/xml", "application/xml",
  ]
}
