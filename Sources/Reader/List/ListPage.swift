import Model

/// The list of headlines, with the sidebar beside it.
struct ListPage: Sendable {
  enum Section: Hashable, Sendable { case latest, mostRead, toRead }
  enum Pane: Hashable, Sendable { case list, sidebar }

  var section = Section.latest
  /// The headline under the cursor, and the first one shown.
  var selected = 0
  var top = 0
  var pane = Pane.list
  var sidebar = Sidebar()

  func headlines(in around: Surroundings) -> [Headline] {
    switch section {
    case .latest: around.shelf.latest
    case .mostRead: around.shelf.mostRead(today: around.now).map(\.headline)
    case .toRead: around.shelf.toRead
    }
  }

  func selectedArticle(in around: Surroundings) -> ArticleID? {
    switch pane {
    case .list:
      let headlines = headlines(in: around)
      return headlines.indices.contains(selected) ? headlines[selected].id : nil
    case .sidebar:
      let articles = sidebar.articles(in: around, rows: around.frame.content.rows)
      return articles.indices.contains(sidebar.selected) ? articles[sidebar.selected] : nil
    }
  }

  mutating func show(_ section: Section) {
    self.section = section
    pane = .list
    selected = 0
    top = 0
  }
}

/// What its commands do.
extension ListPage {
  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    switch command {
    case .down: move(by: 1, around)
    case .up: move(by: -1, around)
    case .top: move(by: -.max / 2, around)
    case .bottom: move(by: .max / 2, around)
    case .halfDown: move(by: max(1, itemsInSight(around) / 2), around)
    case .halfUp: move(by: -max(1, itemsInSight(around) / 2), around)
    case .pageDown: move(by: max(1, itemsInSight(around) - 1), around)
    case .pageUp: move(by: -max(1, itemsInSight(around) - 1), around)
    case .nextPane: turn(forward: true)
    case .previousPane: turn(forward: false)
    case .latestSection: show(.latest)
    case .mostReadSection: show(.mostRead)
    case .toReadSection: show(.toRead)
    case .nextMatch: return goToUnread(forward: true, around)
    case .previousMatch: return goToUnread(forward: false, around)
    case .open, .readOn: return open(around)
    default: return nil
    }
    return .nothing
  }

  private func open(_ around: Surroundings) -> Outcome {
    guard let article = selectedArticle(in: around) else { return .nothing }
    let list =
      pane == .list
      ? headlines(in: around).map(\.id)
      : sidebar.articles(in: around, rows: around.frame.content.rows)
    return Outcome(navigation: .article(article, list: list, words: nil))
  }

  private mutating func move(by step: Int, _ around: Surroundings) {
    switch pane {
    case .list:
      let last = headlines(in: around).count - 1
      selected = max(0, min(last, selected + step))
    case .sidebar: sidebar.move(by: step, in: around, rows: around.frame.content.rows)
    }
  }

  /// List, latest, most read, and round again.
  private mutating func turn(forward: Bool) {
    let isAtLatest = pane == .sidebar && sidebar.panel == .latest
    sidebar.selected = 0
    switch (pane, forward) {
    case (.list, true): (pane, sidebar.panel) = (.sidebar, .latest)
    case (.list, false): (pane, sidebar.panel) = (.sidebar, .mostRead)
    case (.sidebar, true) where isAtLatest: sidebar.panel = .mostRead
    case (.sidebar, false) where !isAtLatest: sidebar.panel = .latest
    case (.sidebar, _): pane = .list
    }
  }

  private mutating func goToUnread(forward: Bool, _ around: Surroundings) -> Outcome {
    let headlines = headlines(in: around)
    let later = headlines.indices.dropFirst(selected + 1)
    let earlier = headlines.indices.prefix(selected)
    let order = forward ? Array(later) + Array(earlier) : earlier.reversed() + later.reversed()
    guard let next = order.first(where: { !around.shelf.state(of: headlines[$0].id).isRead })
    else { return Outcome(notice: around.wording.noUnread) }
    pane = .list
    selected = next
    return .nothing
  }
}
