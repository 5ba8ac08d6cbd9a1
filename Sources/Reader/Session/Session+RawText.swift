import Model

/// The raw text of an article: what it was taken from, with nothing left out.
extension Session {
  mutating func bringRawText() -> [Effect] {
    guard case .article(let page) = page, let article = page.article else { return [] }
    notice = wording.bringingRawText
    return [.bringRawText(article)]
  }

  /// Over the article, which stays where it is; not shown to who has gone elsewhere meanwhile.
  mutating func showRawText(of id: ArticleID, _ body: [Block], from origin: TextOrigin) {
    guard case .article(let page) = page, page.id == id, let article = page.article else { return }
    var text = Article(
      id: id, title: wording.rawText(of: article.title), language: article.language, body: body)
    switch origin {
    case .address(let address): text.url = address
    case .file(let path): text.source = Source(name: path)
    }
    pages.append(.rawText(ArticlePage(rawText: text)))
    notice = nil
  }
}
