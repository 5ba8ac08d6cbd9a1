package import Display
package import Model

/// What happened.
package enum Message: Sendable {
  case event(Event)
  /// Time has passed: the clock shows this now.
  case tick(Moment)
  /// All headlines there are, in any order.
  case shelved(name: String?, headlines: [Headline])
  /// What is kept, where it may be too much to hold.
  case opened(name: String?, Inventory)
  /// A piece of the list; where a headline was to be located, it is at `anchor`.
  case brought(HeadlinePiece, anchor: Int? = nil)
  case lookedUp([ArticleID], [Headline])
  /// Which of the articles that readers touched are kept here.
  case kept(Set<ArticleID>)
  /// Where the next unread article stands; nil where there is none.
  case foundUnread(place: Int?, edition: Int)
  /// Where the nearest listed article stands, as seen from a place; nil where there is none.
  case foundListed(place: Int?, from: Int, edition: Int)
  case gatheredUnread([ArticleID])
  /// What readers did up to the moment when the disk was read.
  case readings(Readings)
  /// Deeds are written down and bear their stamps.
  case recorded([ReaderEvent])
  /// Deeds that could not be written: they hold until the end of the run, and are tried again.
  case unwritten([ReaderEvent], sentence: String)
  /// All that could not be written is, with these stamps; and what readers did by now.
  case allWritten([ReaderEvent], Readings)
  /// Deeds that will never be written, and why not.
  case refused([Deed], sentence: String)
  case loaded(Article)
  case missing(ArticleID, sentence: String)
  /// What stood at an address, which may call itself by another.
  case fetched(Article, address: String)
  case unfetched(address: String, sentence: String)
  case related(ArticleID, [Related.Neighbour])
  case found(ticket: Int, [Found])
  /// The person's own editor has ended.
  case written(Writing)
  /// What the path holds that the person named.
  case pathRead([Article])
  /// A path could not be opened, which is offered again to be mended.
  case pathRefused(String, sentence: String)
  /// So many sources were asked, of so many.
  case refreshing(done: Int, total: Int)
  /// All were asked, or none could be: what came of it; nil where that is said already.
  case refreshed(sentence: String?)
  case foundSource(Subscription)
  /// There is no feed at what was typed, which is offered again to be mended.
  case sourceRefused(String, sentence: String)
  /// An article, with more text than before.
  case completed(Article)
  /// Its page gave no more, or nothing.
  case incomplete(ArticleID, sentence: String)
  /// All the text of what an article was taken from.
  case rawText(ArticleID, [Block], from: TextOrigin)
  /// A sentence for the person, from the world.
  case notice(String)
}

/// What came of writing in the person's own editor.
package enum Writing: Hashable, Sendable {
  case text(String)
  /// It could not be started, or ended with an error; what was written all the same.
  case failed(editor: String, draft: String)
  /// More than anybody can edit here, or no text: it lies there still.
  case left(path: String)
}

/// What a text was read from.
package enum TextOrigin: Hashable, Sendable {
  case address(String)
  /// The path of a file.
  case file(String)
}
