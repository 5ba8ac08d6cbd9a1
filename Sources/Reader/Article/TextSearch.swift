import Model
import Text

/// What is looked for in the text of an article, and where it was found.
///
/// The page's own text is searched, block by block: nothing is set for it, and neither a new measure
/// nor the mark of a link changes what is found.
struct TextSearch: Hashable, Sendable {
  let words: String
  /// A phrase is looked for as it stands; otherwise each word by itself.
  let isPhrase: Bool
  private(set) var matches: [Match] = []
  /// The match that the reader is at.
  private(set) var current: Int?

  struct Match: Hashable, Sendable {
    let paragraph: Int
    /// UTF-8 bytes of the text of that block.
    let range: Range<Int>

    var place: Place { Place(paragraph: paragraph, offset: range.lowerBound) }
  }

  init(_ words: String, isPhrase: Bool) {
    self.words = words
    self.isPhrase = isPhrase
  }

  private var needles: [String] {
    isPhrase ? [words] : words.split(separator: " ").map(String.init)
  }

  mutating func look(in leaves: Leaves) {
    matches = []
    for leaf in leaves.all where leaf.offset == 0 {
      matches += ranges(in: leaf.words).map { Match(paragraph: leaf.paragraph, range: $0) }
    }
    if let current, current >= matches.count { self.current = nil }
  }

  /// Where the words stand in a text.
  func ranges(in text: String) -> [Range<Int>] {
    let ranges = needles.map { Folding.ranges(of: $0, in: text) }
    guard ranges.count > 1 else { return ranges.first ?? [] }
    return ranges.flatMap(\.self).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Goes to the next match, or the one before, round at the ends. Nil when there is none.
  ///
  /// - Parameter place: where the reader is, for the first step.
  mutating func step(forward: Bool, from place: Place) -> Match? {
    guard !matches.isEmpty else { return nil }
    if let current {
      self.current = (current + (forward ? 1 : matches.count - 1)) % matches.count
    } else {
      let next = matches.countOfFirst { $0.isBefore(place.paragraph, place.offset) }
      current = (forward ? next : next + matches.count - 1) % matches.count
    }
    return current.map { matches[$0] }
  }

  /// Those that lie in a range of the text of a block, or partly.
  func matches(in range: Range<Int>, of paragraph: Int) -> ArraySlice<Match> {
    var first = matches.countOfFirst { $0.isBefore(paragraph, range.lowerBound) }
    let end = matches.countOfFirst { $0.isBefore(paragraph, range.upperBound) }
    while first > 0, matches[first - 1].paragraph == paragraph,
      matches[first - 1].range.upperBound > range.lowerBound
    {
      first -= 1
    }
    return matches[first..<end]
  }
}

extension TextSearch.Match {
  fileprivate func isBefore(_ paragraph: Int, _ offset: Int) -> Bool {
    (self.paragraph, range.lowerBound) < (paragraph, offset)
  }
}
