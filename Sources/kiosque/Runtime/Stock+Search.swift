import Model
import Store

extension Stock {
  /// Articles that hold every word; stops early when its task is cancelled.
  func search(_ words: String, noting damage: inout [Damage]) -> [Found] {
    guard let loose else { return library?.search(words, noting: &damage) ?? [] }
    let query = Query(words)
    guard !query.isEmpty else { return [] }
    return Found.ranked(
      loose.values.compactMap { article in
        guard !Task.isCancelled, let score = query.score(of: article) else { return nil }
        return Found(
          headline: Headline(article), passage: query.passage(of: article), score: score)
      })
  }
}
