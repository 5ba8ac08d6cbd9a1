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
  ///
  /// - Parameter damage: gets the articles that can't be read, and so are in no list.
  /// - Throws: `StoreError.unreadable` where a folder or a journal can't be read. Then nobody knows
  ///   which articles are the newest, or which are set aside.
  package func outdated(
    _ retention: Retention, at now: Moment, noting damage: inout [Damage]
  ) throws(StoreError) -> [Headline] {
    try identity.refuseIfUnknown()
    var found: [Damage] = []
    let mine = readings(noting: &found)
    let protected = protectedArticles(noting: &found)
    try found.refuse()
    let earliest = retention.earliestDay(at: now)
    var outdated: [Headline] = []
    var kept = 0
    forEachEntry(noting: &found) {
      (outdated, kept) = ([], 0)
    } _: { entry in
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
    try found.filter { !isArticle($0.path) }.refuse()
    damage += found
    return outdated
  }

  /// Those that somebody set aside, begun, liked or commented on.
  func protectedArticles(noting damage: inout [Damage]) -> Set<ArticleID> {
    var protected: Set<ArticleID> = []
    for folder in allJournals {
      for person in folder.journals.people(noting: &damage) {
        var readings = Readings(person: person)
        var tail = FoldedJournals.Tail()
        var found: [Damage] = []
        folder.read(of: person, isAll: true, into: &readings, noting: &found, &tail)
        damage += found.filter { !$0.isPrivacy || person == identity.person }
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
