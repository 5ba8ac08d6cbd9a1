package import Model

/// What the world must do about a step of the program.
package enum Effect: Hashable, Sendable {
  /// Write these down, durably, before anything else is shown.
  case record([Deed])
  /// Bring the whole article; `loaded` or `missing` answers.
  case load(ArticleID)
  /// Find the articles that share the most telling words with one; `related` answers.
  case relate(Headline, among: [Headline])
  /// Look for the words in all that is kept; `found` answers with the ticket.
  case search(words: String, ticket: Int)
  /// Let the person write in their own editor; `written` answers.
  case writeInEditor(draft: String)
  /// Open the edition that the program carries.
  case openEdition
  /// Open a file or a folder that the person named.
  case openPath(String)
  /// Stop until the shell wakes us.
  case suspend
  /// Draw everything anew.
  case redraw
  case quit
}
