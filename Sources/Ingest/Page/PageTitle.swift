import Model

/// The title of a page's article, and the name of its site where the title holds it too.
struct PageTitle {
  private(set) var title: String?
  private(set) var site: String?
  private(set) var rule = Evidence.Rule.heading
  /// The day that the title opened with: « 23.01.2022 - Le phare ».
  private(set) var day: Moment?

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
      title =
        Self.heading(within: given, of: markup, facts.siteName)
        ?? Self.withoutSite(given, facts.siteName)
    }
    if let (rest, day) = title.flatMap(Self.withoutDay) { (title, self.day) = (rest, day) }
    if let window = facts.windowTitle { site = Self.rest(of: window, beside: title ?? given) }
  }

  /// Headings that are looked at for a part of the title.
  private static let mostHeadings = 12

  /// The heading that is a whole part of a title but not its last, where the site is named: « Le
  /// phare : Archives | La Gazette » over the heading « Le phare ». Of several the highest counts.
  private static func heading(within title: String, of markup: Markup, _ site: String?) -> String? {
    var parts = [title]
    for stroke in strokes + [" : "] { parts = parts.flatMap { $0.parts(at: stroke) } }
    let wanted = Set(parts.dropLast().map { Words.line($0) })
    guard parts.count > 1 else { return nil }
    let headings = markup.nodes.indices.lazy.filter { node in
      markup.tag(node) == .h1 || markup.tag(node) == .h2 || markup.tag(node) == .h3
    }
    var found: (level: UInt8, text: String)?
    for node in headings.prefix(mostHeadings) {
      let (level, text) = (markup.tag(node)?.rawValue ?? 0, markup.line(node, limit: 400))
      guard wanted.contains(text), text.utf8.contains(0x20),
        text.lowercased() != site?.lowercased()
      else { continue }
      if found.map({ level < $0.level }) ?? true { found = (level, text) }
    }
    return found?.text
  }

  /// The title without the day that it opens with, and the day.
  private static func withoutDay(_ title: String) -> (String, Moment)? {
    for stroke in [" - ", " – ", " — ", " | ", ": "] {
      guard let place = title.place(of: stroke) else { continue }
      let (before, rest) = (title[..<place.lowerBound], title[place.upperBound...])
      guard before.utf8.count <= 30, rest.utf8.contains(0x20),
        let (day, range) = Dates.first(in: before), range == before.startIndex..<before.endIndex
      else { continue }
      return (String(rest), day)
    }
    return nil
  }

  /// A title that is the site's name, or says where one is: « Accueil ».
  private static func isNone(_ title: String, _ facts: PageFacts) -> Bool {
    let key = DumpVocabulary.key(title)
    if let site = facts.siteName, DumpVocabulary.key(site) == key { return true }
    return ["home", "accueil", "startseite", "homepage", "index", "untitled", "sans titre"]
      .contains(key)
  }

  private static let strokes = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " ‹ ", " · ", " / ", " \\ ", " > ",
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
