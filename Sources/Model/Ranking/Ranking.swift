/// How articles stand in the lists.
package enum Ranking {
  /// Newest first; what has no date comes last, and equals keep a fixed order.
  package static func latest(_ headlines: [Headline]) -> [Headline] {
    headlines.sorted { ($1.sortKey, $0.id) < ($0.sortKey, $1.id) }
  }

  /// Those most read in the window first, then the newest; what nobody read is left out. Looks only
  /// at what was read, however much is kept.
  package static func mostRead(
    in readings: Readings, window: Window, today: Moment, headline: (ArticleID) -> Headline?
  ) -> [(headline: Headline, reads: Int)] {
    readings.readArticles.compactMap { id in
      let reads = readings.reads(of: id, in: window, today: today)
      return reads > 0 ? headline(id).map { ($0, reads) } : nil
    }.sorted { left, right in
      if left.reads != right.reads { return left.reads > right.reads }
      return (right.headline.sortKey, left.headline.id) < (left.headline.sortKey, right.headline.id)
    }
  }
}
