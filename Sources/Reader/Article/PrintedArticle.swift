package import Model

/// An article as `kiosque show` prints it: the same head, text and source as on the screen.
package enum PrintedArticle {
  package static func lines(_ article: Article, measure: Int, wording: Wording) -> [String] {
    let text = ArticleText(article, measure: measure, wording: wording)
    var lines = text.rows.dropFirst().map { text.string(of: $0) }
    lines += ArticleEnd.sourceLines(of: article, addresses: text.addresses, measure, wording)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
