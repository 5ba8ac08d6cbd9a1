/// The journals that articles come from, and the likes that each last said it had.
package struct Sites: Hashable, Sendable {
  /// By name, with the latest figure.
  private var known: [String: Site] = [:]
  /// Whether some article tells of no journal.
  package private(set) var hasOthers = false

  package init() {}

  package init(_ headlines: some Sequence<Headline>) {
    for headline in headlines { add(headline.site) }
  }

  /// The one that all articles share.
  package var sole: String? { known.count == 1 && !hasOthers ? known.first?.key : nil }

  package func likes(of name: String) -> Int? { known[name]?.likes }

  /// In order of their names.
  package var all: [Site] { known.values.sorted { $0.name < $1.name } }

  package mutating func add(_ site: Site?) {
    guard let site else {
      hasOthers = true
      return
    }
    guard let old = known[site.name] else {
      known[site.name] = site
      return
    }
    if site.likes != nil, Self.day(of: site) >= Self.day(of: old) { known[site.name] = site }
  }

  package mutating func merge(_ other: Sites) {
    for site in other.all { add(site) }
    hasOthers = hasOthers || other.hasOthers
  }

  /// A figure without its day is older than any other.
  private static func day(of site: Site) -> Int {
    site.likes == nil ? .min : site.likesOn?.secondsSince1970 ?? .min + 1
  }
}
