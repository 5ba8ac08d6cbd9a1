/// What a long list of headlines holds, newest first: how many, and the first of them. The others
/// are brought a piece at a time.
package struct Inventory: Hashable, Sendable {
  /// Another each time the list is another: places hold within one.
  package let edition: Int
  package let count: Int
  package let first: [Headline]
  /// The journals that they come from.
  package let sites: Sites

  package init(edition: Int, count: Int, first: [Headline], sites: Sites) {
    self.edition = edition
    self.count = count
    self.first = first
    self.sites = sites
  }
}

/// Some of a long list, from one place on.
package struct HeadlinePiece: Hashable, Sendable {
  package let edition: Int
  package let start: Int
  package let headlines: [Headline]

  package init(edition: Int, start: Int, headlines: [Headline]) {
    self.edition = edition
    self.start = start
    self.headlines = headlines
  }

  package var places: Range<Int> { start..<start + headlines.count }
}
