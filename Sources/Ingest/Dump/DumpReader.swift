import Model
import Text

/// Reads the text of an article page as a person copied it or a text browser drew it.
///
///     www.gazette.example                     the site
///     Vendredi, 19 Avr. 2024                  the day it was copied
///     Le bac traversera le dimanche           the title
///     Auteur : A | Editeur : B | Jeudi …      the byline
///     Sept ans après …                        the body
///     - Source : C                            the source
///     Commentaires … Fermé … Loading...       the furniture, which is left out
///
/// A text with none of this is an article too: then all of it is the body.
enum DumpReader {
  static func read(_ decoded: Decoding, _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .text)
    result.notes = decoded.notes(context)
    var text = Cleaning.body(decoded.text)
    if text.utf8.count > context.limits.body {
      text = Cleaning.body(String(decoding: text.utf8.prefix(context.limits.body), as: UTF8.self))
      result.notes.append(.cutText(limit: context.limits.body))
    }
    if let article = article(text, context) {
      result.articles = [article]
    } else {
      result.notes.append(.noArticle)
    }
    return result
  }

  static func article(_ text: String, _ context: Intake.Context) -> Article? {
    var lines = DumpLine.lines(of: text)
    let references = DumpReferences(takingFrom: &lines)
    let now = context.now
    let letterhead = DumpLetterhead(takingFrom: &lines, now: now)
    let page = DumpPage(of: lines, references: references, now: now)
    let tail = page?.tail ?? DumpTail(of: lines, references: references, now: now)
    let (head, text) =
      page?.article(in: lines, references: references, now: now)
      ?? plainArticle(in: lines[..<tail.start], isMail: letterhead != nil, now: now)
    let body = DumpBody(of: text[...], references: references).blocks
    guard !body.isEmpty || head.title != nil && head.summary != nil else { return nil }
    let title = letterhead?.subject ?? title(head, body, references, context)
    let published = head.byline.published ?? letterhead?.date
    let site = head.site.map(references.plain) ?? letterhead?.sender
    let url = context.address ?? head.url
    let id =
      url.map { ArticleID(address: $0) }
      ?? ArticleID(site: site, title: title, published: published)
    return Article(
      id: id, title: title, authors: head.byline.authors.map(Cleaning.line),
      editor: head.byline.editor.map(Cleaning.line), published: published,
      updated: head.byline.updated, language: Language.guess(from: body), url: url,
      source: tail.source.map { Source(name: Cleaning.line($0)) },
      site: site.map {
        Site(
          name: Cleaning.line($0), likes: tail.siteLikes,
          likesOn: tail.siteLikes == nil ? nil : head.date)
      },
      summary: head.summary.map(references.plain), body: body, related: tail.related,
      comments: tail.comments, areCommentsOpen: tail.areCommentsOpen)
  }

  /// A text with nothing around it but what belongs to the article. That of a mail, whose title is
  /// its subject, begins at once.
  private static func plainArticle(
    in lines: ArraySlice<DumpLine>, isMail: Bool, now: Moment?
  ) -> (head: DumpHead, text: [DumpLine]) {
    if isMail { return (DumpHead(of: [], now: now), Array(lines)) }
    let head = DumpHead(of: lines, now: now)
    return (head, Array(lines[min(head.end, lines.endIndex)...]))
  }

  /// The title of the page, else the file's name, else how the text begins.
  private static func title(
    _ head: DumpHead, _ body: [Block], _ references: DumpReferences, _ context: Intake.Context
  ) -> String {
    if let title = head.title { return Cleaning.line(references.plain(title)) }
    if let name = context.name, let stem = name.parts(at: ".").first, !stem.isEmpty {
      return Cleaning.line(String(stem.map { $0 == "_" || $0 == "-" ? " " : $0 }))
    }
    let text = body.lazy.map(\.plainText).first { !$0.isEmpty } ?? ""
    guard text.count > 80 else { return Cleaning.line(text) }
    let cut = text.prefix(80)
    return Cleaning.line(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex) + "…")
  }
}
