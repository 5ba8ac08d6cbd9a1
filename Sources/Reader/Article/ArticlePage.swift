import Display
import Model
import Typography

/// One article being read: where the reader is in it, what is searched for, what has the cursor.
struct ArticlePage: Sendable {
  let id: ArticleID
  /// What `J` and `K` go through.
  let list: [ArticleID]
  /// Whether this is the raw text of the article, under which nothing stands.
  let isRaw: Bool
  /// Nil while it is brought from the disk.
  var article: Article?
  /// Why it can't be shown.
  var failure: String?
  /// The first row shown.
  var top = Spot.top
  /// The place at the top, which the library keeps.
  var place = Place.start
  var search: TextSearch?
  /// Which of the targets under the text has the cursor.
  var target: Int?
  var isInSidebar = false
  var sidebar = Sidebar()
  var progress = Progress()
  var text: ArticleText?
  /// The rows in sight.
  private(set) var sight: [Spot] = []
  /// Whether nothing lies below the rows in sight.
  private(set) var isAtEnd = false
  /// Which of the addresses under the text is the last in sight, where they fill more than a screen.
  private(set) var addressInSight: (number: Int, total: Int)?
  /// Articles that share its words; nil until they are found.
  private(set) var neighbours: [ArticleEnd.Neighbour]?
  /// Minutes of reading.
  private(set) var minutes = 1
  /// The body, cut once for all measures.
  private var leaves: Leaves?
  /// The position at the top, which a resize keeps. Nil where only the place is known: as it comes
  /// from the library, and in a table, whose lines depend on the measure.
  var position: Position?

  init(id: ArticleID, list: [ArticleID], words: String? = nil) {
    self.id = id
    self.list = list
    isRaw = false
    search = words.map { TextSearch($0, isPhrase: false) }
  }

  /// - Parameter text: an article that holds the raw text of another.
  init(rawText text: Article) {
    id = text.id
    list = []
    isRaw = true
    take(text, minutes: Headline(text).minutes, resumingAt: nil)
  }

  /// Whether it is still on its way from the disk.
  var isAwaited: Bool { article == nil && failure == nil }

  /// The article after this one in the list it was opened from, or before it.
  func neighbour(_ step: Int) -> ArticleID? {
    guard let index = list.firstIndex(of: id), list.indices.contains(index + step)
    else { return nil }
    return list[index + step]
  }

  /// Shows what came from the disk; begins a new text if the measure changed, keeping the place.
  mutating func settle(in around: Surroundings) {
    guard let article, let leaves else { return }
    let rows = around.frame.content.rows
    let measure = layout(in: around).measure
    var text = self.text ?? begin(article, leaves, measure, around)
    if text.measure != measure { text = begin(article, leaves, measure, around) }
    if !isRaw {
      text.end = ArticleEnd(
        article, related: neighbours, next: neighbour(1).flatMap { around.shelf.headline($0) },
        measure: measure, in: around)
    }
    sight = text.rows(from: top, count: rows)
    if sight.count < rows {
      top = text.lastTop(rows: rows)
      sight = text.rows(from: top, count: rows)
    }
    let below = text.spot(rows, below: top)
    isAtEnd = below == nil
    let address = below.map { text.address(above: $0) }
    addressInSight = address.flatMap { $0.number > 0 && $0.total > rows ? $0 : nil }
    progress.note(&text, from: top, to: below, rows: rows)
    text.forget(beyond: top.piece...(below ?? sight.last ?? top).piece, by: rows)
    self.text = text
  }

  mutating func take(_ article: Article, minutes: Int, resumingAt place: Place?) {
    self.article = article
    self.minutes = minutes
    let leaves = Leaves(of: article)
    self.leaves = leaves
    search?.look(in: leaves)
    text = nil
    if let place { self.place = place }
  }

  mutating func take(_ neighbours: [Related.Neighbour]) {
    guard let article, let leaves else { return }
    let shared = neighbours.map { $0.words.prefix(2) }
    let words = SharedWords(Set(shared.joined()), in: article, leaves)
    self.neighbours = zip(neighbours, shared).map { neighbour, shared in
      ArticleEnd.Neighbour(
        id: neighbour.headline.id, title: neighbour.headline.title, shared: words.joined(shared))
    }
  }

  /// Goes to the next place that says it.
  mutating func find(_ words: String, in around: Surroundings) -> Outcome {
    var search = TextSearch(words, isPhrase: true)
    if let leaves { search.look(in: leaves) }
    self.search = search
    return goToMatch(forward: true, around)
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
}
