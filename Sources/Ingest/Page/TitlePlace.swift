import Model
import Text

/// What stands around the title of an article: its day, its standfirst.
///
///     h3 21.01.2022   h1 Le phare   p class=chapo Vingt watts suffisent.   div … the article
struct TitlePlace {
  private let markup: Markup
  /// The heading that says the title; nil where none does.
  let heading: Int?

  /// Headings that are looked at, and texts around the right one.
  private static let most = (headings: 40, before: 5, after: 24)

  init(_ markup: Markup, title: String?) {
    self.markup = markup
    let wanted = DumpVocabulary.key(title ?? "")
    let tags = HTMLRules.standard.headings
    let headings = markup.nodes.indices.lazy.filter { tags.contains(markup.tag($0)) }
    heading =
      wanted.isEmpty
      ? nil
      : headings.prefix(Self.most.headings).first { node in
        let key = DumpVocabulary.key(markup.line(node, limit: 1_000))
        return key == wanted
          || key.utf8.count > 20 && (wanted.hasPrefix(key) || key.hasPrefix(wanted))
      }
  }

  /// A day with hardly a word beside it.
  func date(now: Moment?) -> Found<Moment>? {
    guard let heading else { return nil }
    var node = heading
    var texts = 0
    var isInside = true
    while texts < Self.most.after, case let next = markup.following(node, under: 0), next != 0 {
      node = next
      if isInside, !isUnder(node, heading) { isInside = false }
      if isInside || !markup.isText(node) { continue }
      guard let line = line(node) else { continue }
      texts += 1
      if line.utf8.count > 200 { break }
      if let date = Self.date(line, now: now) { return Found(date, by: .besideTitle) }
    }
    texts = 0
    node = heading
    while node > 1, texts < Self.most.before {
      node -= 1
      guard markup.isText(node), let line = line(node) else { continue }
      texts += 1
      if let date = Self.date(line, now: now) { return Found(date, by: .besideTitle) }
    }
    return nil
  }

  private func isUnder(_ node: Int, _ root: Int) -> Bool {
    var node = node
    while node != 0 {
      if node == root { return true }
      node = markup.parent(node)
    }
    return false
  }

  private func line(_ node: Int) -> String? {
    let bytes = markup.bytes(node)
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let parent = markup.tag(markup.parent(node))
    if parent == .script || parent == .style { return nil }
    return Words.line(String(decoding: bytes.prefix(400), as: UTF8.self))
  }

  private static func date(_ text: String, now: Moment?) -> Moment? {
    guard text.utf8.count <= 80, let (date, range) = Dates.first(in: text, now: now),
      text.utf8.count - text[range].utf8.count <= 32
    else { return nil }
    return date
  }
}

extension TitlePlace {
  /// The lines between the title and the article that open it: the one that a page also gives as its
  /// summary, or that its class calls so.
  func standfirst(before root: Int, summary: String?, in tree: PageTree) -> [Int] {
    guard let heading else { return [] }
    // The head of the article may be taken for that of the page, and its standfirst with it: then
    // what holds both may well be the root.
    let isHeadGone = tree.isGone[markup.parent(heading)]
    let isInside = isHeadGone && root < heading && isUnder(heading, root)
    guard root > heading || isInside else { return [] }
    let wanted = summary.map { Wanted(Folding.key(String($0.prefix(600)))) }
    var found: [Int] = []
    var node = heading
    var seen = 0
    while seen < 400, case let next = markup.following(node, under: 0), next != 0 {
      if isInside ? !tree.isGone[next] && tree.lengths[next].characters > 0 : next >= root { break }
      node = next
      seen += 1
      guard Self.tags.contains(markup.tag(node)),
        !tree.isGone[node] || isHeadGone && isNamed(node)
      else { continue }
      if found.contains(where: { isUnder(node, $0) }) { continue }
      let saysSo = isNamed(node) || isNamed(markup.parent(node)) || isBesideTitle(node)
      guard saysSo || wanted != nil, !holdsBlocks(node) else { continue }
      let text = markup.line(node, limit: 1_500)
      guard (40...1_200).contains(text.utf8.count) else { continue }
      if saysSo || wanted?.isSaid(by: Folding.key(text)) ?? false {
        found.append(node)
      }
      if found.count == 2 { break }
    }
    return found
  }

  private static let tags: TagSet = [.p, .h2, .h3, .div, .span, .em, .strong]

  private func holdsBlocks(_ node: Int) -> Bool {
    var inner = markup.following(node, under: node)
    while inner != 0 {
      if [.p, .div, .ul, .ol, .table, .form, .h1].contains(markup.tag(inner)) { return true }
      inner = markup.following(inner, under: node)
    }
    return false
  }

  private func isNamed(_ node: Int) -> Bool {
    if markup.attribute(node, .itemprop)?.lowercased() == "description" { return true }
    guard let name = markup.attribute(node, .class)?.lowercased() else { return false }
    return Self.names.contains { name.holds($0) } || Self.isLead(name)
  }

  /// "lead-container", but no "lead-image" and no "leaderboard".
  private static func isLead(_ name: String) -> Bool {
    guard name.holds("lead") || name.holds("lede") else { return false }
    let words = name.split { !$0.isLetter }
    return words.contains { $0 == "lead" || $0 == "lede" }
      && !words.contains { ["image", "img", "media", "photo", "caption", "art"].contains($0) }
  }

  /// In one head with the title: `<header><h1>…</h1><p>…</p></header>`.
  private func isBesideTitle(_ node: Int) -> Bool {
    guard let heading else { return false }
    let parent = markup.parent(node)
    return parent == markup.parent(heading) && [.header, .hgroup].contains(markup.tag(parent))
      && [.p, .h2].contains(markup.tag(node))
  }

  private static let names = [
    "chapo", "chapeau", "standfirst", "excerpt", "accroche", "vorspann", "article-lead",
    "article__lead", "article-intro", "subheadline", "article__desc", "article-summary",
  ]

  /// A summary that is looked for among the lines.
  private struct Wanted {
    private let text: String
    private let start: Substring
    private let words: Set<Substring>

    init(_ text: String) {
      self.text = text
      start = text.prefix(60)
      words = Self.words(text)
    }

    /// Nearly the same words, or one the beginning of the other.
    func isSaid(by line: String) -> Bool {
      if text.utf8.count >= 40, line.hasPrefix(start) { return true }
      guard words.count >= 6, line.utf8.count < 2 * text.utf8.count,
        text.utf8.count < 2 * line.utf8.count
      else { return false }
      let said = Self.words(line)
      guard said.count >= 6 else { return false }
      let common = words.intersection(said).count
      return common * 10 >= max(words.count, said.count) * 8
    }

    private static func words(_ text: String) -> Set<Substring> {
      Set(text.unicodeScalars.split { !isLetter($0) }.map { Substring($0) })
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
    }
  }
}
