package import Model

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
      let passage = query.passage(of: article)
      found.append(Found(headline: entry.headline, passage: passage, score: score))
    }
    return Array(Found.ranked(found).prefix(limit))
  }
}
