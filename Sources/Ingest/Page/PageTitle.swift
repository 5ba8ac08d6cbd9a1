/// The title of a page's article, and the name of its site where the title holds it too.
struct PageTitle {
  private(set) var title: String?
  private(set) var site: String?
  private(set) var rule = Evidence.Rule.heading

  /// The title that the page gives to others; else what its window shows, without the site's name;
  /// else its first heading.
  init(of markup: Markup, _ facts: PageFacts) {
    let headings = markup.nodes.indices.filter { markup.tag($0) == .h1 }.prefix(4)
      .map { markup.line($0, limit: 2_000) }.filter { !$0.isEmpty }
    guard let given = facts.title, !Self.isNone(given, facts) || headings.isEmpty else {
      title = headings.first
      rule = .heading
      return
    }
    rule = facts.titleRule
    if headings.contains(given) {
      title = given
    } else {
      title = Self.withoutSite(given, facts.siteName)
    }
    if let window = facts.windowTitle { site = Self.rest(of: window, beside: title ?? given) }
  }

  /// A title that is the site's name, or says where one is: « Accueil ».
  private static func isNone(_ title: String, _ facts: PageFacts) -> Bool {
    let key = DumpVocabulary.key(title)
    if let site = facts.siteName, DumpVocabulary.key(site) == key { return true }
    return ["home", "accueil", "startseite", "homepage", "index", "untitled", "sans titre"]
      .contains(key)
  }

  private static let strokes = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / ", " \\ ", " > ",
  ]

  /// « Le titre | La Gazette », « La Gazette - Archives - Le titre » are « Le titre ».
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for stroke in strokes {
      guard let range = lastPlace(of: stroke, in: title) else { continue }
      let (before, after) = (title[..<range.lowerBound], title[range.upperBound...])
      if let site, after.lowercased() == site.lowercased() { return String(before) }
      if let site, before.lowercased() == site.lowercased() { return String(after) }
      let words = (before: before.split { $0 == " " }.count, after: after.split { $0 == " " }.count)
      if title.parts(at: stroke).count > 2, words.after > words.before { return String(after) }
      if words.before >= 3, words.after <= max(4, words.before - 1) { return String(before) }
    }
    return title
  }

  /// The site's name: what a window shows beside the title.
  private static func rest(of window: String, beside title: String) -> String? {
    guard let place = window.place(of: title), !title.isEmpty else { return nil }
    let (before, after) = (window[..<place.lowerBound], window[place.upperBound...])
    for stroke in strokes {
      if before.isEmpty, after.hasPrefix(stroke) {
        let name = after.dropFirst(stroke.count)
        return name.count <= 50 ? String(name.parts(at: stroke).last ?? "") : nil
      }
      if after.isEmpty, before.hasSuffix(stroke) {
        let name = before.dropLast(stroke.count)
        return name.count <= 50 ? name.parts(at: stroke).first : nil
      }
    }
    return nil
  }

  private static func lastPlace(of stroke: String, in title: String) -> Range<String.Index>? {
    var last = title.place(of: stroke)
    while let place = last, let next = title.place(of: stroke, from: place.upperBound) {
      last = next
    }
    return last
  }
}
