/// Reads a list of feeds as readers of feeds exchange them; folders may hold folders.
///
///     <outline text="Côtes"><outline text="Grèves" xmlUrl="https://greves.example/flux"/></outline>
enum OPMLReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .opml, notes: decoded.notes(context))
    let markup = XMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    for node in markup.nodes.indices where markup.nodes[node].kind == .element {
      guard let feed = Address.resolve(markup.attribute(node, .xmlurl) ?? "", against: nil),
        Address(feed) != nil
      else { continue }
      guard result.subscriptions.count < context.limits.entries else {
        result.notes.append(.cutEntries(limit: context.limits.entries))
        break
      }
      let page = markup.attribute(node, .htmlurl).flatMap { Address.resolve($0, against: nil) }
      result.subscriptions.append(
        Intake.Subscription(
          title: title(markup, node) ?? feed, feed: Words.line(feed), page: page.map(Words.line),
          folders: folders(markup, around: node)))
    }
    if result.subscriptions.isEmpty { result.notes.append(.noArticle) }
    return result
  }

  private static func title(_ markup: Markup, _ node: Int) -> String? {
    let names = [Name(.title), Name(.text)].compactMap { markup.attribute(node, $0) }
    return names.map { Words.line($0) }.first { !$0.isEmpty }
  }

  /// The names of the folders, from the outermost in.
  private static func folders(_ markup: Markup, around node: Int) -> [String] {
    var names: [String] = []
    var node = markup.parent(node)
    while node != 0 {
      if markup.name(node) == "outline", let name = title(markup, node) { names.append(name) }
      node = markup.parent(node)
    }
    return names.reversed()
  }
}
