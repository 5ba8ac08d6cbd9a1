import Model

/// What the marks of readers make of the list: most read, set aside, liked. Made when something
/// changes, since each frame asks for it.
struct Ranks: Sendable {
  private(set) var mostRead: [(headline: Headline, reads: Int)] = []
  /// Set aside, newest first.
  private(set) var toRead: [Headline] = []
  var isStale = true
  private var window = Window.week
  private var day = Int.min
  /// The likes that our readers gave: by journal, and in all.
  private var likes: [String: Int] = [:]
  private var allLikes = 0
  /// All the articles that it was made from, known or not.
  private(set) var articles: [ArticleID] = []

  /// More are read by nobody's eyes: panels have a few rows.
  private static let mostRanked = 256
  private static let mostLiked = 2000

  init() {}

  init(
    _ readings: Readings, _ window: Window, today: Moment, headline: (ArticleID) -> Headline?
  ) {
    isStale = false
    self.window = window
    day = today.dayNumber
    let read = readings.mostRead(in: window, today: today, limit: Self.mostRanked)
    let starred = readings.starredArticles
    let liked = readings.likedArticles.prefix(Self.mostLiked)
    articles = read.map(\.id) + starred + liked
    func listed(_ id: ArticleID) -> Headline? {
      readings.state(of: id).isDeleted ? nil : headline(id)
    }
    mostRead = Ranking.ordered(read, headline: listed)
    toRead = Ranking.latest(starred.compactMap(listed))
    for id in liked {
      let count = readings.likes(of: id)
      allLikes += count
      if let site = headline(id)?.site?.name { likes[site, default: 0] += count }
    }
  }

  func isStale(for window: Window, _ today: Moment) -> Bool {
    isStale || window != self.window || today.dayNumber != day
  }

  /// The likes that our readers gave to the articles of a site; of all sites where it is nil.
  func likes(ofSite site: String?) -> Int { site.map { likes[$0] ?? 0 } ?? allLikes }
}
