/// The journals that articles come from, and the likes that each last said it had.
package struct Sites: Hashable, Sendable {
  /// In order of their names, each with its latest figure.
  package private(set) var all: [Site] = []
  /// Whether some article tells of no journal.
  package private(set) var hasOthers = false

  package init() {}

  package init(_ headlines: some Sequence<Headline>) {
    for headline in headlines { add(headline.site) }
  }

  /// The one that all articles share.
  package var sole: String? { all.count == 1 && !hasOthers ? all[0].name : nil }

  package func likes(of name: String) -> Int? {
    let place = place(of: name)
    return place < all.count && all[place].name == name ? all[place].likes : nil
  }

  package mutating func add(_ site: Site?) {
    guard let site else {
      hasOthers = true
      return
    }
    let place = place(of: site.name)
    guard place < all.count, all[place].name == site.name else {
      return all.insert(site, at: place)
    }
    if site.likes != nil, Self.day(of: site) >= Self.day(of: all[place]) { all[place] = site }
  }

  package mutating func merge(_ other: Sites) {
    for site in other.all { add(site) }
    hasOthers = hasOthers || other.hasOthers
  }

  /// Where a journal stands in the order, or would.
  private func place(of name: String) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A figure without its day is older than any other.
  private static func day(of site: Site) -> Int {
    site.likes == nil ? .min : site.likesOn?.secondsSince1970 ?? .min + 1
  }
}
