import Model

/// From page to page.
extension Session {
  mutating func go(to navigation: Navigation) -> [Effect] {
    switch navigation {
    case .article(let id, let list, let words):
      var effects = savePlace()
      if case .article(let article) = page {
        visited.append(article.id)
        pages.removeLast()
        if isBelow(id) { return effects }
      }
      let around = followInList(id)
      let isFromList = pages.count == 1 && words == nil && list.count > 2
      let page = ArticlePage(id: id, list: isFromList ? around ?? list : list, words: words)
      pages.append(.article(page))
      effects += [.record([.opened(id)]), load(id)]
      return effects
    case .related(let id):
      return goOver(id, list: [page.article(in: surroundings), id].compactMap(\.self))
        + [.record([.opened(id)]), load(id)]
    case .link(let address): return follow(linkTo: address)
    case .comments: return showComments()
    case .askForPath:
      prompt = Prompt(.path, text: refusedPath ?? "")
      return []
    case .askForSource:
      prompt = Prompt(.source, text: refusedSource ?? "")
      return []
    }
  }

  /// Puts an article over the one that is read.
  mutating func goOver(_ id: ArticleID, list: [ArticleID]) -> [Effect] {
    let effects = savePlace()
    if case .article(let article) = page { visited.append(article.id) }
    pages.append(.article(ArticlePage(id: id, list: list)))
    return effects
  }

  /// Whether the page shown is that of an article: then it is gone back to, not opened anew.
  private func isBelow(_ id: ArticleID) -> Bool {
    if case .article(let article) = page { article.id == id } else { false }
  }

  /// Whether going back would leave the program.
  var isAtHome: Bool {
    guard pages.count == 1 else { return false }
    guard case .list(let list) = page else { return true }
    return list.pane == .list && list.section == .latest
  }

  mutating func goBack() -> [Effect] {
    guard pages.count > 1 else {
      if case .list(var list) = page, list.pane == .sidebar || list.section != .latest {
        if list.pane == .sidebar { list.pane = .list } else { list.show(.latest) }
        page = .list(list)
        return []
      }
      return leave()
    }
    let effects = savePlace()
    pages.removeLast()
    return effects
  }

  mutating func goBackInTime() -> [Effect] {
    while let last = visited.last, isBelow(last) { visited.removeLast() }
    guard let id = visited.popLast() else {
      notice = wording.nothingVisited
      return []
    }
    let list: [ArticleID]
    var effects: [Effect] = []
    if case .article(let article) = page {
      effects = savePlace()
      list = article.list
      pages.removeLast()
      if isBelow(id) { return effects }
    } else {
      list = Listing(latest: shelf).ids(around: 0)
    }
    pages.append(.article(ArticlePage(id: id, list: list)))
    return effects + [.record([.opened(id)]), load(id)]
  }

  func load(_ id: ArticleID) -> Effect { .load(id, known: shelf.headline(id)) }

  /// All that is kept is on disk before the program ends.
  mutating func leave() -> [Effect] {
    let isCommentUnwritten =
      unwritten?.contains { if case .commented = $0 { true } else { false } } ?? false
    guard !isCommentUnwritten else {
      question = .leaveUnwritten
      return flush()
    }
    return savePlace() + flush() + [.quit]
  }

  /// Tries again to write what could not be written.
  func flush() -> [Effect] { unwritten == nil ? [] : [.flush] }

  /// There is room again: who was asked whether to leave all the same may go.
  mutating func take(written events: [ReaderEvent], _ readings: Readings) -> [Effect] {
    shelf.take(written: events, readings)
    unwritten = nil
    guard question == .leaveUnwritten else { return [] }
    question = nil
    return savePlace() + [.quit]
  }

  /// The list's cursor goes along with `J` and `K`, so that `q` comes back to the same article.
  /// Returns what stands around it there.
  private mutating func followInList(_ id: ArticleID) -> [ArticleID]? {
    guard case .list(var list) = pages[0], list.pane == .list else { return nil }
    let listing = list.listing(in: surroundings)
    guard let place = listing.place(of: id) else { return nil }
    list.select(place)
    pages[0] = .list(list)
    return listing.ids(around: place)
  }

  /// What ends the program from outside (a signal, a terminal that is gone) saves the place too.
  package mutating func savePlace() -> [Effect] {
    var deeds: [Deed] = []
    for index in pages.indices {
      guard case .article(var article) = pages[index] else { continue }
      if let deed = article.progress.placeDeed(for: article) { deeds.append(deed) }
      pages[index] = .article(article)
    }
    return deeds.isEmpty ? [] : [.record(deeds)]
  }

  /// Whether a place waits to be saved: the run loop then wakes within five seconds.
  package var hasUnsavedPlace: Bool {
    var copy = self
    return !copy.savePlace().isEmpty
  }
}
