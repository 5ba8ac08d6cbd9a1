import Model

/// Reads a mail that was saved: a newsletter, an article that somebody sent.
///
/// The subject is the title, the sender the site; the text is that of the part in HTML, or of the
/// plain one where nothing can be read in the other. A mailbox gives an article for each mail.
enum MailReader {
  static func read(_ bytes: [UInt8], _ context: Intake.Context) -> Intake.Result {
    var result = Intake.Result(format: .mail)
    let input = bytes.prefix(context.limits.input)
    let limit = context.limits.entries
    for mail in Mailbox.mails(in: input, most: limit + 1) {
      guard result.articles.count < limit else {
        result.notes.append(.cutEntries(limit: limit))
        break
      }
      take(mail, context, into: &result)
    }
    if input.count < bytes.count { result.notes.append(.cutText(limit: context.limits.input)) }
    if result.articles.isEmpty { result.notes.append(.noArticle) }
    return result
  }

  private static func take(
    _ mail: ArraySlice<UInt8>, _ context: Intake.Context, into result: inout Intake.Result
  ) {
    let (header, parts) = MailPart.texts(in: mail)
    var inner = context
    inner.name = nil
    for part in parts.filter(\.isHTML) + parts.filter({ !$0.isHTML }) {
      let decoded = Decoding.decode(
        part.bytes, contentType: part.contentType, limits: context.limits)
      if decoded.isRefused { continue }
      let read = part.isHTML ? PageReader.read(decoded, inner) : DumpReader.read(decoded, inner)
      guard let article = read.articles.first else { continue }
      let named = named(article, header)
      result.articles.append(named)
      result.notes += read.notes.filter { !result.notes.contains($0) }
      result.evidence[named.id] = read.evidence[article.id]
      return
    }
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
