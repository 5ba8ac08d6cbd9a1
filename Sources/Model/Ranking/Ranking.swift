/// How articles stand in the lists.
package enum Ranking {
  /// Newest first; what has no date comes last, and equals keep a fixed order.
  ///
  /// Months follow one another as the pages dated them, as in a library: at midnight of the first, an
  /// hour in Montréal and one in Paris may stand the other way round.
  package static func latest(_ headlines: [Headline]) -> [Headline] {
    func month(_ headline: Headline) -> Int {
      headline.published.map { $0.year * 12 + $0.month } ?? 0
    }
    return headlines.map { (month: month($0), key: $0.sortKey, headline: $0) }
      .sorted { ($1.month, $1.key, $0.headline.id) < ($0.month, $0.key, $1.headline.id) }
      .map(\.headline)
  }

  /// Those most read in the window first, then the newest; what nobody read is left out. Looks only
  /// at what was read, however much is kept.
  package static func mostRead(
    in readings: Readings, window: Window, today: Moment, headline: (ArticleID) -> Headline?
  ) -> [(headline: Headline, reads: Int)] {
    ordered(readings.mostRead(in: window, today: today), headline: headline)
  }

  /// The same of articles whose reads were counted.
  package static func ordered(
    _ counted: [(id: ArticleID, reads: Int)], headline: (ArticleID) -> Headline?
  ) -> [(headline: Headline, reads: Int)] {
    counted.compactMap { article in
      headline(article.id).map { (headline: $0, reads: article.reads) }
    }.sorted { left, right in
      if left.reads != right.reads { return left.reads > right.reads }
      return (right.headline.sortKey, left.headline.id) < (left.headline.sortKey, right.headline.id)
    }
  }
}
