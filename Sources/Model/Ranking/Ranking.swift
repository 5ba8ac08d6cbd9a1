/// How articles stand in the lists.
package enum Ranking {
  /// Newest first; what has no date comes last, and equals keep a fixed order.
  package static func latest(_ headlines: [Headline]) -> [Headline] {
    headlines.sorted { ($1.sortKey, $0.id) < ($0.sortKey, $1.id) }
  }

  /// Those most read in the window first, then the newest; what nobody read is left out.
  package static func mostRead(
    _ headlines: [Headline], in readings: Readings, window: Window, today: Moment
  ) -> [(headline: Headline, reads: Int)] {
    let isRead = Set(readings.readArticles)
    return headlines.filter { isRead.contains($0.id) }
      .map { ($0, readings.reads(of: $0.id, in: window, today: today)) }
      .filter { $0.1 > 0 }
      .sorted { (-$0.1, -$0.0.sortKeyForTies, $0.0.id) < (-$1.1, -$1.0.sortKeyForTies, $1.0.id) }
  }
}

extension Headline {
  /// As `sortKey`, without the least number, which can't be negated.
  fileprivate var sortKeyForTies: Int { max(sortKey, -.max) }
}
