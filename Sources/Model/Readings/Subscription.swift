/// A source that a person follows.
package struct Subscription: Hashable, Sendable {
  /// Of the feed, written one way: it names the source.
  package let address: String
  package var title: String?
  /// The folders that it lies in, from the outermost in.
  package var folders: [String]
  package var fullText: FullText

  package init(
    address: String, title: String? = nil, folders: [String] = [], fullText: FullText = .auto
  ) {
    self.address = address
    self.title = title
    self.folders = folders
    self.fullText = fullText
  }

  /// What it is called: its title, else its address.
  package var name: String { title ?? address }
}

/// Whether the pages of a source's entries are fetched for their texts.
package enum FullText: String, Hashable, Sendable, CaseIterable {
  /// Where the feed gives no more than the beginning.
  case auto
  case always, never
}
