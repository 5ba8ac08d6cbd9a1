import Text

/// The words that an article must hold, all of them, wherever they stand.
///
///     « Élysée  PORT »  →  elysee, port        found in « L’Élysée », in « les ports »
package struct Query: Hashable, Sendable {
  /// Folded, as bytes.
  private let words: [[UInt8]]

  package init(_ text: String) {
    words = Folding.key(text).split(whereSeparator: \.isWhitespace).prefix(16).map {
      Array($0.utf8)
    }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// Nil where a word is missing. A word counts the more the more telling its place is: 8 in the
  /// title, 5 in a name, 3 in the summary, and 1 for each time the text says it, up to 5.
  package func score(of article: Article) -> Int? {
    let names = article.authors + [article.editor, article.source?.name].compactMap(\.self)
    let title = Array(Folding.key(article.title).utf8)
    let name = Array(Folding.key(names.joined(separator: "\n")).utf8)
    let summary = Array(Folding.key(article.summary ?? "").utf8)
    let text = Array(Folding.key(article.text).utf8)
    var sum = 0
    for word in words {
      let score =
        8 * Self.count(word, in: title, atMost: 1) + 5 * Self.count(word, in: name, atMost: 1)
        + 3 * Self.count(word, in: summary, atMost: 1) + Self.count(word, in: text, atMost: 5)
      if score == 0 { return nil }
      sum += score
    }
    return sum
  }

  /// Where the text first says one of the words: a line of it, cut around the word.
  package func passage(of article: Article) -> String {
    let lines = article.text.split(separator: "\n").map(String.init)
    for word in words {
      let word = String(decoding: word, as: UTF8.self)
      for line in lines {
        if let range = Folding.ranges(of: word, in: line).first {
          return Passage.of(line, around: range)
        }
      }
    }
    return Passage.of(article.summary ?? lines.first ?? "", around: 0..<0)
  }

  private static func count(_ word: [UInt8], in text: [UInt8], atMost limit: Int) -> Int {
    guard let first = word.first, text.count >= word.count else { return 0 }
    var count = 0
    var place = 0
    while place <= text.count - word.count, count < limit {
      if text[place] == first, text[place..<place + word.count].elementsEqual(word) {
        count += 1
        place += word.count
      } else {
        place += 1
      }
    }
    return count
  }
}
