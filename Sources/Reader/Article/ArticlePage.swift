import Display
import Model
import Typography

/// One article being read: where the reader is in it, what is searched for, what has the cursor.
struct ArticlePage: Sendable {
  let id: ArticleID
  /// What `J` and `K` go through.
  let list: [ArticleID]
  /// Nil while it is brought from the disk.
  var article: Article?
  /// Why it can't be shown.
  var failure: String?
  /// The first row shown.
  var top = 0
  /// The place at the top, which a resize keeps.
  var place = Place.start
  var search: TextSearch?
  /// Which of the targets under the text has the cursor.
  var target: Int?
  var isInSidebar = false
  var sidebar = Sidebar()
  var progress = Progress()
  private(set) var text: ArticleText?
  private(set) var end: ArticleEnd?
  /// Articles that share its words; nil until they are found.
  private(set) var neighbours: [ArticleEnd.Neighbour]?
  /// Minutes of reading.
  private(set) var minutes = 1

  init(id: ArticleID, list: [ArticleID], words: String? = nil) {
    self.id = id
    self.list = list
    search = words.map { TextSearch($0, isPhrase: false) }
  }

  /// Whether it is still on its way from the disk.
  var isAwaited: Bool { article == nil && failure == nil }

  /// The article after this one in the list it was opened from, or before it.
  func neighbour(_ step: Int) -> ArticleID? {
    guard let index = list.firstIndex(of: id), list.indices.contains(index + step)
    else { return nil }
    return list[index + step]
  }

  /// Sets the text if the measure changed, keeping the place; shows what came from the disk.
  mutating func settle(in around: Surroundings) {
    guard let article else { return }
    let measure = layout(in: around).measure
    if text?.measure != measure {
      let text = ArticleText(
        article, setting: Setting(measure: measure), wording: around.wording)
      self.text = text
      search?.look(in: text)
      top = place == .start ? 0 : text.row(of: place)
    }
    end = ArticleEnd(
      article, related: neighbours, addresses: text?.addresses ?? [],
      next: neighbour(1).flatMap { around.shelf.headline($0) }, measure: measure, in: around)
    top = max(0, min(top, lastTop(in: around)))
    progress.note(self, in: around)
  }

  /// Forgets the setting, so that the next `settle` makes a new one.
  mutating func take(_ article: Article, resumingAt place: Place?) {
    self.article = article
    minutes = Headline(article).minutes
    text = nil
    if let place { self.place = place }
  }

  mutating func take(_ neighbours: [Related.Neighbour]) {
    guard let article else { return }
    self.neighbours = neighbours.map { neighbour in
      ArticleEnd.Neighbour(
        id: neighbour.headline.id, title: neighbour.headline.title,
        shared: SharedWords.written(neighbour.words.prefix(2), in: article))
    }
  }

  mutating func showSearch(_ search: TextSearch, in around: Surroundings) {
    var search = search
    if let text { search.look(in: text) }
    self.search = search
  }
}

/// Sizes.
extension ArticlePage {
  struct Layout {
    var text: Area
    var measure: Int
    /// The column at which the text begins.
    var left: Int
    var line: Int?
    var sidebar: Area?
  }

  /// The full measure is 72 cells. The sidebar stands beside the text where it still fits.
  func layout(in around: Surroundings) -> Layout {
    let content = around.frame.content
    var area = content
    var line: Int?
    var side: Area?
    let room = Self.roomBesideText(around)
    let isBeside = hasRoomForSidebar(in: around)
    if isBeside, around.sidebarWish != false || isInSidebar {
      let parts = content.split(sidebar: min(Sidebar.width(of: around.size.columns), room))
      (area, line, side) = (parts.main, parts.line, parts.sidebar)
    } else if isInSidebar {
      side = content
    }
    // One blank at each side is enough where the full measure just fits, or where room is scarce.
    let isTight = area.columns < 30 || (74..<76).contains(area.columns)
    let measure = min(around.preferredMeasure, area.columns - (isTight ? 2 : 4))
    return Layout(
      text: area, measure: max(1, measure), left: area.column + (area.columns - measure) / 2,
      line: line, sidebar: side)
  }

  static let fullMeasure = 72

  func hasRoomForSidebar(in around: Surroundings) -> Bool {
    Self.roomBesideText(around) >= Sidebar.leastBesideText
  }

  private static func roomBesideText(_ around: Surroundings) -> Int {
    around.size.columns - fullMeasure - 3
  }

  func lastTop(in around: Surroundings) -> Int {
    let rows = (text?.rows.count ?? 0) + (end?.rows.count ?? 0)
    return max(0, rows - around.frame.content.rows)
  }
}
