/// Articles that share the most telling words with one.
///
/// A shared word weighs the more the fewer articles have it: log2(N / n), the inverse document
/// frequency of Spärck Jones (1972). Of 100 articles where 2 have « marée » and 50 « maire »:
///
///     shares « marée »            5.6
///     shares « maire »            1
package enum Related {
  package struct Neighbour: Hashable, Sendable {
    package let headline: Headline
    /// What they share, the most telling first, as folded words.
    package let words: [String]
  }

  /// - Parameter least: how much must be shared, two words at any rate.
  package static func to(
    _ article: Headline, among headlines: [Headline], limit: Int = 4, least: Double = 4
  ) -> [Neighbour] {
    var search = Search(for: article)
    for headline in headlines { search.look(at: headline) }
    return search.nearest(limit, least: least)
  }

  /// Looks at one headline after another, and holds those alone that share two words.
  package struct Search {
    private let article: Headline
    private let wanted: Set<String>
    private var count = 0
    private var spread: [String: Int] = [:]
    private var candidates: [(headline: Headline, shared: [String])] = []

    package init(for article: Headline) {
      self.article = article
      wanted = Set(article.tellingWords)
    }

    package mutating func look(at other: Headline) {
      count += 1
      let shared = other.tellingWords.filter(wanted.contains)
      for word in shared { spread[word, default: 0] += 1 }
      if shared.count > 1, other.id != article.id { candidates.append((other, shared)) }
    }

    /// - Parameter least: how much must be shared, two words at any rate.
    package func nearest(_ limit: Int = 4, least: Double = 4) -> [Neighbour] {
      let weights = spread.mapValues { binaryLogarithm(Double(count) / Double($0)) }
      var ranked: [(neighbour: Neighbour, score: Double)] = []
      for (other, shared) in candidates {
        let score = shared.reduce(0) { $0 + (weights[$1] ?? 0) }
        guard score >= least else { continue }
        let telling = shared.sorted { (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0) }
        ranked.append((Neighbour(headline: other, words: Array(telling.prefix(3))), score))
      }
      ranked.sort { ($0.score, $1.neighbour.headline.id) > ($1.score, $0.neighbour.headline.id) }
      return ranked.prefix(limit).map(\.neighbour)
    }
  }

  /// log2 within 0.09, by a straight line between powers of two: exact enough to rank by.
  private static func binaryLogarithm(_ x: Double) -> Double {
    Double(x.exponent) + x.significand - 1
  }
}
