import Model

/// What there is to read and what readers did with it: the part of the program that every page sees.
struct Shelf: Hashable, Sendable {
  /// The library's own name, where it has one.
  private(set) var name: String?
  /// Newest first; nil until they are read from the disk.
  private(set) var headlines: [Headline]?
  private var places: [ArticleID: Int] = [:]
  /// The journals that the articles come from.
  private(set) var sites = Sites()
  /// Nil until the journals are read.
  private(set) var readings: Readings?
  /// What stands in the lists: all that was not deleted.
  private(set) var latest: [Headline] = []
  /// How many of them nobody has read here.
  private(set) var unread = 0
  /// The span of « Articles les plus lus ».
  var window = Window.week

  mutating func fill(name: String?, headlines: [Headline]) {
    self.name = name
    let sorted = Ranking.latest(headlines)
    places = Dictionary(
      sorted.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.headlines = sorted
    let sites = Sites(sorted)
    self.sites = sites
    refreshLatest()
  }

  mutating func take(_ readings: Readings) {
    self.readings = readings
    refreshLatest()
  }

  mutating func record(_ events: [ReaderEvent]) {
    for event in events { readings?.record(event) }
    let changes = events.map(\.deed)
    if changes.contains(where: { if case .deleted = $0 { true } else { false } }) {
      refreshLatest()
    } else if changes.contains(where: { $0.changesReading }) {
      countUnread()
    }
  }

  private mutating func countUnread() { unread = latest.count { !state(of: $0.id).isRead } }

  private mutating func refreshLatest() {
    latest = headlines?.filter { !state(of: $0.id).isDeleted } ?? []
    countUnread()
  }

  func headline(_ id: ArticleID) -> Headline? {
    guard let headlines, let place = places[id] else { return nil }
    return headlines[place]
  }

  func state(of id: ArticleID) -> ReadingState { readings?.state(of: id) ?? .untouched }

  func mostRead(today: Moment) -> [(headline: Headline, reads: Int)] {
    guard let readings else { return [] }
    return Ranking.mostRead(in: readings, window: window, today: today) { id in
      readings.state(of: id).isDeleted ? nil : headline(id)
    }
  }

  var toRead: [Headline] { latest.filter { state(of: $0.id).isStarred } }

  /// The likes that our readers gave to the articles of a site; of all sites where it is nil.
  func likes(ofSite site: String?) -> Int {
    guard let readings else { return 0 }
    return readings.likedArticles.reduce(0) { sum, id in
      site == nil || headline(id)?.site?.name == site ? sum + readings.likes(of: id) : sum
    }
  }

  /// The journal's name: the library's, else that of the one site it holds, else nil.
  var journal: String? { name ?? sites.sole }
}

extension Deed {
  fileprivate var changesReading: Bool {
    switch self {
    case .readOn, .finished, .marked: true
    default: false
    }
  }
}
