import Model
import Text

/// Reads a saved page of a site: the article in it and what the page says of it.
enum PageReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .html)
    result.notes = decoded.notes(context)
    let markup = HTMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    if let article = article(markup, context) {
      result.articles = [article]
    } else {
      result.notes.append(.noArticle)
    }
    return result
  }

  private static func article(_ markup: Markup, _ context: Intake.Context) -> Article? {
    let facts = PageFacts(of: markup, address: context.address)
    let named = PageTitle(of: markup, facts)
    let found = ArticleSearch.article(in: PageTree(markup), title: named.title)
    var builder = BlockBuilder(
      markup, leavingOut: found.tree.isGone, base: facts.base, limits: context.limits)
    let byline = PageByline(markup, now: context.now)
    let sweep = BodySweep(
      builder.blocks(under: found.roots), authors: facts.authors + byline.authors)
    let edges = PageEdges(sweep.blocks, title: named.title, now: context.now)
    let body = edges.blocks
    guard body.contains(where: { !$0.plainText.isEmpty }) else { return nil }
    let title = named.title ?? context.name ?? ""
    let signed = [byline.authors, edges.byline.authors].first { !$0.isEmpty } ?? []
    // Many pages give themselves for the author of all they hold.
    let isOwn =
      facts.authors.count == 1
      && (facts.isOrganization || facts.authors.first == facts.siteName)
    let authors = facts.authors.isEmpty || isOwn && !signed.isEmpty ? signed : facts.authors
    let published = facts.published ?? byline.published ?? edges.byline.published
    let updated = facts.updated ?? byline.updated ?? edges.byline.updated
    let site = facts.siteName ?? named.site
    let related = PageRelated(markup, base: facts.base)
    let comments = PageComments(markup, now: context.now)
    let id =
      facts.url.map { ArticleID(address: $0) }
      ?? ArticleID(site: site, title: title, published: published)
    return Article(
      id: id, title: title, authors: authors,
      editor: facts.editor ?? byline.editor ?? edges.byline.editor, published: published,
      updated: updated.flatMap { date in published.map { date > $0 } ?? true ? date : nil },
      language: Language.tag(facts.language, of: body), url: facts.url.map(Cleaning.line),
      source: (edges.source ?? related.source).map { Source(name: $0) },
      site: site.map { Site(name: $0, likes: related.siteLikes) }, summary: facts.summary,
      body: body, related: related.links.isEmpty ? sweep.related : related.links,
      comments: comments.comments,
      areCommentsOpen: related.saysClosed ? false : comments.hasForm ? true : nil,
      likes: facts.likes)
  }
}
