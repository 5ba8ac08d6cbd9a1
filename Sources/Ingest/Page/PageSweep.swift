/// Leaves out of a page what cannot be its article: scripts, what is hidden, what its class or role
/// calls furniture, the title said again.
enum PageSweep {
  static func sweep(_ tree: inout PageTree, dropsUnlikely: Bool, title: String?) {
    let markup = tree.markup
    let titleWords = title.map(TitleWords.init)
    var hasDroppedTitle = false
    var isSheltered = [Bool](repeating: false, count: markup.nodes.count)
    for node in markup.nodes.indices where node != 0 {
      let parent = markup.parent(node)
      if tree.isGone[parent] {
        tree.isGone[node] = true
        continue
      }
      guard markup.nodes[node].kind == .element else { continue }
      let tag = markup.tag(node)
      isSheltered[node] = isSheltered[parent] || tag == .table || tag == .code
      if never.contains(tag) || isHidden(markup, node)
        || tag == .noscript && !(holdsMuch(markup, node) && holdsPage(markup, node))
      {
        tree.isGone[node] = true
      } else if dropsUnlikely, isUnlikely(tree, node, isSheltered: isSheltered[node]) {
        tree.isGone[node] = true
      } else if !hasDroppedTitle, tag == .h1 || tag == .h2, let titleWords,
        titleWords.isSaid(by: markup.textContent(node, limit: 4_000))
      {
        tree.isGone[node] = true
        hasDroppedTitle = true
      }
    }
  }

  private static let never: TagSet = [
    .script, .style, .template, .head, .title, .link, .meta, .svg, .canvas, .map,
    .datalist, .dialog,
  ]

  /// A few pages stand within a `<noscript>` as a whole; elsewhere it holds a picture or a request.
  private static func holdsPage(_ markup: Markup, _ node: Int) -> Bool {
    var (inside, outside) = (0, 0)
    var isInside = false
    var inner = 0
    repeat {
      if inner == node {
        isInside = true
      } else if isInside, !isUnder(inner, node, markup) {
        isInside = false
      }
      if markup.isText(inner) {
        let count = markup.bytes(inner).count { $0 > 0x20 }
        if isInside { inside += count } else { outside += count }
      }
      let isSkipped = [.script, .style, .head].contains(markup.tag(inner))
      inner = markup.following(inner, under: 0, skipping: isSkipped)
    } while inner != 0
    return inside > outside
  }

  private static func holdsMuch(_ markup: Markup, _ node: Int) -> Bool {
    markup.textContent(node, limit: 2_000).utf8.count >= 1_500
  }

  private static func isUnder(_ node: Int, _ root: Int, _ markup: Markup) -> Bool {
    var node = node
    while node != 0 {
      if node == root { return true }
      node = markup.parent(node)
    }
    return false
  }

  private static func isUnlikely(_ tree: PageTree, _ node: Int, isSheltered: Bool) -> Bool {
    let tag = tree.markup.tag(node)
    if tag == .body || tag == .html || tag == .a { return false }
    let traits = tree.traits[node]
    if traits.contains(.unlikely), !traits.contains(.mayBeArticle), !isSheltered { return true }
    guard let role = tree.markup.attribute(node, .role) else { return false }
    return unlikelyRoles.contains(role)
  }

  private static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  private static func isHidden(_ markup: Markup, _ node: Int) -> Bool {
    if markup.nodes[node].start == markup.nodes[node].end { return false }
    if markup.has(.hidden, node) { return true }
    if markup.attributeBytes(node, .ariaHidden).elementsEqual("true".utf8) {
      return markup.attribute(node, .class)?.holds("fallback-image") != true
    }
    guard let style = markup.attribute(node, Name(.style)) else { return false }
    let plain = style.lowercased()
    guard plain.holds("none") || plain.holds("hidden") else { return false }
    let bare = plain.filter { $0 != " " }
    return bare.holds("display:none") || bare.holds("visibility:hidden")
  }
}

/// Tells whether a heading only says the title again.
struct TitleWords {
  private let words: Set<String>

  init(_ title: String) { words = Self.words(title) }

  /// Three quarters of the letters of the heading are words of the title, and it is not much shorter.
  func isSaid(by heading: String) -> Bool {
    let said = Self.words(heading)
    guard !said.isEmpty, !words.isEmpty, said.count <= words.count * 2 else { return false }
    let length = said.reduce(0) { $0 + $1.utf8.count }
    let strange = said.subtracting(words).reduce(0) { $0 + $1.utf8.count }
    return Double(length - strange) / Double(length) > 0.75 && said.count * 2 >= words.count
  }

  private static func words(_ text: String) -> Set<String> {
    let words = text.prefix(1_000).lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.map { String($0.prefix(40)) })
  }
}
