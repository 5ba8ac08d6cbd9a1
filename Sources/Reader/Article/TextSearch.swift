import Text
import Typography

/// What is looked for in the text of an article, and where it was found.
struct TextSearch: Hashable, Sendable {
  let words: String
  /// A phrase is looked for as it stands; otherwise each word by itself.
  let isPhrase: Bool
  private(set) var matches: [Match] = []
  /// The match that the reader is at.
  private(set) var current: Int?

  struct Match: Hashable, Sendable {
    let leaf: Int
    /// UTF-8 bytes of the leaf's text.
    let range: Range<Int>
  }

  init(_ words: String, isPhrase: Bool) {
    self.words = words
    self.isPhrase = isPhrase
  }

  mutating func look(in text: ArticleText) {
    let needles = isPhrase ? [words] : words.split(separator: " ").map(String.init)
    matches = []
    for (index, leaf) in text.leaves.enumerated() {
      let ranges = needles.flatMap { Folding.ranges(of: $0, in: leaf.text) }
        .sorted { $0.lowerBound < $1.lowerBound }
      matches += ranges.map { Match(leaf: index, range: $0) }
    }
    if let current, current >= matches.count { self.current = nil }
  }

  /// Goes to the next match, or the one before, round at the ends. Nil when there is none.
  ///
  /// - Parameter row: where the reader is, for the first step.
  mutating func step(forward: Bool, from row: Int, in text: ArticleText) -> Match? {
    guard !matches.isEmpty else { return nil }
    if let current {
      self.current = (current + (forward ? 1 : matches.count - 1)) % matches.count
    } else {
      let next = matches.firstIndex { self.row(of: $0, in: text) >= row }
      let previous = matches.lastIndex { self.row(of: $0, in: text) < row }
      current = forward ? next ?? 0 : previous ?? matches.count - 1
    }
    return current.map { matches[$0] }
  }

  func row(of match: Match, in text: ArticleText) -> Int {
    text.firstRows[match.leaf] + text.paragraphs[match.leaf].line(at: match.range.lowerBound)
  }

  func contains(_ offset: Int, inLeaf leaf: Int) -> Bool {
    matches.contains { $0.leaf == leaf && $0.range.contains(offset) }
  }
}
