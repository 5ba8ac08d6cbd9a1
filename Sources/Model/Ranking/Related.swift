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
    let weights = weights(of: article.tellingWords, among: headlines)
    var ranked: [(neighbour: Neighbour, score: Double)] = []
    for other in headlines where other.id != article.id {
      let shared = other.tellingWords.filter { weights[$0] != nil }
      let score = shared.reduce(0) { $0 + (weights[$1] ?? 0) }
      guard shared.count > 1, score >= least else { continue }
      let telling = shared.sorted { (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0) }
      ranked.append((Neighbour(headline: other, words: Array(telling.prefix(3))), score))
    }
    ranked.sort { ($0.score, $1.neighbour.headline.id) > ($1.score, $0.neighbour.headline.id) }
    return ranked.prefix(limit).map(\.neighbour)
  }

  private static func weights(of words: [String], among headlines: [Headline]) -> [String: Double] {
    let wanted = Set(words)
    var spread: [String: Int] = [:]
    for headline in headlines {
      for word in headline.tellingWords where wanted.contains(word) {
        spread[word, default: 0] += 1
      }
    }
    return spread.mapValues { binaryLogarithm(Double(headlines.count) / Double($0)) }
  }

  /// log2 within 0.09, by a straight line between powers of two: exact enough to rank by.
  private static func binaryLogarithm(_ x: Double) -> Double {
    Double(x.exponent) + x.significand - 1
  }
}
