package import Model

/// What the world must do about a step of the program.
package enum Effect: Hashable, Sendable {
  /// Write these down, durably, before anything else is shown.
  case record([Deed])
  /// Try again to write what could not be written; `allWritten` answers, or nothing.
  case flush
  /// Bring the headlines at these places of the list; `brought` answers.
  case bring(Range<Int>, edition: Int)
  /// Look for headlines in all that is kept; `lookedUp` answers.
  case lookUp([ArticleID])
  /// Find where a headline stands now; `brought` answers with those around it.
  case locate(Headline, edition: Int)
  /// Find the next article that is unread; `foundUnread` answers.
  case seekUnread(from: Int, forward: Bool, Readings, edition: Int)
  /// Find the nearest place from one on that is listed, on that side or else on the other;
  /// `foundListed` answers.
  case seekListed(from: Int, forward: Bool, Readings, edition: Int)
  /// Gather all that is unread; `gatheredUnread` answers.
  case gatherUnread(Readings)
  /// Bring the whole article, whose headline may be known; `loaded` or `missing` answers.
  case load(ArticleID, known: Headline?)
  /// Find the articles that share the most telling words with one; `related` answers.
  case relate(Headline)
  /// Look for the words in all that is kept; `found` answers with the ticket.
  case search(words: String, ticket: Int)
  /// Ask sources for what is new; `refreshing` and `refreshed` answer, and `opened` with what came.
  case refresh(RefreshScope)
  /// Find the feed at an address that the person typed; `foundSource` or `sourceRefused` answers.
  case findSource(String)
  /// Follow a source: `record` that makes a library where there is none.
  case follow(Subscription)
  /// Fetch the whole text of an article from its page; `completed` or `incomplete` answers.
  case fetchText(Article)
  /// Bring the article at an address that an article gave, from the library or else from the web;
  /// `fetched` or `unfetched` answers.
  case fetch(address: String)
  /// Keep an article that was fetched, where what is open can keep it.
  case keep(Article)
  /// Bring all the text of what an article was taken from; `rawText` or `incomplete` answers.
  case bringRawText(Article)
  /// Let the person write in their own editor; `written` answers.
  case writeInEditor(draft: String)
  /// Open the edition that the program carries.
  case openEdition
  /// Read a file, a folder or an address that the person named; `pathRead` or `pathRefused` answers.
  case readPath(String)
  /// Show these articles in place of what was open.
  case show([Article])
  /// Stop until the shell wakes us.
  case suspend
  /// Draw everything anew.
  case redraw
  case quit
}

/// Which sources to ask.
package enum RefreshScope: Hashable, Sendable {
  case all
  /// The one that brought the article.
  case source(of: Headline)
  /// The one at the address.
  case address(String)
}
