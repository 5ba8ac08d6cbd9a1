import Model
import Text

/// Reads a saved page of a site: the article in it and what the page says of it.
enum PageReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .html)
    if decoded.isCut { result.notes.append(.cutText(limit: context.limits.input)) }
    let markup = HTMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    if let article = article(markup, context) {
      result.articles = [article]
    } else {
      result.notes.append(.noArticle)
    }
    return result
  }

  static func article(_ markup: Markup, _ context: Intake.Context) -> Article? {
    let facts = PageFacts(of: markup, address: context.address)
    let title = PageTitle.title(of: markup, facts)
    let found = ArticleSearch.article(in: PageTree(markup), title: title)
    var builder = BlockBuilder(
      markup, leavingOut: found.tree.isGone, base: facts.base, limits: context.limits)
    let body = builder.blocks(under: found.roots)
    guard body.contains(where: { !$0.plainText.isEmpty }) else { return nil }
    let byline = PageByline(markup, now: context.now)
    let published = facts.published ?? byline.published
    let id =
      facts.url.map { ArticleID(address: $0) }
      ?? ArticleID(site: facts.siteName, title: title ?? "", published: published)
    return Article(
      id: id, title: title ?? context.name ?? "",
      authors: facts.authors.isEmpty ? byline.authors : facts.authors,
      editor: facts.editor ?? byline.editor, published: published,
      updated: facts.updated ?? byline.updated,
      language: facts.language ?? Language.guess(from: body), url: facts.url.map(Cleaning.line),
      site: facts.siteName.map { Site(name: $0) }, summary: facts.summary, body: body)
  }
}
