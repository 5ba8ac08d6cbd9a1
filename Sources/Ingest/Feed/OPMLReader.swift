/// Reads a list of feeds as readers of feeds exchange them; folders may hold folders.
///
///     <outline text="Côtes"><outline text="Grèves" xmlUrl="https://greves.example/flux"/></outline>
enum OPMLReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .opml, notes: decoded.notes(context))
    let markup = XMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    var folders = Folders()
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
          folders: folders.path(in: markup, around: node)))
    }
    if result.subscriptions.isEmpty { result.notes.append(.noArticle) }
    return result
  }

  fileprivate static func title(_ markup: Markup, _ node: Int) -> String? {
    let names = [Name(.title), Name(.text)].compactMap { markup.attribute(node, $0) }
    return names.map { Words.line($0) }.first { !$0.isEmpty }
  }

  /// The folders that outlines stand for. Each name is read once, however many feeds it holds.
  private struct Folders {
    private var paths: [Int: [String]] = [0: []]

    /// The names of the folders around a node, from the outermost in.
    mutating func path(in markup: Markup, around node: Int) -> [String] {
      var unknown: [Int] = []
      var node = markup.parent(node)
      while paths[node] == nil {
        unknown.append(node)
        node = markup.parent(node)
      }
      var path = paths[node] ?? []
      for node in unknown.reversed() {
        if path.count < Self.deepest, markup.name(node) == "outline",
          let name = OPMLReader.title(markup, node)
        {
          path.append(String(name.prefix(Self.longestName)))
        }
        paths[node] = path
      }
      return path
    }

    /// A journal keeps no more of them.
    private static let deepest = 16
    /// Characters.
    private static let longestName = 200
  }
}
