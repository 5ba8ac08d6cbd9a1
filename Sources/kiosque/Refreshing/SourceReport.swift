import Model
import Web

/// What came of one source in a refresh.
struct SourceReport: Sendable {
  let subscription: Subscription
  /// What it is called: as the person calls it, else as it calls itself.
  let name: String
  let outcome: Outcome
  /// Where it went for good, if it just did.
  var movedTo: String?
  /// When it is asked next.
  var next: Moment?

  enum Outcome: Equatable, Sendable {
    case read(Tally)
    /// The server says that there is nothing new.
    case unchanged
    /// Asked a short while ago.
    case notDue
    /// The server asked for patience.
    case held
    /// The server says that it is gone for good; or said so before, and is not asked any more.
    case gone(isNews: Bool)
    case failed(WebError)
    case notAFeed
  }

  /// Articles by what became of them.
  struct Tally: Hashable, Sendable {
    var new = 0
    var revised = 0
    var same = 0
    /// Those of the new and revised whose text came from their pages.
    var completed = 0
  }

  func told(as outcome: Outcome) -> SourceReport {
    SourceReport(
      subscription: subscription, name: name, outcome: outcome, movedTo: movedTo, next: next)
  }

  var tally: Tally {
    if case .read(let tally) = outcome { tally } else { Tally() }
  }

  var isFailure: Bool {
    switch outcome {
    case .failed, .notAFeed, .gone(isNews: true): true
    case .read, .unchanged, .notDue, .held, .gone(isNews: false): false
    }
  }

  /// A word for programs.
  var word: String {
    switch outcome {
    case .read: "read"
    case .unchanged: "unchanged"
    case .notDue: "notDue"
    case .held: "held"
    case .gone: "gone"
    case .notAFeed: "notAFeed"
    case .failed(let error): error.word
    }
  }
}

extension WebError {
  /// A word for programs: « status 500 », « curl 6 ».
  fileprivate var word: String {
    switch self {
    case .noCurl: "noCurl"
    case .unusableAddress: "unusableAddress"
    case .privateHost: "privateHost"
    case .tooManyRedirects: "tooManyRedirects"
    case .tooLarge: "tooLarge"
    case .timedOut: "timedOut"
    case .status(let status), .retryLater(let status, _): "status \(status)"
    case .failed(let exit): "curl \(exit)"
    case .cancelled: "cancelled"
    case .system(let errno): "errno \(errno)"
    }
  }
}
