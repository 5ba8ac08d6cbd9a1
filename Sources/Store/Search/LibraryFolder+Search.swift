package import Model

extension LibraryFolder {
  /// Articles that hold every word in their title, names, summary or text, accents and case apart;
  /// those that hold them where it tells most first, then the newest.
  ///
  /// It reads every article, and stops between two of them when its task is cancelled: then it
  /// returns what it has.
  package func search(
    _ words: String, limit: Int = 500, noting damage: inout [Damage]
  ) -> [Found] {
    let query = Query(words)
    guard !query.isEmpty else { return [] }
    var (found, unread): ([Found], [Damage]) = ([], [])
    forEachEntry(noting: &damage) {
      (found, unread) = ([], [])
    } _: { entry in
      guard !Task.isCancelled else { return false }
      let article: Article
      do throws(Damage.Fact) {
        article = try articles.article(in: entry.file)
      } catch {
        unread.append(Damage(path: articles.path(of: entry.file), fact: error))
        return true
      }
      guard let score = query.score(of: article) else { return true }
      let passage = query.passage(of: article)
      found.append(Found(headline: entry.headline, passage: passage, score: score))
      // The worst are forgotten now and then, so that a common word costs no memory.
      if found.count == 4 * limit { found = Array(Found.ranked(found).prefix(limit)) }
      return true
    }
    damage += unread
    return Array(Found.ranked(found).prefix(limit))
  }
}
