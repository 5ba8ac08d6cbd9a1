import Model

/// What there is to read and what readers did with it: the part of the program that every page sees.
struct Shelf: Sendable {
  /// The library's own name, where it has one.
  private(set) var name: String?
  /// Newest first; nil until it is read from the disk.
  private(set) var list: LongList?
  /// The journals that the articles come from.
  private(set) var sites = Sites()
  /// Nil until the journals are read.
  private(set) var readings: Readings?
  /// What was done in this run: the journals may have been read before it was written.
  private var written: [ReaderEvent] = []
  /// What could not be written so far, with stamps that are not final.
  private var unwritten: [ReaderEvent] = []
  /// Headlines that stand beside the list: those that a panel shows, wherever they lie.
  private var known: [ArticleID: Headline] = [:]
  /// Articles that were looked for and are not kept.
  private var absent: Set<ArticleID> = []
  private var tally = Tally()
  /// The span of « Articles les plus lus ».
  var window = Window.week
  private(set) var ranks = Ranks()
  /// Whether a piece of the list is on its way: one at a time, however fast the cursor goes.
  private var isPieceAsked = false

  /// All headlines, in any order.
  mutating func fill(name: String?, headlines: [Headline]) {
    let list = LongList(whole: Ranking.latest(headlines))
    put(list, name: name, sites: Sites(headlines))
  }

  mutating func fill(name: String?, _ inventory: Inventory) {
    put(LongList(inventory), name: name, sites: inventory.sites)
  }

  mutating func take(_ piece: HeadlinePiece) {
    isPieceAsked = false
    list?.take(piece)
  }

  mutating func take(_ readings: Readings) {
    var readings = readings
    for event in written + unwritten { readings.record(event) }
    self.readings = readings
    recount()
  }

  /// What could not be written was, under other stamps.
  mutating func take(written events: [ReaderEvent], _ readings: Readings) {
    unwritten = []
    written += events
    take(readings)
  }

  /// Which of the articles that readers touched are kept here.
  mutating func take(kept: Set<ArticleID>) {
    tally.kept = kept
    recount()
  }

  mutating func know(_ headlines: [Headline], of asked: [ArticleID] = []) {
    for headline in headlines { known[headline.id] = headline }
    absent.formUnion(asked.filter { known[$0] == nil })
    ranks.isStale = true
  }

  mutating func record(_ events: [ReaderEvent], areWritten: Bool = true) {
    if areWritten { written += events } else { unwritten += events }
    for event in events {
      let id = event.deed.article
      let before = id.map { state(of: $0) }
      readings?.record(event)
      if let id, let before, isKept(id) { tally.change(from: before, to: state(of: id)) }
      if event.deed.changesRanks { ranks.isStale = true }
    }
  }

  /// How many stand in the lists.
  var count: Int { (list?.count ?? 0) - tally.deleted }

  /// Whether nothing is left to show. That is not said while what was deleted may be of another
  /// library.
  var isEmpty: Bool { count <= 0 && (tally.kept != nil || list?.isWhole ?? true) }

  /// How many of them nobody has read here.
  var unread: Int { count - tally.read }

  /// The first of them.
  func latest(_ limit: Int) -> [Headline] {
    let listing = Listing(latest: self)
    var headlines: [Headline] = []
    var place = listing.shown(from: 0, forward: true)
    while headlines.count < limit, let shown = place, let headline = listing[shown] {
      headlines.append(headline)
      place = listing.shown(from: shown + 1, forward: true)
    }
    return headlines
  }

  func headline(_ id: ArticleID) -> Headline? {
    if let place = list?.place(of: id) { return list?[place] }
    return known[id]
  }

  func state(of id: ArticleID) -> ReadingState { readings?.state(of: id) ?? .untouched }

  /// The journal's name: the library's, else that of the one site it holds, else nil.
  var journal: String? { name ?? sites.sole }
}

/// What is missing, and what is made of the rest.
extension Shelf {
  /// Ranks anew where what they are made of has changed.
  mutating func rank(today: Moment) {
    guard let readings, list != nil, ranks.isStale(for: window, today) else { return }
    ranks = Ranks(readings, window, today: today, headline: headline)
  }

  /// What must be brought from the disk for a cursor at that place, unless a piece is on its way.
  mutating func wanted(around place: Int, margin: Int) -> Range<Int>? {
    guard !isPieceAsked, let range = list?.wanted(around: place, margin: margin) else {
      return nil
    }
    isPieceAsked = true
    return range
  }

  /// Which of these must be looked for in the library: none is asked for twice.
  mutating func unknown(among ids: [ArticleID]) -> [ArticleID] {
    guard let list, !list.isWhole, !ids.isEmpty else { return [] }
    let unknown = ids.filter { headline($0) == nil && !absent.contains($0) }
    absent.formUnion(unknown)
    return unknown
  }

  private mutating func put(_ list: LongList, name: String?, sites: Sites) {
    self.name = name
    self.list = list
    self.sites = sites
    absent = []
    isPieceAsked = false
    recount()
  }

  private mutating func recount() {
    ranks.isStale = true
    tally = Tally(kept: tally.kept)
    guard let readings, list != nil else { return }
    for id in readings.touchedArticles where isKept(id) {
      tally.change(from: .untouched, to: readings.state(of: id))
    }
  }

  /// Whether it stands in this library. While that is not known of what was touched, it is believed.
  private func isKept(_ id: ArticleID) -> Bool {
    guard let list, !list.isWhole, list.place(of: id) == nil else {
      return list?.place(of: id) != nil
    }
    return tally.kept?.contains(id) ?? true
  }
}

/// How many articles of the list were read or deleted.
private struct Tally {
  var kept: Set<ArticleID>?
  private(set) var deleted = 0
  private(set) var read = 0

  init(kept: Set<ArticleID>? = nil) { self.kept = kept }

  mutating func change(from before: ReadingState, to after: ReadingState) {
    add(before, -1)
    add(after, 1)
  }

  private mutating func add(_ state: ReadingState, _ count: Int) {
    if state.isDeleted {
      deleted += count
    } else if state.isRead {
      read += count
    }
  }
}

extension Deed {
  fileprivate var changesRanks: Bool {
    switch self {
    case .readOn, .starred, .liked, .deleted, .pruned: true
    default: false
    }
  }
}
