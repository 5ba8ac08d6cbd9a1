import Model

/// The list of headlines, with the sidebar beside it.
struct ListPage: Sendable {
  enum Section: Hashable, Sendable { case latest, mostRead, toRead }
  enum Pane: Hashable, Sendable { case list, sidebar }

  var section = Section.latest
  /// The headline under the cursor, and the first one shown.
  var selected = 0
  var top = 0
  /// Whether the cursor was moved up to where nothing was at hand: if all that is brought there was
  /// deleted, it goes on upwards.
  private var cameFromBelow = false
  var pane = Pane.list
  var sidebar = Sidebar()

  func listing(in around: Surroundings) -> Listing {
    switch section {
    case .latest: Listing(latest: around.shelf)
    case .mostRead: Listing(around.shelf.ranks.mostRead.map(\.headline), around.shelf)
    case .toRead: Listing(around.shelf.ranks.toRead, around.shelf)
    }
  }

  func selectedArticle(in around: Surroundings) -> ArticleID? {
    switch pane {
    case .list:
      let listing = listing(in: around)
      return cursor(in: listing).flatMap { listing[$0]?.id }
    case .sidebar:
      let articles = sidebar.articles(in: around, rows: around.frame.content.rows)
      return articles.indices.contains(sidebar.selected) ? articles[sidebar.selected] : nil
    }
  }

  /// The place under the cursor; nil where the list is empty.
  func cursor(in listing: Listing) -> Int? {
    listing.cursor(at: selected, fromBelow: cameFromBelow)
  }

  /// Puts the cursor there.
  mutating func select(_ place: Int) {
    selected = place
    cameFromBelow = false
  }

  /// Puts the cursor on the nearest listed article, which was looked for.
  mutating func land(on place: Int) {
    if isBackFromEnd(at: place) { top = 0 }
    select(place)
  }

  /// Whether the cursor stands before where it was put since nothing is left after it: what comes
  /// before it fills the screen then.
  func isBackFromEnd(at cursor: Int) -> Bool { cursor < selected && !cameFromBelow }

  /// Where the nearest listed article is to be looked for: all that is at hand around the cursor was
  /// deleted.
  func wantsListed(in listing: Listing) -> (from: Int, forward: Bool)? {
    guard let cursor = cursor(in: listing), cursor != selected, listing[cursor] == nil
    else { return nil }
    return (selected, !cameFromBelow)
  }

  /// The list is another: the headline under the cursor stands so much further down.
  mutating func shift(by places: Int) {
    selected = max(0, selected + places)
    top = max(0, top + places)
  }

  mutating func show(_ section: Section) {
    self.section = section
    pane = .list
    select(0)
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
      ? listing(in: around).ids(around: selected)
      : sidebar.articles(in: around, rows: around.frame.content.rows)
    return Outcome(navigation: .article(article, list: list, words: nil))
  }

  private mutating func move(by step: Int, _ around: Surroundings) {
    switch pane {
    case .list:
      let listing = listing(in: around)
      guard let cursor = cursor(in: listing) else { return }
      select(listing.moved(from: cursor, by: step))
      cameFromBelow = step < 0 && listing[selected] == nil
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
    let listing = listing(in: around)
    let cursor = cursor(in: listing) ?? 0
    for distance in 1..<max(1, listing.places) {
      let place = (cursor + (forward ? distance : listing.places - distance)) % listing.places
      guard let headline = listing[place] else { return seekUnread(from: place, forward, around) }
      let state = around.shelf.state(of: headline.id)
      if !state.isRead, !state.isDeleted {
        pane = .list
        select(place)
        return .nothing
      }
    }
    return Outcome(notice: around.wording.noUnread)
  }

  /// The disk goes on where nothing is at hand.
  private mutating func seekUnread(
    from place: Int, _ forward: Bool, _ around: Surroundings
  ) -> Outcome {
    guard let readings = around.shelf.readings, let edition = around.shelf.list?.edition
    else { return .nothing }
    pane = .list
    return Outcome(effects: [
      .seekUnread(from: place, forward: forward, readings, edition: edition)
    ])
  }
}
