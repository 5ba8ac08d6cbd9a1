import Model

/// Links to articles that are not kept here: fetched when the person asks for one.
extension Session {
  /// A page waits for the article at once: keys typed meanwhile are meant for it, and `q` gives it up.
  mutating func follow(linkTo address: String) -> [Effect] {
    let id = ArticleID(address: address)
    let effects = goOver(id, list: [page.article(in: surroundings), id].compactMap(\.self))
    notice = wording.fetchingLink(address)
    return effects + [.fetch(address: address)]
  }

  /// Shows an article in the page that waits for it. Who gave it up sees nothing of it, and nothing is
  /// kept.
  mutating func show(_ article: Article, fetchedFrom address: String) -> [Effect] {
    guard let index = indexAwaiting(address), case .article(let waiting) = pages[index] else {
      return []
    }
    let id = article.id
    let list = waiting.list.map { $0 == waiting.id ? id : $0 }
    pages[index] = .article(ArticlePage(id: id, list: list))
    if index == pages.count - 1 { notice = nil }
    shelf.know([Headline(article)])
    return [.keep(article), .record([.opened(id)])] + take(article) + pressWaitingKeys()
  }

  /// Back to where the link stands.
  mutating func giveUp(_ address: String, _ sentence: String) {
    guard let index = indexAwaiting(address) else { return }
    pages.remove(at: index)
    waitingKeys = []
    notice = sentence
  }

  private func indexAwaiting(_ address: String) -> Int? {
    pages.lastIndex { page in
      if case .article(let article) = page {
        article.isAwaited && article.id == ArticleID(address: address)
      } else {
        false
      }
    }
  }
}
