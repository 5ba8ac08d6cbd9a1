import Model
import Text

/// Telling words are compared folded; a reader wants to see them as the article writes them.
enum SharedWords {
  /// « marée, Saint-Malo » for `maree` and `malo`.
  static func written(_ folded: ArraySlice<String>, in article: Article) -> String {
    let wanted = Set(folded)
    var written: [String: String] = [:]
    for text in [article.title, article.summary ?? "", article.text] {
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        guard written.count < wanted.count else { break }
        let key = Folding.key(String(word))
        if wanted.contains(key), written[key] == nil { written[key] = String(word) }
      }
    }
    return folded.compactMap { written[$0] }.joined(separator: ", ")
  }
}
