import Model
import Text

/// Tells an entry that holds the beginning of an article from one that holds it whole.
enum Teaser {
  /// A short text in the place of a summary; or a text that breaks off, though it stands where the
  /// whole should.
  ///
  ///     <description>À Kerhouarn, le bac ne passera plus le dimanche…</description>    a teaser
  ///     <content:encoded><p>Trois mots.</p></content:encoded>                          whole
  static func isTeaser(_ entry: FeedDocument.Entry, _ body: [Block]) -> Bool {
    guard entry.link != nil else { return false }
    var words = 0
    for block in body {
      words += WordCount.of(block.plainText)
      if words >= 300 { return false }
    }
    if entry.content == nil, words < 150 { return true }
    return breaksOff(body.map(\.plainText).joined(separator: "\n"))
  }

  static func breaksOff(_ text: String) -> Bool {
    let tail = Folding.key(String(text.suffix(80)))
    var end = tail[...]
    while let last = end.last, last.isWhitespace || "»›→>)]\"".contains(last) { end.removeLast() }
    return endings.contains { end.hasSuffix($0) }
  }

  /// Folded: without accents or capitals.
  private static let endings = [
    "…", "...", "lire la suite", "lire l'article", "lire plus", "lire l'integralite",
    "en savoir plus", "voir la suite", "la suite sur le site", "(suite", "read more",
    "continue reading", "read the rest",
  ]
}
