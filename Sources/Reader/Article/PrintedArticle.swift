package import Model
package import Typography

/// An article as `kiosque show` prints it: the same head, text and source as on the screen.
package enum PrintedArticle {
  /// Hands over line after line; of a long article only what is printed is held in memory.
  package static func eachLine<Failure>(
    of article: Article, setting: Setting, wording: Wording,
    _ take: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var text = ArticleText(article, setting: setting, wording: wording)
    var blanks = 0
    func put(_ line: String) throws(Failure) {
      guard !line.isEmpty else { return blanks += 1 }
      for _ in 0..<blanks { try take("") }
      blanks = 0
      try take(line)
    }
    for row in text.head.dropFirst() { try put(row.text) }
    for index in 0..<text.leafCount {
      let leaf = text.leaf(index)
      if leaf.hasGap { try put("") }
      for line in leaf.paragraph.lines.indices { try put(leaf.string(ofLine: line)) }
      text.forget(beyond: index + 1...index + 1, by: 0)
    }
  }
}
