/// An article that holds what was looked for.
package struct Found: Hashable, Sendable {
  package let headline: Headline
  /// The line around the first place where it is said, as the article writes it.
  package let passage: String
  package let score: Int

  package init(headline: Headline, passage: String, score: Int) {
    self.headline = headline
    self.passage = passage
    self.score = score
  }

  /// Those that hold the words where it tells most first, then the newest.
  package static func ranked(_ found: [Found]) -> [Found] {
    found.sorted {
      ($0.score, $0.headline.sortKey, $1.headline.id)
        > ($1.score, $1.headline.sortKey, $0.headline.id)
    }
  }
}
