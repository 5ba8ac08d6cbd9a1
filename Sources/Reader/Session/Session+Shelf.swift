import Display
import Model

/// The list, of which only some is at hand.
extension Session {
  /// Another look at the disk: the list may be another, and the cursor stays with its article.
  mutating func open(_ name: String?, _ inventory: Inventory) -> [Effect] {
    let before = shelf.list
    soughtListedFrom = nil
    shelf.fill(name: name, inventory)
    welcomeIfEmpty()
    guard let before, case .list(var list) = pages[0], list.section == .latest,
      list.selected > 0 || pages.count > 1 || !isUntouched, let headline = before[list.selected]
    else { return [] }
    list.shift(by: (shelf.list?.place(of: headline.id) ?? list.selected) - list.selected)
    pages[0] = .list(list)
    placeBeforeLocating = list.selected
    return [.locate(headline, edition: inventory.edition)]
  }

  mutating func take(_ piece: HeadlinePiece, _ anchor: Int?) {
    shelf.take(piece)
    guard let anchor, piece.edition == shelf.list?.edition, case .list(var list) = pages[0],
      list.section == .latest, list.selected == placeBeforeLocating
    else { return }
    list.shift(by: anchor - list.selected)
    pages[0] = .list(list)
  }

  /// Whether the page lacks what only the disk can tell: the screen is better drawn with it.
  package var isAwaitingDisk: Bool {
    switch page {
    case .list(let list):
      guard shelf.readings != nil else { return true }
      let listing = list.listing(in: surroundings)
      return shelf.list == nil
        || list.cursor(in: listing).map { listing[$0] == nil } ?? false
    case .article(let article): return article.isAwaited
    case .search(let search): return search.isSearching
    case .rawText, .comments, .editor, .help, .welcome: return false
    }
  }

  /// What must be brought for what is shown.
  mutating func needs() -> [Effect] {
    let effects = headlineNeeds()
    let unknown = shelf.unknown(among: shelf.ranks.articles)
    return unknown.isEmpty ? effects : effects + [.lookUp(unknown)]
  }

  /// The headlines around the cursor; where all of those were deleted, the place to go on from.
  private mutating func headlineNeeds() -> [Effect] {
    guard case .list(var list) = pages[0], list.section == .latest,
      let edition = shelf.list?.edition
    else { return [] }
    let listing = list.listing(in: surroundings)
    if let wanted = list.wantsListed(in: listing) {
      guard let readings = shelf.readings, soughtListedFrom != wanted.from else { return [] }
      soughtListedFrom = wanted.from
      return [
        .seekListed(from: wanted.from, forward: wanted.forward, readings, edition: edition)
      ]
    }
    let cursor = list.cursor(in: listing) ?? list.selected
    guard let range = shelf.wanted(around: cursor, margin: Listing.margin(rows: size.rows))
    else { return [] }
    if cursor != list.selected {
      // What is brought may leave out the deleted one that the cursor was put at.
      list.select(cursor)
      pages[0] = .list(list)
    }
    return [.bring(range, edition: edition)]
  }

  mutating func goToListed(at place: Int?, from origin: Int, edition: Int) {
    guard edition == shelf.list?.edition, case .list(var list) = pages[0],
      list.section == .latest
    else { return }
    guard list.selected == origin else {
      // Moved meanwhile: should the cursor come back there, it is asked again.
      soughtListedFrom = nil
      return
    }
    guard let place, place != origin else { return }
    soughtListedFrom = nil
    list.land(on: place)
    pages[0] = .list(list)
  }

  /// The page's own links lead to articles where they are kept.
  mutating func lookUpLinks(of article: Article) -> [Effect] {
    let ids = article.related.prefix(32).compactMap { $0.url.map { ArticleID(address: $0) } }
    let unknown = shelf.unknown(among: ids)
    return unknown.isEmpty ? [] : [.lookUp(unknown)]
  }

  mutating func goToUnread(at place: Int?, edition: Int) {
    // Another section may have been turned to meanwhile, whose places are others.
    guard edition == shelf.list?.edition, case .list(var list) = page, list.section == .latest
    else { return }
    guard let place else {
      notice = wording.noUnread
      return
    }
    list.select(place)
    page = .list(list)
  }
}
