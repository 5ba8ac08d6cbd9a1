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
    if rule == .windowTitle, let chapter = Self.chapter(headings, of: given) {
      (title, rule) = (chapter, .heading)
    } else if headings.contains(given) {
      title = given
    } else {
      title =
        Self.heading(within: given, of: markup, facts.siteName)
        ?? Self.withoutSite(given, facts.siteName)
    }
    if let (rest, name) = title.flatMap({ Self.withoutBracket($0, facts) }) {
      (title, site) = (rest, name)
      return
    }
    if let (rest, day) = title.flatMap(Self.withoutDay) { (title, self.day) = (rest, day) }
    if let window = facts.windowTitle { site = Self.rest(of: window, beside: title ?? given) }
  }

  /// The first of several highest headings, where the window names the book that they are chapters of
  /// and none of them: a page of one chapter has such a heading for each section too.
  private static func chapter(_ headings: [String], of window: String) -> String? {
    guard headings.count > 1, let first = headings.first, first.utf8.contains(0x20),
      parts(of: window).count > 1
    else { return nil }
    let said = DumpVocabulary.key(window)
    return headings.contains { said.holds(DumpVocabulary.key($0)) } ? nil : first
  }

  /// Headings that are looked at for a part of the title.
  private static let mostHeadings = 12

  /// The heading that is a whole part of a title but not its last, where the site is named: « Le
  /// phare : Archives | La Gazette » over the heading « Le phare ». Of several the highest counts.
  private static func heading(within title: String, of markup: Markup, _ site: String?) -> String? {
    let parts = parts(of: title).flatMap { $0.parts(at: " : ") }
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

  /// « Le phare [Greves.example] » on that site: the title without it, and its name.
  private static func withoutBracket(_ title: String, _ facts: PageFacts) -> (String, String)? {
    guard title.hasSuffix("]"), let place = lastPlace(of: " [", in: title) else { return nil }
    let name = String(title[place.upperBound...].dropLast())
    let host = Address(facts.url)?.authority.lowercased()
    let isSite =
      [facts.siteName?.lowercased(), host].contains(name.lowercased())
      || host == "www." + name.lowercased() || People.isSite(name, of: facts.url)
    return isSite ? (String(title[..<place.lowerBound]), name) : nil
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
        return name(after.dropFirst(stroke.count), \.last)
      }
      if after.isEmpty, before.hasSuffix(stroke) {
        return name(before.dropLast(stroke.count), \.first)
      }
    }
    return nil
  }

  /// The part at an end of what stands beside the title, unless it is who wrote it.
  private static func name(_ text: Substring, _ end: KeyPath<[String], String?>) -> String? {
    guard text.count <= 50, let name = parts(of: String(text))[keyPath: end],
      DumpByline.signature(name) == nil
    else { return nil }
    return name
  }

  /// What strokes of any kind part: « Marins | La Gazette » is of a section and of a site.
  private static func parts(of text: String) -> [String] {
    strokes.reduce([text]) { parts, stroke in parts.flatMap { $0.parts(at: stroke) } }
  }

  private static func lastPlace(of stroke: String, in title: String) -> Range<String.Index>? {
    var last = title.place(of: stroke)
    while let place = last, let next = title.place(of: stroke, from: place.upperBound) {
      last = next
    }
    return last
  }
}
