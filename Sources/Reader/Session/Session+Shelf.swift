import Display
import Model

/// The list, of which only some is at hand.
extension Session {
  /// Another look at the disk: the list may be another, and the cursor stays with its article.
  mutating func open(_ name: String?, _ inventory: Inventory) -> [Effect] {
    let before = shelf.list
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
        || listing.cursor(at: list.selected).map { listing[$0] == nil } ?? false
    case .article(let article): return article.isAwaited
    case .search(let search): return search.isSearching
    case .rawText, .comments, .editor, .help, .welcome: return false
    }
  }

  /// What must be brought for what is shown.
  mutating func needs() -> [Effect] {
    var effects: [Effect] = []
    if case .list(let list) = pages[0], list.section == .latest, let edition = shelf.list?.edition,
      let range = shelf.wanted(around: list.selected, margin: size.rows / 2 + 8)
    {
      effects.append(.bring(range, edition: edition))
    }
    let unknown = shelf.unknown(among: shelf.ranks.articles)
    return unknown.isEmpty ? effects : effects + [.lookUp(unknown)]
  }

  /// The page's own links lead to articles where they are kept.
  mutating func lookUpLinks(of article: Article) -> [Effect] {
    let ids = article.related.prefix(32).compactMap { $0.url.map { ArticleID(address: $0) } }
    let unknown = shelf.unknown(among: ids)
    return unknown.isEmpty ? [] : [.lookUp(unknown)]
  }

  mutating func goToUnread(at place: Int?, edition: Int) {
    guard edition == shelf.list?.edition, case .list(var list) = page else { return }
    guard let place else {
      notice = wording.noUnread
      return
    }
    list.selected = place
    page = .list(list)
  }
}
