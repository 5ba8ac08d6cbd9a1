import Model

/// Reads a mail that was saved: a newsletter, an article that somebody sent.
///
/// The subject is the title, the sender the site; the text is that of the part in HTML, or of the
/// plain one where nothing can be read in the other.
enum MailReader {
  static func read(_ bytes: [UInt8], _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .mail)
    let input = bytes.prefix(context.limits.input)
    let (header, parts) = MailPart.texts(in: input)
    var inner = context
    inner.name = nil
    let order = parts.filter(\.isHTML) + parts.filter { !$0.isHTML }
    for part in order where result.articles.isEmpty {
      let decoded = Decoding.decode(
        part.bytes, contentType: part.contentType, limits: context.limits)
      if decoded.isRefused { continue }
      let read = part.isHTML ? PageReader.read(decoded, inner) : DumpReader.read(decoded, inner)
      guard let article = read.articles.first else { continue }
      let named = named(article, header)
      result.articles = [named]
      result.notes = read.notes
      result.evidence = read.evidence[article.id].map { [named.id: $0] } ?? [:]
    }
    if input.count < bytes.count { result.notes.append(.cutText(limit: context.limits.input)) }
    if result.articles.isEmpty { result.notes.append(.noArticle) }
    return result
  }

  /// The article under the mail's own facts.
  private static func named(_ article: Article, _ header: MailHeader) -> Article {
    var article = article
    if let subject = header.subject, !subject.isEmpty { article.title = subject }
    if article.published == nil { article.published = header.date }
    if article.site == nil { article.site = header.sender.map { Site(name: $0) } }
    if article.url == nil {
      article.id = ArticleID(
        site: article.site?.name, title: article.title, published: article.published)
    }
    return article
  }
}
