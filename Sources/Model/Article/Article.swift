/// One article, as a page or a feed gave it. What the page did not say is nil or empty.
package struct Article: Hashable, Sendable {
  package var id: ArticleID
  package var title: String
  package var authors: [String]
  package var editor: String?
  package var published: Moment?
  package var updated: Moment?
  /// A BCP 47 tag, "fr" or "fr-CA".
  package var language: String?
  package var url: String?
  /// Who wrote it first: « - Source : AubeDigitale », or the feed it came from.
  package var source: Source?
  /// The journal whose page it is: what the masthead of the page says.
  package var site: Site?
  package var summary: String?
  package var body: [Block]
  /// « Cela peut vous intéresser », as the page listed it.
  package var related: [Link]
  /// The comments that the page carried; those of our readers are events.
  package var comments: [Comment]
  /// Nil where the page does not say.
  package var areCommentsOpen: Bool?
  /// The page's own count of likes for this article.
  package var likes: Int?

  package init(
    id: ArticleID, title: String, authors: [String] = [], editor: String? = nil,
    published: Moment? = nil, updated: Moment? = nil, language: String? = nil,
    url: String? = nil, source: Source? = nil, site: Site? = nil, summary: String? = nil,
    body: [Block] = [], related: [Link] = [], comments: [Comment] = [],
    areCommentsOpen: Bool? = nil, likes: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.editor = editor
    self.published = published
    self.updated = updated
    self.language = language
    self.url = url
    self.source = source
    self.site = site
    self.summary = summary
    self.body = body
    self.related = related
    self.comments = comments
    self.areCommentsOpen = areCommentsOpen
    self.likes = likes
  }

  /// The body as plain text, blocks parted by a blank line.
  package var text: String {
    var text = ""
    for block in body {
      let piece = block.plainText
      if !text.isEmpty, !piece.isEmpty { text += "\n\n" }
      text += piece
    }
    return text
  }
}

/// Where an article comes from: a name, and an address where there is one.
package struct Source: Hashable, Sendable {
  package var name: String
  package var url: String?

  package init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// The journal of a page, with the figure it shows of itself: « Vous aimez notre site ? (230 K) ».
package struct Site: Hashable, Sendable {
  package var name: String
  package var url: String?
  package var likes: Int?
  /// The day on which the page said so.
  package var likesOn: Moment?

  package init(name: String, url: String? = nil, likes: Int? = nil, likesOn: Moment? = nil) {
    self.name = name
    self.url = url
    self.likes = likes
    self.likesOn = likesOn
  }
}

/// A title that leads somewhere.
package struct Link: Hashable, Sendable {
  package var title: String
  package var url: String?

  package init(title: String, url: String? = nil) {
    self.title = title
    self.url = url
  }
}

/// What somebody wrote under an article, and what others answered.
package struct Comment: Hashable, Sendable {
  package var author: String
  package var date: Moment?
  package var text: String
  package var replies: [Comment]

  package init(author: String, date: Moment? = nil, text: String, replies: [Comment] = []) {
    self.author = author
    self.date = date
    self.text = text
    self.replies = replies
  }

  /// This one and all the answers under it.
  package var count: Int { replies.reduce(1) { $0 + $1.count } }
}
