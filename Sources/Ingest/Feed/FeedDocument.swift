package import Model

/// A feed as it was written, before its entries become articles.
package struct FeedDocument: Hashable, Sendable {
  package var title: String?
  /// The page that the feed speaks for.
  package var link: String?
  package var id: String?
  /// In HTML.
  package var description: String?
  package var authors: [String] = []
  package var language: String?
  package var updated: Moment?
  /// How often it changes, at most: `<ttl>`, or `sy:updatePeriod` over `sy:updateFrequency`.
  package var minutes: Int?
  package var entries: [Entry] = []

  /// One piece of news, every fact as near to the feed's own words as can be compared.
  package struct Entry: Hashable, Sendable {
    package var title: String?
    package var link: String?
    package var id: String?
    package var authors: [String] = []
    package var published: Moment?
    package var updated: Moment?
    /// In HTML.
    package var summary: String?
    /// In HTML.
    package var content: String?
    package var tags: [String] = []
    package var enclosures: [String] = []
    /// The page of its comments.
    package var comments: String?
    package var source: Source?
    /// The base of its relative addresses.
    package var base: String?
  }
}
