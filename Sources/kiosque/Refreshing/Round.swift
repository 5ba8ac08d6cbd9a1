import Ingest
import Model
import Store
import Web

/// One refresh as it goes: whose turn it is, and what came of whom so far.
struct Round {
  var turns: Turns<Errand>
  private(set) var reports: [SourceReport] = []
  /// What ended it all: no curl, a disk that takes nothing more.
  private(set) var failure: Failure?

  private let settings: SourceRefresh.Settings
  private let now: @Sendable () -> Moment
  private let log: SourceLog
  private let pen: Pen
  private let tell: @Sendable (SourceReport) -> Void
  private var open: [String: OpenSource] = [:]
  private var pagesLeft: Int
  /// Hosts that asked for patience, with the error that said so.
  private var held: [String: WebError] = [:]

  init(
    _ refresh: SourceRefresh, _ log: SourceLog, _ tell: @escaping @Sendable (SourceReport) -> Void
  ) {
    settings = refresh.settings
    now = refresh.now
    self.log = log
    self.tell = tell
    pen = refresh.library.pen()
    pagesLeft = refresh.settings.pages
    turns = Turns(atOnce: refresh.settings.atOnce, pause: refresh.settings.pause)
  }

  /// Lines up those that are due, and reports the others.
  mutating func begin(_ subscriptions: [Subscription]) {
    let states = log.states()
    for subscription in subscriptions where open[subscription.address] == nil {
      let state = states[subscription.address] ?? SourceState(address: subscription.address)
      let source = OpenSource(subscription, state)
      if let reason = reasonToWait(state) {
        report(
          SourceReport(
            subscription: subscription, name: source.name, outcome: reason, next: state.next))
      } else if let host = source.errand.host {
        open[subscription.address] = source
        turns.add(source.errand, host: host)
      } else {
        open[subscription.address] = source
        close(subscription.address, .failed(.unusableAddress(.host)))
      }
    }
  }

  private func reasonToWait(_ state: SourceState) -> SourceReport.Outcome? {
    let isDue = (state.next?.secondsSince1970 ?? .min) <= now().secondsSince1970
    if state.isHeld, !isDue { return .held }
    if settings.isForced { return nil }
    if state.isGone { return .gone(isNews: false) }
    return isDue ? nil : .notDue
  }

  mutating func take(_ haul: Errand.Haul, from host: String) {
    switch haul {
    case .feed(let source, .success(let feed)): takeFeed(feed, of: source)
    case .feed(let source, .failure(let error)):
      noteCurl(error, source)
      leaveAlone(host, after: error)
      close(source, .failed(error))
    case .page(let entry, let source, .success(let page)):
      takePage(page, of: entry, source)
    case .page(let entry, let source, .failure(let error)):
      noteCurl(error, source)
      leaveAlone(host, after: error)
      if error.isPassing { takeNoPage(of: entry, source) } else { takePage(nil, of: entry, source) }
    }
  }

  private mutating func noteCurl(_ error: WebError, _ source: String) {
    if error == .noCurl { failure = .web(address: source, .noCurl) }
  }

  private mutating func takeFeed(_ feed: Errand.Feed, of source: String) {
    open[source]?.response = feed.response
    guard let content = feed.content else { return close(source, .unchanged) }
    guard content.isFeed, content.feed?.title != nil || !content.articles.isEmpty else {
      return close(source, .notAFeed)
    }
    open[source]?.feed = content.feed
    guard let kept = newest(of: content.articles.map(\.id)) else { return }
    var seen: Set<ArticleID> = []
    var fresh: [Article] = []
    for entry in content.articles where seen.insert(entry.id).inserted {
      let old = kept[entry.id]
      let isKnown = old.map { $0 == entry || entry.isCompleted(in: $0) } ?? false
      let isWhole = isKnown && old != entry
      if !isWhole, lineUpPage(of: entry, source, isTeaser: content.teasers.contains(entry.id)) {
        continue
      }
      if isKnown { open[source]?.add(.already) } else { fresh.append(entry) }
    }
    keep(fresh, of: source)
    if open[source]?.pages == 0 { finish(source) }
  }

  /// False where the page is not wanted, or can't be had.
  private mutating func lineUpPage(of entry: Article, _ source: String, isTeaser: Bool) -> Bool {
    guard let open = open[source] else { return false }
    let isWanted =
      switch settings.fullText ?? open.subscription.fullText {
      case .auto: isTeaser
      case .always: true
      case .never: false
      }
    guard isWanted, !open.state.fruitless.contains(entry.id) else { return false }
    let errand = Errand.page(entry: entry, source: source)
    guard let host = errand.host else { return false }
    guard open.pages < settings.pagesOfSource, pagesLeft > 0, held[host] == nil else {
      self.open[source]?.leavesPages = true
      return false
    }
    pagesLeft -= 1
    self.open[source]?.pages += 1
    turns.add(errand, host: host)
    return true
  }

  /// - Parameter page: nil where there is none for a reader, or it holds no article: it is not asked
  ///   again.
  private mutating func takePage(_ page: Article?, of entry: Article, _ source: String) {
    if let whole = page.flatMap(entry.completed) {
      keep([whole], of: source, isCompleted: true)
    } else {
      open[source]?.noteFruitless(entry.id)
      keepBeginning(of: entry, source)
    }
    countPage(source)
  }

  /// Its page may be had the next time.
  private mutating func takeNoPage(of entry: Article, _ source: String) {
    open[source]?.leavesPages = true
    keepBeginning(of: entry, source)
    countPage(source)
  }

  /// What was whole before is not cut back to its beginning.
  private mutating func keepBeginning(of entry: Article, _ source: String) {
    guard let old = newest(of: [entry.id]).map({ $0[entry.id] }) else { return }
    keep([old.flatMap(entry.completed) ?? entry], of: source)
  }

  /// Nil where the library can't tell.
  private mutating func newest(of ids: [ArticleID]) -> [ArticleID: Article]? {
    do throws(StoreError) {
      return try pen.newest(of: ids)
    } catch {
      failure = failure ?? .store(error)
      return nil
    }
  }

  private mutating func countPage(_ source: String) {
    open[source]?.pages -= 1
    if open[source]?.pages == 0 { finish(source) }
  }

  private mutating func keep(_ articles: [Article], of source: String, isCompleted: Bool = false) {
    guard failure == nil, !articles.isEmpty else { return }
    do throws(StoreError) {
      for kept in try pen.keep(articles, at: now()) {
        open[source]?.add(kept, isCompleted: isCompleted)
      }
    } catch {
      failure = .store(error)
    }
  }

  /// A server that asks for patience gets it, from all that was to be asked of it.
  private mutating func leaveAlone(_ host: String, after error: WebError) {
    guard case .retryLater = error else { return }
    held[host] = error
    for errand in turns.withdraw(host: host) {
      switch errand {
      case .feed(let subscription, _):
        close(subscription.address, .failed(error), toldAs: .held)
      case .page(let entry, let source):
        takeNoPage(of: entry, source)
      }
    }
  }

  private mutating func finish(_ source: String) {
    guard let tally = open[source]?.tally else { return }
    close(source, .read(tally))
  }

  /// Noted when all that it brought is kept, and never before.
  ///
  /// - Parameter told: what the report says instead of it.
  private mutating func close(
    _ source: String, _ outcome: SourceReport.Outcome, toldAs told: SourceReport.Outcome? = nil
  ) {
    guard failure == nil, var closing = open.removeValue(forKey: source) else { return }
    if outcome == .failed(.cancelled) { return }
    // Its feed came, and then its server had enough.
    if case .read = outcome, let host = closing.errand.host {
      if case .retryLater(_, let after) = held[host] { closing.patience = after }
    }
    let report = closing.close(outcome, at: now())
    log.note(closing.state)
    self.report(told.map { report.told(as: $0) } ?? report)
  }

  private mutating func report(_ report: SourceReport) {
    reports.append(report)
    tell(report)
  }
}

extension WebError {
  /// Whether it tells nothing of the page itself: another time it may come.
  fileprivate var isPassing: Bool {
    switch self {
    case .retryLater, .cancelled, .timedOut, .noCurl, .system, .failed: true
    case .status(let status): status >= 500 || status == 408 || status == 425
    case .unusableAddress, .privateHost, .tooManyRedirects, .tooLarge: false
    }
  }
}
