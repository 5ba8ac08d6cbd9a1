import Display
import Model

/// From a command to what it does: what the page itself does first, then what every page can.
extension Session {
  mutating func perform(_ command: Command) -> [Effect] {
    if let outcome = performOnPage(command) {
      notice = outcome.notice ?? notice
      return outcome.effects + (outcome.navigation.map { go(to: $0) } ?? [])
    }
    switch command {
    case .back: return goBack()
    // Escape closes things; the program is left by q.
    case .cancel: return isAtHome ? [] : goBack()
    case .quit: return leave()
    case .help: pages.append(.help(HelpPage(page.context)))
    case .find: find()
    case .searchSection: pages.append(.search(SearchPage()))
    case .comments: return showComments()
    case .writeComment: return writeComment()
    case .send: return sendFromEditor()
    case .leave: askToLeaveEditor()
    case .backInTime: return goBackInTime()
    case .toggleSidebar: toggleSidebar()
    case .window: turnWindow()
    case .wider:
      if preferredMeasure == ArticlePage.fullMeasure { notice = wording.widest }
      preferredMeasure = min(ArticlePage.fullMeasure, preferredMeasure + 4)
    case .narrower: preferredMeasure = max(20, preferredMeasure - 4)
    case .resetWidth: preferredMeasure = ArticlePage.fullMeasure
    case .showAddress: showAddress()
    case .toggleRead, .star, .like, .delete, .undo, .markAllRead: return mark(command)
    case .refresh, .refreshAll, .addSource, .fetchText, .rawText: return performOnSources(command)
    case .redraw: return [.redraw]
    case .suspend: return savePlace() + [.suspend]
    default: break
    }
    return []
  }

  private mutating func performOnPage(_ command: Command) -> Outcome? {
    let around = surroundings
    let outcome: Outcome?
    switch page {
    case .list(var list):
      outcome = list.perform(command, in: around)
      page = .list(list)
    case .article(var article):
      outcome = article.perform(command, in: around)
      page = .article(article)
    case .rawText(var text):
      outcome = text.perform(command, in: around)
      page = .rawText(text)
    case .comments(var comments):
      outcome = comments.perform(command, in: around)
      page = .comments(comments)
    case .search(var search):
      outcome = search.perform(command, in: around)
      page = .search(search)
    case .help(var help):
      outcome = help.perform(command, in: around)
      page = .help(help)
    case .welcome(var welcome):
      outcome = welcome.perform(command, in: around)
      page = .welcome(welcome)
    case .editor: outcome = nil
    }
    return outcome
  }

  /// In an article the text is searched, from a list the library.
  private mutating func find() {
    switch page {
    case .article, .rawText, .comments, .help: prompt = Prompt(.find)
    case .list: pages.append(.search(SearchPage()))
    default: break
    }
  }

  /// Beside the page where there is room for it; else in the page's place, with the cursor in it.
  private mutating func toggleSidebar() {
    let around = surroundings
    switch page {
    case .article(var article) where !article.hasRoomForSidebar(in: around):
      article.isInSidebar.toggle()
      page = .article(article)
    case .list(var list) where size.columns < ListPage.leastColumnsForSidebar:
      list.pane = list.pane == .list ? .sidebar : .list
      page = .list(list)
    default:
      sidebarWish = sidebarWish == false ? nil : false
      if sidebarWish == false { leaveSidebar() }
    }
  }

  /// The cursor does not stay in what is hidden.
  private mutating func leaveSidebar() {
    switch page {
    case .list(var list):
      list.pane = .list
      page = .list(list)
    case .article(var article):
      article.isInSidebar = false
      page = .article(article)
    default: break
    }
  }

  private mutating func turnWindow() {
    let all = Window.allCases
    let next = all.index(after: all.firstIndex(of: shelf.window) ?? 0)
    shelf.window = all[next % all.count]
    notice = wording.mostRead + " · " + wording.window(shelf.window)
  }

  private mutating func showAddress() {
    address = addressUnderCursor
    if address == nil { notice = wording.noAddress }
  }

  private var addressUnderCursor: String? {
    if case .article(let article) = page, case .link(let address) = article.chosen {
      return address
    }
    return page.article(in: surroundings).flatMap(shelf.headline)?.url
  }
}
