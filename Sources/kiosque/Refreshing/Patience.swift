import Ingest
import Model
import Store

/// When a source may be asked again. Seconds, all of them.
enum Patience {
  /// For a source that does not say how often it changes.
  static let usual = 30 * 60
  /// The bounds of what a feed may ask for, and of what a cache may: servers that were set up for
  /// pictures call everything good for a year.
  private static let least = 10 * 60
  private static let mostByFeed = 24 * 3600
  private static let mostByCache = 2 * 3600
  private static let mostAfterFailures = 24 * 3600

  /// After it was read, or had nothing new.
  ///
  /// - Parameters:
  ///   - minutes: what the feed says of how often it changes.
  ///   - freshSeconds: for how long the server calls its answer good.
  static func afterReading(minutes: Int?, freshSeconds: Int?) -> Int {
    let byFeed = minutes.map { min(max($0, 0), mostByFeed / 60) * 60 }
    let byCache = freshSeconds.map { min(max($0, 0), mostByCache) }
    let asked = max(byFeed ?? 0, byCache ?? 0)
    return byFeed == nil && (byCache ?? 0) < least ? usual : max(least, asked)
  }

  /// The first failure may be a hiccup; each one more doubles the wait, up to a day.
  static func afterFailures(_ count: Int) -> Int {
    min(usual << min(max(count - 1, 0), 8), mostAfterFailures)
  }

  /// « 120 » or « Sun, 22 Nov 2026 13:00:00 GMT », as a server sends it with 429 and 503.
  static func asked(_ text: String, now: Moment) -> Int {
    let seconds =
      Int(text) ?? Dates.whole(text).map { $0.secondsSince1970 - now.secondsSince1970 } ?? usual
    return min(max(seconds, 60), mostAfterFailures)
  }
}

extension Moment {
  func later(by seconds: Int) -> Moment {
    Moment(secondsSince1970: secondsSince1970 + seconds, offset: offset ?? 0)
  }
}
