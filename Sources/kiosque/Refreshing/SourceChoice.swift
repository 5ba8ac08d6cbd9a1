import Model
import Store
import Text
import Web

/// The sources that a person means by a word: an address, a title, or a part of one of them.
enum SourceChoice {
  /// The source that brought an article, as far as one can tell: the one whose feed speaks for its
  /// journal, else one of its own host.
  static func source(
    of headline: Headline, among followed: [Subscription], _ states: [String: SourceState]
  ) -> Subscription? {
    if let site = headline.site {
      let byPage = followed.first { one in
        site.url != nil && states[one.address]?.page == site.url
      }
      if let found = byPage ?? followed.first(where: { states[$0.address]?.title == site.name }) {
        return found
      }
    }
    guard let host = headline.url.flatMap({ try? WebAddress($0) })?.hostName else { return nil }
    return followed.first { (try? WebAddress($0.address))?.hostName == host }
  }

  /// An address or a title counts before a part; a folder's name, or its path, means all that lies in
  /// it.
  static func named(
    _ name: String, among subscriptions: [Subscription], _ states: [String: SourceState]
  ) throws(Failure) -> [Subscription] {
    let address = (try? WebAddress(SourceFinder.address(name)))?.text
    if let exact = subscriptions.first(where: { $0.address == address || $0.address == name }) {
      return [exact]
    }
    let key = Folding.key(name)
    guard !key.isEmpty else { throw .noSuchSource(name) }
    func title(_ one: Subscription) -> String {
      Folding.key(one.title ?? states[one.address]?.title ?? one.address)
    }
    let titled = subscriptions.filter { title($0) == key }
    if !titled.isEmpty { return try onlyOne(titled, name) }
    let inFolder = subscriptions.filter { one in
      Folding.key(one.folders.joined(separator: "/")) == key
        || one.folders.contains { Folding.key($0) == key }
    }
    if !inFolder.isEmpty { return inFolder }
    return try onlyOne(
      subscriptions.filter { title($0).contains(key) || $0.address.contains(name) }, name)
  }

  private static func onlyOne(
    _ found: [Subscription], _ name: String
  ) throws(Failure) -> [Subscription] {
    guard !found.isEmpty else { throw .noSuchSource(name) }
    guard found.count == 1 else { throw .severalSources(name, count: found.count) }
    return found
  }
}
