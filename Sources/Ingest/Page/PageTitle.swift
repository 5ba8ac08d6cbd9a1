/// The title of a page's article.
enum PageTitle {
  /// The one that the page gives to others; else the one that its window shows, without the site's
  /// name; else its first heading.
  static func title(of markup: Markup, _ facts: PageFacts) -> String? {
    let headings = markup.nodes.indices.filter { markup.tag($0) == .h1 }.prefix(4)
      .map { Words.line(markup.textContent($0)) }.filter { !$0.isEmpty }
    guard let given = facts.title else { return headings.first }
    if headings.contains(given) { return given }
    let short = withoutSite(given, facts.siteName)
    return short
  }

  /// « Le titre | La Gazette », « Le titre - La Gazette » are « Le titre ».
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for stroke in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / ", " \\ ", " > "] {
      guard let range = lastPlace(of: stroke, in: title) else { continue }
      let (before, after) = (title[..<range.lowerBound], title[range.upperBound...])
      if let site, after.lowercased() == site.lowercased() { return String(before) }
      if let site, before.lowercased() == site.lowercased() { return String(after) }
      let words = before.split { $0 == " " }.count
      if words >= 3, after.split { $0 == " " }.count <= max(4, words - 1) {
        return String(before)
      }
    }
    return title
  }

  private static func lastPlace(of stroke: String, in title: String) -> Range<String.Index>? {
    var last = title.place(of: stroke)
    while let place = last, let next = title.place(of: stroke, from: place.upperBound) { last = next }
    return last
  }
}
