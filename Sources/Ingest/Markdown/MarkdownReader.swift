import Model
import Text

/// Reads an article that was written or saved in Markdown: facts over the text or a heading, a byline
/// under it, the text.
enum MarkdownReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .markdown)
    result.notes = decoded.notes(context)
    let lines = decoded.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let front = FrontMatter(lines)
    let markup = HTMLTree.fragment(
      of: MarkdownBlocks.html(front.rest), depth: context.limits.depth)
    let address = front.first(["url", "source", "link", "canonical"])
    let base = Address(context.address ?? address)
    var builder = BlockBuilder(markup, base: base, limits: context.limits)
    var blocks = builder.blocks(under: Array(markup.children(0)))
    var title = front.first(["title", "titre"])
    if case .heading(_, let runs)? = blocks.first {
      if title == nil { title = Words.line(runs.plainText) }
      if title == Words.line(runs.plainText) { blocks.removeFirst() }
    }
    let edges = PageEdges(blocks, title: title, now: context.now)
    guard edges.blocks.contains(where: { !$0.plainText.isEmpty }) else {
      result.notes.append(.noArticle)
      return result
    }
    result.articles = [article(edges, front, title: title, url: base?.description, context)]
    return result
  }

  private static func article(
    _ edges: PageEdges, _ front: FrontMatter, title: String?, url: String?,
    _ context: Intake.Context
  ) -> Article {
    let stem = context.name?.parts(at: ".").first
    let title = Cleaning.line(title ?? stem ?? "")
    let named = front.first(["author", "authors", "auteur", "auteurs"]).map(People.names) ?? []
    let published =
      front.first(["date", "published", "publie"]).flatMap {
        Dates.whole($0) ?? Dates.first(in: $0)?.moment
      } ?? edges.byline.published
    let id =
      url.map { ArticleID(address: $0) } ?? ArticleID(site: nil, title: title, published: published)
    return Article(
      id: id, title: title, authors: named.isEmpty ? edges.byline.authors : named,
      editor: edges.byline.editor, published: published, updated: edges.byline.updated,
      language: front.first(["lang", "language", "langue"]).flatMap(Language.tag)
        ?? Language.guess(from: edges.blocks),
      url: url.map(Cleaning.line), source: edges.source.map { Source(name: $0) },
      summary: front.first(["description", "summary", "chapo"]), body: edges.blocks)
  }
}
