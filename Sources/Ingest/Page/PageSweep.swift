/// Leaves out of a page what cannot be its article: scripts, what is hidden, what its class or role
/// calls furniture, the title said again.
enum PageSweep {
  static func sweep(_ tree: inout PageTree, dropsUnlikely: Bool, title: String?) {
    let markup = tree.markup
    let titleWords = title.map(TitleWords.init)
    var heading: Int?
    var total: Int32?
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
        || tag == .noscript && !holdsPage(tree, node, &total)
        || tree.traits[node].contains(.heardOnly) && isShort(tree, node)
      {
        tree.isGone[node] = true
      } else if dropsUnlikely, isUnlikely(tree, node, isSheltered: isSheltered[node]) {
        tree.isGone[node] = true
      } else if heading == nil, tag == .h1 || tag == .h2, let titleWords,
        titleWords.isSaid(by: markup.textContent(node, limit: 4_000))
      {
        tree.isGone[node] = true
        heading = node
      } else if heading != nil, tag == .h1 || tag == .h2, let titleWords,
        titleWords.areThose(of: markup.textContent(node, limit: 4_000))
      {
        tree.isGone[node] = true
      }
    }
    if let heading { leaveOutOthers(&tree, besides: heading) }
  }

  /// A page that shows several articles one under another is of the one that bears its title, where
  /// that has a text of its own.
  ///
  ///     article  h1 Le phare   p …        the page's
  ///     article  h2 La digue   p …        gone
  ///     article  p …                      gone
  private static func leaveOutOthers(_ tree: inout PageTree, besides heading: Int) {
    let markup = tree.markup
    guard let own = article(around: heading, in: markup),
      characters(of: tree, under: own) >= 500
    else { return }
    var others: [Int] = []
    var node = 0
    repeat {
      let isArticle = markup.tag(node) == .article
      if isArticle, node != own, characters(of: tree, under: node) >= 200 { others.append(node) }
      node = markup.following(node, under: 0, skipping: isArticle || tree.isGone[node])
    } while node != 0
    for other in others {
      var node = other
      repeat {
        tree.isGone[node] = true
        node = markup.following(node, under: other)
      } while node != 0
    }
  }

  /// The outermost `<article>` that a node lies in.
  private static func article(around node: Int, in markup: Markup) -> Int? {
    var (node, found) = (markup.parent(node), nil as Int?)
    while node != 0 {
      if markup.tag(node) == .article { found = node }
      node = markup.parent(node)
    }
    return found
  }

  private static let never: TagSet = [
    .script, .style, .template, .head, .title, .link, .meta, .svg, .canvas, .map,
    .datalist, .dialog,
  ]

  /// A few pages stand within a `<noscript>` as a whole; elsewhere it holds a picture or a request.
  private static func holdsPage(_ tree: PageTree, _ node: Int, _ total: inout Int32?) -> Bool {
    let inside = characters(of: tree, under: node)
    guard inside >= 1_000 else { return false }
    let all = total ?? characters(of: tree, under: 0)
    total = all
    return inside > all - inside
  }

  /// What is only heard is a few words; a page whose text is marked so marks it by mistake.
  private static func isShort(_ tree: PageTree, _ root: Int) -> Bool {
    var (count, node) = (0 as Int32, root)
    for _ in 0..<40 {
      count += tree.lengths[node].characters
      if count > 200 { return false }
      node = tree.markup.following(node, under: root)
      if node == 0 { return true }
    }
    return false
  }

  private static func characters(of tree: PageTree, under root: Int) -> Int32 {
    var (count, node) = (0 as Int32, root)
    repeat {
      count += tree.lengths[node].characters
      node = tree.markup.following(node, under: root, skipping: tree.markup.tag(node) == .head)
    } while node != 0
    return count
  }

  private static func isUnlikely(_ tree: PageTree, _ node: Int, isSheltered: Bool) -> Bool {
    let tag = tree.markup.tag(node)
    if spared.contains(tag) { return false }
    let traits = tree.traits[node]
    if traits.contains(.unlikely), !traits.contains(.mayBeArticle), !isSheltered {
      return !tree.isQuotation(node)
    }
    guard let role = tree.markup.attribute(node, .role) else { return false }
    return unlikelyRoles.contains(role)
  }

  /// The page, links, and the terms of a list: their classes tell where they stand.
  private static let spared: TagSet = [.body, .html, .a, .dt, .dd]

  private static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  private static func isHidden(_ markup: Markup, _ node: Int) -> Bool {
    var (style, isDumb) = (0..<0, false)
    for index in markup.attributes(of: node) {
      let attribute = markup.attributes[index]
      let value = Int(attribute.start)..<Int(attribute.end)
      switch attribute.name {
      case Name(.hidden): return true
      case Name(.ariaHidden): isDumb = markup.text[value].elementsEqual("true".utf8)
      case Name(.style): style = value
      default: continue
      }
    }
    if isDumb { return markup.attribute(node, .class)?.holds("fallback-image") != true }
    return !style.isEmpty && hides(markup.text[style])
  }

  /// Whether a style says that nothing is seen of its element.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    // Small letters, without white space.
    let plain = style.compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return plain.withUnsafeBufferPointer { plain in
      plain.place(of: "display:none") != nil || plain.place(of: "visibility:hidden") != nil
    }
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

  /// The same words and no others.
  func areThose(of heading: String) -> Bool {
    words.count > 1 && holdFirst(of: heading) && Self.words(heading) == words
  }

  /// A first look, since most headings begin with another word.
  private func holdFirst(of heading: String) -> Bool {
    let first = heading.unicodeScalars.drop { !Self.mayBeOfWord($0) }
      .prefix(40).prefix { Self.mayBeOfWord($0) }
    guard first.count < 40, first.allSatisfy(\.isASCII) else { return true }
    return words.contains(String(Substring(first)).lowercased())
  }

  private static func mayBeOfWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || isOfWord(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func words(_ text: String) -> Set<String> {
    let text = text.utf8.count > 1_000 ? String(text.prefix(1_000)) : text
    let words = text.unicodeScalars.split { !mayBeOfWord($0) || !$0.isASCII && !isOfWord($0) }
    return Set(words.map { String(Substring($0.prefix(40))).lowercased() })
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}
