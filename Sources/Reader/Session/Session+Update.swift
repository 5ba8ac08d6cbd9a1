import Display
import Model

extension Session {
  /// Moves the program one step, and says what the outside world must do about it.
  package mutating func update(_ message: Message) -> [Effect] {
    let effects = step(message)
    shelf.rank(today: now)
    settle()
    return effects + needs()
  }

  private mutating func step(_ message: Message) -> [Effect] {
    switch message {
    case .event(.resize(let size)):
      self.size = size
      return []
    case .event(.resumed): return [.redraw]
    case .event(.key(let key)):
      notice = nil
      address = nil
      isUntouched = false
      return press(key)
    case .event(.paste(let text)): return paste(text)
    case .tick(let now):
      self.now = now
      return savePlace() + flush()
    case .shelved(let name, let headlines):
      shelf.fill(name: name, headlines: headlines)
      welcomeIfEmpty()
      return []
    case .opened(let name, let inventory): return open(name, inventory) + pressWaitingKeys()
    case .brought(let piece, let anchor):
      take(piece, anchor)
      return pressWaitingKeys()
    case .lookedUp(let ids, let headlines):
      shelf.know(headlines, of: ids)
      return []
    case .kept(let articles):
      shelf.take(kept: articles)
      return []
    case .foundUnread(let place, let edition):
      goToUnread(at: place, edition: edition)
      return []
    case .foundListed(let place, let origin, let edition):
      goToListed(at: place, from: origin, edition: edition)
      return pressWaitingKeys()
    case .gatheredUnread(let articles): return markRead(articles)
    case .readings(let readings):
      shelf.take(readings)
      return openSingleArticle() + pressWaitingKeys()
    case .recorded(let events):
      shelf.record(events)
      showOwnComment(events)
      return pressWaitingKeys()
    case .allWritten(let events, let readings):
      return take(written: events, readings) + pressWaitingKeys()
    case .unwritten(let events, let sentence):
      shelf.record(events, areWritten: false)
      showOwnComment(events)
      // Said once, and then in the place of each notice that a deed was done; the foot keeps saying it.
      if unwritten == nil || notice != nil { notice = sentence }
      unwritten = (unwritten ?? []) + events.map(\.deed)
      return pressWaitingKeys()
    case .refused(let deeds, let sentence):
      refuse(deeds, sentence)
      waitingKeys = []
      return []
    case .loaded(let article): return take(article) + pressWaitingKeys()
    case .fetched(let article, let address): return show(article, fetchedFrom: address)
    case .unfetched(let address, let sentence):
      giveUp(address, sentence)
      return []
    case .related(let id, let neighbours):
      changeArticles(id) { $0.take(neighbours) }
      return []
    case .missing(let id, let sentence):
      changeArticles(id) { $0.failure = sentence }
      waitingKeys = []
      return []
    case .found(let ticket, let found):
      shelf.know(found.map(\.headline))
      for index in pages.indices {
        if case .search(var page) = pages[index] {
          page.take(found, ticket: ticket)
          pages[index] = .search(page)
        }
      }
      return pressWaitingKeys()
    case .written(let writing): return take(writing)
    case .refreshing(let done, let total):
      refreshing = (done, total)
      return []
    case .refreshed(let sentence): return endRefresh(sentence)
    case .foundSource(let subscription): return follow(subscription)
    case .sourceRefused(let typed, let sentence):
      notice = sentence
      refusedSource = typed
      return []
    case .completed(let article):
      complete(article)
      return []
    case .incomplete(let id, let sentence):
      if page.article(in: surroundings) == id { notice = sentence }
      return []
    case .rawText(let id, let body, let origin):
      showRawText(of: id, body, from: origin)
      return []
    case .notice(let sentence):
      notice = sentence
      return []
    case .pathRead(let articles):
      // Who chose something else meanwhile keeps it.
      guard case .welcome = pages[0] else { return [] }
      notice = nil
      refusedPath = nil
      return [.show(articles)]
    case .pathRefused(let path, let sentence):
      notice = sentence
      refusedPath = path
      return []
    }
  }

  /// After every step the page fits the window and its cursor is in sight.
  mutating func settle() {
    guard !surroundings.frame.isTooSmall else { return }
    let around = surroundings
    switch page {
    case .list(var list):
      list.settle(in: around)
      page = .list(list)
    case .article(var article):
      article.settle(in: around)
      page = .article(article)
    case .rawText(var text):
      text.settle(in: around)
      page = .rawText(text)
    case .comments(var comments):
      comments.settle(in: around)
      page = .comments(comments)
    case .search(var search):
      search.settle(in: around)
      page = .search(search)
    case .editor(var editor):
      editor.settle(in: around)
      page = .editor(editor)
    case .help(var help):
      help.settle(in: around)
      page = .help(help)
    case .welcome: break
    }
  }

  mutating func welcomeIfEmpty() {
    let isEmpty = shelf.list.map { $0.count == 0 } ?? true
    if isEmpty, pages.count == 1 {
      page = .welcome(WelcomePage())
    } else if !isEmpty, case .welcome = page {
      page = .list(ListPage())
    }
  }

  /// Puts what came from the disk into the page that waits for it, and looks for its neighbours
  /// where the page named none.
  mutating func take(_ article: Article) -> [Effect] {
    let around = surroundings
    let state = shelf.state(of: article.id)
    let place = state.isBegun ? state.place : nil
    let minutes = (shelf.headline(article.id) ?? Headline(article)).minutes
    var match: String?
    changeArticles(article.id) { page in
      page.take(article, minutes: minutes, resumingAt: page.search == nil ? place : nil)
      page.progress.resume(at: place)
      page.settle(in: around)
      if page.search != nil { match = page.goToMatch(forward: true, around).notice }
    }
    notice = match ?? notice
    guard article.related.isEmpty else { return lookUpLinks(of: article) }
    return shelf.headline(article.id).map { [.relate($0)] } ?? []
  }

  /// Changes the pages that show an article, wherever they lie.
  mutating func changeArticles(_ id: ArticleID, _ change: (inout ArticlePage) -> Void) {
    for index in pages.indices {
      guard case .article(var page) = pages[index], page.id == id else { continue }
      change(&page)
      pages[index] = .article(page)
    }
  }
}
