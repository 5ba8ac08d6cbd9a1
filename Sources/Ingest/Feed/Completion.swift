package import Model
import Text

/// Feeds often give the beginning of an article, and its page the whole.
extension Article {
  /// The entry of a feed with the text of its page. What the feed says of it stays; what it does not
  /// say, the page may; the text of the feed becomes the summary.
  ///
  /// Nil when the page has no more than the entry, or is the page of something else: one that asks
  /// for consent, or for a password.
  package func completed(by page: Article) -> Article? {
    guard page.text.utf8.count > text.utf8.count, isAbout(sameAs: page) else { return nil }
    var whole = self
    whole.body = page.body
    whole.summary = summary ?? opening
    if authors.isEmpty { whole.authors = page.authors }
    whole.editor = editor ?? page.editor
    whole.language = language ?? page.language
    if related.isEmpty { whole.related = page.related }
    if comments.isEmpty { whole.comments = page.comments }
    whole.areCommentsOpen = areCommentsOpen ?? page.areCommentsOpen
    whole.likes = likes ?? page.likes
    return whole
  }

  /// Whether this is the entry, as its feed gives it still, of which `kept` was made by completing it.
  package func isCompleted(in kept: Article) -> Bool {
    guard id == kept.id, title == kept.title, published == kept.published, updated == kept.updated,
      url == kept.url, authors.isEmpty || authors == kept.authors,
      kept.text.utf8.count > text.utf8.count
    else { return false }
    if kept.summary == summary ?? opening { return true }
    let whole = kept.text
    return summary == kept.summary && !body.isEmpty
      && body.allSatisfy { whole.holds($0.plainText) }
  }

  /// The text on one line, as a summary holds it.
  private var opening: String? {
    let line = Words.line(String(decoding: text.utf8.prefix(2000), as: UTF8.self))
    return line.isEmpty ? nil : line
  }

  /// Whether half of the telling words of the title are the page's too, or half of those of the text.
  private func isAbout(sameAs page: Article) -> Bool {
    let there = Self.words(of: page.title + " " + page.text)
    func isThere(_ words: Set<Substring>) -> Bool {
      !words.isEmpty && words.count { there.contains($0) } * 2 >= words.count
    }
    let title = Self.words(of: title)
    return title.isEmpty || isThere(title) || isThere(Self.words(of: text))
  }

  private static func words(of text: String) -> Set<Substring> {
    Set(Folding.key(text).split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 3 })
  }
}
