import Model
import Text

/// The line that a feed adds to an entry's text for those who read it elsewhere than on its page: a way
/// back to this.
///
///     « ∞ Permalink »
///     « [If it looks odd, visit the original article] »
///     « L’article Le phare est apparu en premier sur La Gazette. »
enum FeedEnding {
  /// - Parameter link: the entry's own page.
  static func withoutWayBack(_ body: [Block], to link: String?) -> [Block] {
    guard let link, body.count > 1, case .paragraph(let runs)? = body.last,
      leadsBack(runs, to: link)
    else { return body }
    return body.dropLast()
  }

  private static func leadsBack(_ runs: [Inline], to link: String) -> Bool {
    let text = runs.plainText
    if text.utf8.count <= 40, permanentLinks.contains(DumpVocabulary.key(text)) { return true }
    guard text.utf8.count <= 400, let first = runs.first(where: { $0.link != nil })?.link,
      isSame(first, link), !Teaser.breaksOff(text)
    else { return false }
    let key = DumpVocabulary.key(text)
    if added.contains(where: { key.hasPrefix($0.start) && key.holds($0.within) }) { return true }
    if text.hasPrefix("["), text.hasSuffix("]") { return true }
    let words = text.split(separator: " ").count
    return words <= 4
      && runs.allSatisfy { $0.link != nil || $0.text.utf8.allSatisfy { $0 <= 0x20 } }
  }

  private static let permanentLinks: Set<String> = [
    "permalink", "permanent link", "permalien", "lien permanent",
  ]

  private static let added = [
    (start: "the post ", within: "appeared first"), (start: "l'article ", within: "en premier"),
    (start: "cet article ", within: "en premier"), (start: "der beitrag ", within: "zuerst"),
  ]

  /// Whether two addresses are of one page, whatever place in it they name, and whatever one of them
  /// says of where its readers come from.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.prefix { $0 != "#" }, right.prefix { $0 != "#" })
    if left == right { return true }
    let pages = (left.prefix { $0 != "?" }, right.prefix { $0 != "?" })
    return pages.0 == pages.1 && (left == pages.0 || right == pages.1)
  }
}
