package import Model

/// How much a library keeps in its lists.
package enum Retention: Hashable, Sendable {
  /// What was published, or else brought up to date, in so many days, today included. What has no date
  /// stays.
  case days(Int)
  /// So many articles, the newest.
  case articles(Int)
}

extension LibraryFolder {
  /// The articles that would be taken out of the reader's lists, the newest first: never what anybody
  /// whose journals can be read has set aside, begun, liked or commented on.
  package func outdated(_ retention: Retention, at now: Moment) -> [Headline] {
    let mine = readings()
    var damage: [Damage] = []
    let protected = protectedArticles(noting: &damage)
    let index = index(noting: &damage)
    let earliest = retention.earliestDay(at: now)
    var outdated: [Headline] = []
    var kept = 0
    index.forEachEntry(in: 0..<index.count) { entry in
      let headline = entry.headline
      guard !mine.state(of: headline.id).isDeleted else { return true }
      kept += 1
      let isOutdated =
        switch retention {
        case .days:
          (headline.published ?? headline.updated).map { $0.dayNumber < earliest } ?? false
        case .articles(let count): kept > count
        }
      if isOutdated, !protected.contains(headline.id) { outdated.append(headline) }
      return true
    }
    return outdated
  }

  /// Those that somebody set aside, begun, liked or commented on.
  func protectedArticles(noting damage: inout [Damage]) -> Set<ArticleID> {
    var protected: Set<ArticleID> = []
    for folder in allJournals {
      for person in folder.journals.people(noting: &damage) {
        var readings = Readings(person: person)
        var tail = FoldedJournals.Tail()
        folder.read(of: person, isAll: true, into: &readings, noting: &damage, &tail)
        protected.formUnion(readings.protectedArticles)
      }
    }
    // The same person's marks here and elsewhere are one.
    return protected.union(readings(noting: &damage).protectedArticles)
  }
}

extension Retention {
  fileprivate func earliestDay(at now: Moment) -> Int {
    guard case .days(let days) = self else { return .min }
    return now.dayNumber - days + 1
  }
}
