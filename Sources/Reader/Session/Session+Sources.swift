import Model

/// Sources: followed, asked for what is new, and for whole texts.
extension Session {
  mutating func performOnSources(_ command: Command) -> [Effect] {
    switch command {
    case .refresh: return refreshSource()
    case .refreshAll: return refresh(.all)
    case .addSource: return go(to: .askForSource)
    case .fetchText: return fetchText()
    case .rawText: return bringRawText()
    default: return []
    }
  }

  mutating func findSource(_ typed: String) -> [Effect] {
    notice = wording.lookingForSource
    return [.findSource(typed)]
  }

  /// Follows it, and asks it at once for what it has, or as soon as the refresh under way is over.
  mutating func follow(_ subscription: Subscription) -> [Effect] {
    refusedSource = nil
    notice = wording.following(subscription.name)
    guard refreshing == nil else {
      waitingSources.append(subscription.address)
      return [.follow(subscription)]
    }
    refreshing = (0, 1)
    return [.follow(subscription), .refresh(.address(subscription.address))]
  }

  /// A refresh is over: those followed meanwhile are next.
  mutating func endRefresh(_ sentence: String?) -> [Effect] {
    refreshing = nil
    notice = sentence ?? notice
    if !waitingSources.isEmpty {
      refreshing = (0, 1)
      return [.refresh(.address(waitingSources.removeFirst()))]
    }
    return []
  }

  private mutating func refreshSource() -> [Effect] {
    guard let id = page.article(in: surroundings), let headline = shelf.headline(id) else {
      return refresh(.all)
    }
    return refresh(.source(of: headline))
  }

  private mutating func refresh(_ scope: RefreshScope) -> [Effect] {
    guard refreshing == nil else {
      notice = wording.alreadyRefreshing
      return []
    }
    refreshing = (0, 0)
    return [.refresh(scope)]
  }

  private mutating func fetchText() -> [Effect] {
    guard case .article(let page) = page, let article = page.article else { return [] }
    guard article.url != nil else {
      notice = wording.noAddress
      return []
    }
    notice = wording.fetchingText
    return [.fetchText(article)]
  }

  /// Shows the whole text from where the person is.
  mutating func complete(_ article: Article) {
    let around = surroundings
    changeArticles(article.id) { page in
      page.take(article, minutes: Headline(article).minutes, resumingAt: nil)
      page.settle(in: around)
    }
    if page.article(in: around) == article.id { notice = wording.textFetched }
  }
}
