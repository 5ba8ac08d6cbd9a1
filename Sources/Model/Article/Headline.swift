/// What a list shows of an article, so that a list opens no article.
package struct Headline: Hashable, Sendable, Identifiable {
  package let id: ArticleID
  package var title: String
  package var authors: [String]
  package var editor: String?
  package var published: Moment?
  package var updated: Moment?
  package var url: String?
  package var source: String?
  package var site: Site?
  package var summary: String?
  package var words: Int
  /// How many comments the page carried, answers included.
  package var comments: Int
  package var areCommentsOpen: Bool?
  package var likes: Int?
  /// How many revisions are kept; above 1 the article was corrected.
  package var revisions: Int
  /// Its telling words, the most telling first, folded.
  package var tellingWords: [String]

  package init(
    id: ArticleID, title: String, authors: [String] = [], editor: String? = nil,
    published: Moment? = nil, updated: Moment? = nil, url: String? = nil, source: String? = nil,
    site: Site? = nil, summary: String? = nil, words: Int = 0, comments: Int = 0,
    areCommentsOpen: Bool? = nil, likes: Int? = nil, revisions: Int = 1,
    tellingWords: [String] = []
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.editor = editor
    self.published = published
    self.updated = updated
    self.url = url
    self.source = source
    self.site = site
    self.summary = summary
    self.words = words
    self.comments = comments
    self.areCommentsOpen = areCommentsOpen
    self.likes = likes
    self.revisions = revisions
    self.tellingWords = tellingWords
  }

  /// - Parameter revisions: how many revisions of it are kept.
  package init(_ article: Article, revisions: Int = 1) {
    let text = article.text
    self.init(
      id: article.id, title: article.title, authors: article.authors, editor: article.editor,
      published: article.published, updated: article.updated, url: article.url,
      source: article.source?.name, site: article.site, summary: article.summary,
      words: WordCount.of(text),
      comments: article.comments.reduce(0) { $0 + $1.count },
      areCommentsOpen: article.areCommentsOpen, likes: article.likes, revisions: revisions,
      tellingWords: TellingWords.of(
        title: article.title, summary: article.summary ?? "", text: text))
  }

  /// Minutes of reading, at least one, at 230 words a minute: what French adults read silently
  /// (Brysbaert 2019 gives 214 to 238 for European languages).
  package var minutes: Int { max(1, (words + 115) / 230) }

  /// What it sorts by among the latest; without a date it comes last.
  package var sortKey: Int { published?.secondsSince1970 ?? updated?.secondsSince1970 ?? .min }
}
