import Model
import Text

/// Reads a saved page of a site: the article in it and what the page says of it.
enum PageReader {
  /// With rules, these are followed; else those of the context that are for the page's site.
  static func read(
    _ decoded: Decoding, _ context: Intake.Context, rules: SiteRules? = nil
  ) -> Intake.Result {
    var result = Intake.Result(format: .html)
    result.notes = decoded.notes(context)
    let markup = HTMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    if let (article, evidence) = PageArticle(markup, context, rules).article {
      result.articles = [article]
      result.evidence = [article.id: evidence]
    } else {
      result.notes.append(.noArticle)
    }
    return result
  }
}

/// The article of one page, put together from all that the page tells of it.
private struct PageArticle {
  private let context: Intake.Context
  private let facts: PageFacts
  private let named: PageTitle
  private let ruled: RuledPage?
  private let title: Found<String>?
  private let byline: PageByline
  private let edges: PageEdges
  private let sweep: BodySweep
  private let related: PageRelated
  private let comments: PageComments
  private let place: TitlePlace
  private let isMeagre: Bool
  /// Whether a rule said where the text stands.
  private let isRuled: Bool

  init(_ markup: Markup, _ context: Intake.Context, _ rules: SiteRules?) {
    self.context = context
    let facts = PageFacts(of: markup, address: context.address)
    self.facts = facts
    let ruled = (rules ?? facts.url.flatMap(context.rules(for:))).map {
      RuledPage($0, markup, now: context.now)
    }
    self.ruled = ruled
    named = PageTitle(of: markup, facts)
    title = Found(ruled?.title, by: .siteRule) ?? Found(named.title, by: named.rule)
    place = TitlePlace(markup, title: title?.value)
    var page = PageTree(markup)
    for node in ruled?.gone ?? [] { page.isGone[node] = true }
    let body = ruled.flatMap { ArticleSearch.text(under: $0.body, in: page, title: $0.title) }
    let found = body ?? ArticleSearch.article(in: page, title: title?.value)
    isRuled = body != nil
    isMeagre = found.isMeagre
    byline = PageByline(page, title: title?.value, heading: place.heading, now: context.now)
    var builder = BlockBuilder(
      markup, leavingOut: found.tree.isGone, base: facts.base, limits: context.limits)
    var blocks = builder.blocks(under: found.roots)
    if !isRuled, let root = found.roots.first {
      let lines = place.standfirst(before: root, summary: facts.summary, in: found.tree)
      blocks = builder.standfirst(lines, before: blocks) + blocks
    }
    sweep = BodySweep(blocks, authors: facts.authors + byline.authors)
    edges = PageEdges(sweep.blocks, title: title?.value, now: context.now)
    related = PageRelated(page, base: facts.base)
    comments = PageComments(page, now: context.now)
  }

  /// Nil when the page holds none.
  var article: (Article, [Evidence])? {
    let body = edges.blocks
    guard body.contains(where: { !$0.plainText.isEmpty }) else { return nil }
    var evidence: [Evidence] = []
    let title =
      evidence.note(
        .title, self.title ?? Found(context.name, by: .fileName))
      ?? ""
    let authors = evidence.note(.authors, self.authors) ?? []
    let dates = PageDates(
      published: facts.published + [byline.timed],
      shown: [
        byline.worded, Found(edges.byline.published, by: .words), byline.classed,
        place.date(now: context.now), Found(named.day, by: .besideTitle),
      ],
      updated: facts.updated + [byline.updated, Found(edges.byline.updated, by: .words)],
      address: facts.url)
    let published = evidence.note(
      .published, Found(ruled?.published, by: .siteRule) ?? dates.published)
    let updated = evidence.note(.updated, Found(ruled?.updated, by: .siteRule) ?? dates.updated)
    let editor = evidence.note(
      .editor,
      Found(ruled?.editor, by: .siteRule) ?? Found(facts.editor, by: .linkedData)
        ?? Found(byline.editor ?? edges.byline.editor, by: .words))
    let site = evidence.note(
      .site, Found(facts.siteName, by: facts.siteRule) ?? Found(named.site, by: .windowTitle))
    let language = Language.tag(facts.language, of: body)
    let isGuessed = language != nil && language != facts.language
    _ = evidence.note(.language, Found(language, by: isGuessed ? .wordCount : .meta))
    _ = evidence.note(.url, Found(facts.url, by: facts.urlRule))
    let summary = evidence.note(
      .summary, Found(ruled?.summary, by: .siteRule) ?? Found(facts.summary, by: .meta))
    let bodyRule: Evidence.Rule = isRuled ? .siteRule : isMeagre ? .wholePage : .density
    evidence.append(Evidence(part: .body, rule: bodyRule))
    let id =
      facts.url.map { ArticleID(address: $0) }
      ?? ArticleID(site: site, title: title, published: published)
    let article = Article(
      id: id, title: title, authors: authors, editor: editor, published: published,
      updated: updated, language: language, url: facts.url.map(Cleaning.line),
      source: (ruled?.source ?? edges.source ?? related.source).map { Source(name: $0) },
      site: site.map { Site(name: $0, likes: related.siteLikes) }, summary: summary,
      body: body, related: related.links.isEmpty ? sweep.related : related.links,
      comments: comments.comments,
      areCommentsOpen: related.saysClosed ? false : comments.hasForm ? true : nil,
      likes: facts.likes)
    return (article, evidence)
  }

  /// Many pages give themselves for the author of all they hold: then who signed the text counts.
  private var authors: Found<[String]>? {
    if let ruled, !ruled.authors.isEmpty { return Found(ruled.authors, by: .siteRule) }
    let isOwn =
      facts.authors.count == 1
      && (facts.isOrganization || facts.authors.first == facts.siteName
        || People.isSite(facts.authors[0], of: facts.url) || People.isHouse(facts.authors[0]))
    let told = Found(facts.authors.isEmpty ? nil : facts.authors, by: facts.authorsRule)
    func signed(_ names: [String], by rule: Evidence.Rule) -> Found<[String]>? {
      Found(names.isEmpty ? nil : names, by: rule)
    }
    let shown =
      signed(byline.authors, by: byline.authorsRule) ?? signed(edges.byline.authors, by: .words)
    return (isOwn ? shown ?? told : told ?? shown) ?? signed(signature, by: .signature)
  }

  /// A name alone at the end of the text, as French papers sign.
  private var signature: [String] {
    if isMeagre { return [] }
    for block in edges.blocks.suffix(2).reversed() {
      guard case .paragraph(let runs) = block, runs.allSatisfy({ $0.link == nil }) else { continue }
      let text = runs.plainText
      guard text.utf8.count <= 80 else { continue }
      let lines = text.split { $0 == "\n" }
      guard let name = lines.first.map({ DumpHead.trimmed(String($0)) }), lines.count <= 2,
        name.utf8.contains(0x20), DumpHead.isName(name),
        name.last != ".", name.split(separator: " ").count <= 4
      else { continue }
      return People.names(in: name)
    }
    return []
  }
}
