package import Model
package import Typography

/// An article as `kiosque show` prints it: the same head, text and source as on the screen.
package enum PrintedArticle {
  package static func lines(_ article: Article, setting: Setting, wording: Wording) -> [String] {
    let text = ArticleText(article, setting: setting, wording: wording)
    let measure = setting.measure
    var lines = text.rows.dropFirst().map { text.string(of: $0) }
    lines += ArticleEnd.sourceLines(of: article, addresses: text.addresses, measure, wording)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
