package import Model

/// An article that holds what was looked for.
package struct Found: Hashable, Sendable {
  package let headline: Headline
  /// The line around the first place where it is said, as the article writes it.
  package let snippet: String
  package let score: Int
}

extension LibraryFolder {
  /// Articles that hold every word in their title, names, summary or text, accents and case apart;
  /// those that hold them where it tells most first, then the newest.
  ///
  /// It reads every article, and stops between two of them when its task is cancelled: then it
  /// returns what it has.
  package func search(_ words: String, limit: Int = 500) -> [Found] {
    let query = Query(words)
    guard !query.isEmpty else { return [] }
    var damage: [Damage] = []
    var found: [Found] = []
    for entry in catalogue(noting: &damage) {
      if Task.isCancelled { break }
      guard let article = try? articles.article(in: entry.file),
        let score = query.score(of: article)
      else { continue }
      let snippet = query.snippet(of: article)
      found.append(Found(headline: entry.headline, snippet: snippet, score: score))
    }
    found.sort {
      ($0.score, $0.headline.sortKey, $1.headline.id)
        > ($1.score, $1.headline.sortKey, $0.headline.id)
    }
    return Array(found.prefix(limit))
  }
}
