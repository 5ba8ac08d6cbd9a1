/// Names an article for ever, on every machine: 20 letters and digits.
///
/// It is made from what the article is, never from when or where it was kept, so that two machines
/// that take the same page in agree. In order of what is known:
///
///     the canonical address              gazette.example/2024/02/maree
///     the source and its own identifier  gazette.example/flux  →  tag:gazette,2024:17
///     the journal, the title, the date   zejournal.mobi, Le bloc dirigé…, 2022-01-06T16:28:00
///
/// An address counts alone only when the article came from that host, or from a file that a person
/// named; delivered by another's feed, the identity holds the feed too. So no feed can replace
/// another's article by claiming its address.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// An identifier that was made before, as found in a file: 1 to 64 of a–z, 0–9.
  package init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard (1...64).contains(text.utf8.count), isPlain else { return nil }
    self.text = text
  }

  private init(naming identity: String) {
    text = String(SHA256.base32(of: identity).prefix(20))
  }

  /// - Parameter delivery: the address of the feed that brought the article; nil for the page
  ///   itself, or for a file that a person named.
  package init(address: String, deliveredBy delivery: String? = nil) {
    let canonical = CanonicalAddress(address)
    guard let delivery, case let feed = CanonicalAddress(delivery), !feed.speaks(for: canonical)
    else {
      self.init(naming: "address\n\(canonical.text)")
      return
    }
    self.init(naming: "feed\n\(feed.text)\naddress\n\(canonical.text)")
  }

  package init(source: String, identifier: String) {
    self.init(naming: "feed\n\(CanonicalAddress(source).text)\nid\n\(identifier)")
  }

  package init(site: String?, title: String, published: Moment?) {
    self.init(naming: "title\n\(site ?? "")\n\(title)\n\(published?.iso8601 ?? "")")
  }

  package var description: String { text }

  package static func < (left: ArticleID, right: ArticleID) -> Bool { left.text < right.text }
}
