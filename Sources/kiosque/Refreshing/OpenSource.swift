import Ingest
import Model
import Store
import Web

/// A source in the midst of a refresh: asked, and perhaps waiting for pages of its entries.
struct OpenSource {
  let subscription: Subscription
  var state: SourceState
  var tally = SourceReport.Tally()
  /// Pages that are still to come.
  var pages = 0
  /// Pages that were left for the next time: then the whole feed is asked for again.
  var leavesPages = false
  var response: Response?
  var feed: Intake.Feed?
  /// For how long its server wants to be left alone, in the server's words.
  var patience: String?
  private let wasAskedBefore: Bool

  init(_ subscription: Subscription, _ state: SourceState) {
    self.subscription = subscription
    self.state = state
    wasAskedBefore = state.asked != nil
  }

  var errand: Errand { .feed(subscription, state) }

  var name: String { subscription.title ?? state.title ?? subscription.address }

  mutating func add(_ kept: Kept, isCompleted: Bool = false) {
    switch kept {
    case .new: tally.new += 1
    case .revision: tally.revised += 1
    case .already: tally.same += 1
    }
    if isCompleted, kept != .already { tally.completed += 1 }
  }

  mutating func noteFruitless(_ id: ArticleID) {
    state.fruitless = (state.fruitless + [id]).suffix(300)
  }

  /// What it came to; its state is what the next refresh is to know.
  mutating func close(_ outcome: SourceReport.Outcome, at now: Moment) -> SourceReport {
    let movedBefore = state.movedTo
    var report = SourceReport(subscription: subscription, name: name, outcome: outcome)
    state.result = report.word
    state.asked = now
    state.isHeld = false
    switch outcome {
    case .read, .unchanged: noteSuccess(outcome, now)
    case .failed(.retryLater(_, let after)):
      state.next = now.later(by: Patience.asked(after, now: now))
      state.isHeld = true
    case .failed(let error) where movedBefore != nil && error.isAbsence:
      // The old address may know better.
      state.movedTo = nil
      noteFailure(now)
    case .failed(.status(410)):
      state.isGone = true
      report = SourceReport(subscription: subscription, name: name, outcome: .gone(isNews: true))
      state.result = report.word
      noteFailure(now)
    default: noteFailure(now)
    }
    report.next = state.next
    if state.movedTo != movedBefore { report.movedTo = state.movedTo }
    return report
  }

  private mutating func noteSuccess(_ outcome: SourceReport.Outcome, _ now: Moment) {
    state.failures = 0
    state.isGone = false
    state.movedTo = response?.movedTo ?? state.movedTo
    if let feed {
      state.title = feed.title ?? state.title
      state.page = feed.address ?? state.page
      state.minutes = feed.minutes
    }
    let validators = leavesPages ? nil : response?.validators
    state.found = validators?.address
    state.entityTag = validators?.entityTag
    state.lastModified = validators?.lastModified
    state.kept += tally.new + (wasAskedBefore ? 0 : tally.same + tally.revised)
    let wait = Patience.afterReading(minutes: state.minutes, freshSeconds: response?.freshSeconds)
    state.next = now.later(by: max(wait, patience.map { Patience.asked($0, now: now) } ?? 0))
    state.isHeld = patience != nil
  }

  private mutating func noteFailure(_ now: Moment) {
    state.failures += 1
    state.next = now.later(by: Patience.afterFailures(state.failures))
  }
}

extension WebError {
  /// Whether nothing is at the address any more.
  fileprivate var isAbsence: Bool {
    [.status(404), .status(410), .failed(curlExit: 6)].contains(self)
  }
}
