package import Model

/// What is known of a source for the next asking. No truth: who loses it asks once for what was there.
package struct SourceState: Hashable, Sendable {
  package let address: String
  /// The feed's own title, and the page that it speaks for.
  package var title: String?
  package var page: String?
  /// When it was asked last, and what came of it: a word for programs, such as « read » or
  /// « status 500 ».
  package var asked: Moment?
  package var result: String?
  /// When it may be asked next, and whether the server itself said so.
  package var next: Moment?
  package var isHeld = false
  package var failures = 0
  package var isGone = false
  /// How often it says that it changes.
  package var minutes: Int?
  /// Where it went for good.
  package var movedTo: String?
  /// Where its validators hold, and what they are.
  package var found: String?
  package var entityTag: String?
  package var lastModified: String?
  /// How many articles it has brought.
  package var kept = 0
  /// Articles whose pages had no more than the feed, the last ones last.
  package var fruitless: [ArticleID] = []

  package init(address: String) { self.address = address }
}
