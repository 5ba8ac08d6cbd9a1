/// What a reader did. Each is one event in a journal.
package enum Deed: Hashable, Sendable {
  /// The article was taken into the library.
  case kept(ArticleID)
  case opened(ArticleID)
  /// Went past the first screen, or to the end of an article that is shorter: this counts as a read.
  case readOn(ArticleID)
  case finished(ArticleID)
  case place(ArticleID, Place)
  /// Marked as read or unread by hand.
  case marked(ArticleID, isRead: Bool)
  case starred(ArticleID, Bool)
  case liked(ArticleID, Bool)
  case commented(ArticleID, text: String)
  /// Taken out of the lists, or put back.
  case deleted(ArticleID, Bool)
  /// Taken out of the lists likewise, for being old: so it can be told from what a person took out.
  case pruned(ArticleID)
  /// A source was taken up, or is followed otherwise than before.
  case followed(Subscription)
  /// The source of that address was given up.
  case unfollowed(String)

  package var article: ArticleID? {
    switch self {
    case .kept(let id), .opened(let id), .readOn(let id), .finished(let id), .place(let id, _),
      .marked(let id, _), .starred(let id, _), .liked(let id, _), .commented(let id, _),
      .deleted(let id, _), .pruned(let id):
      id
    case .followed, .unfollowed: nil
    }
  }
}

/// Where someone is in a text: a paragraph and an offset in it, which no resize moves.
package struct Place: Hashable, Sendable {
  /// The block, counted from 0 over the leaves of the body.
  package var paragraph: Int
  /// UTF-8 bytes into the text of that block.
  package var offset: Int
  /// How much of the text lies above, 0 to 100: for lists, which open no article.
  package var percent: Int

  package init(paragraph: Int, offset: Int, percent: Int = 0) {
    self.paragraph = paragraph
    self.offset = offset
    self.percent = percent
  }

  package static let start = Place(paragraph: 0, offset: 0)
}
