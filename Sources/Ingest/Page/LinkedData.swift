import JSON
import Model

/// The facts that a page gives to search engines, as schema.org names them.
struct LinkedData {
  var title: String?
  var authors: [String] = []
  /// Whether the author is not a person but a house.
  var isOrganization = false
  var editor: String?
  var published: Moment?
  var updated: Moment?
  var language: String?
  var siteName: String?
  var summary: String?
  var body: String?
  var image: String?
  var likes: Int?

  init(_ scripts: [[UInt8]]) {
    let values = scripts.compactMap { try? JSONReader.value(of: Self.withoutWrapping($0)) }
    var things: [JSONValue] = []
    for value in values { Self.collect(value, into: &things, depth: 0) }
    var people: [String: String] = [:]
    for thing in things {
      if let id = thing["@id"]?.string, let name = Self.text(thing["name"]) { people[id] = name }
    }
    if let article = things.first(where: { Self.isArticle($0) }) { read(article, people) }
    if siteName == nil {
      siteName = things.first { Self.types($0).contains("WebSite") }.flatMap {
        Self.text($0["name"])
      }
    }
  }

  private mutating func read(_ article: JSONValue, _ people: [String: String]) {
    title = Self.text(article["headline"]) ?? Self.text(article["name"])
    authors = Self.names(article["author"] ?? article["creator"], people)
    isOrganization = Self.isOrganization(article["author"])
    editor = Self.names(article["editor"], people).first
    published = Self.date(article["datePublished"]) ?? Self.date(article["dateCreated"])
    updated = Self.date(article["dateModified"])
    language = article["inLanguage"]?.string.flatMap(Language.tag)
    siteName = Self.names(article["publisher"], people).first
    summary = Self.text(article["description"])
    body = article["articleBody"]?.string
    image = Self.image(article["image"])
    likes = Self.likes(article["interactionStatistic"])
  }

  /// All objects of a value and of its graph, from the outside in, to a bounded depth.
  private static func collect(_ value: JSONValue, into things: inout [JSONValue], depth: Int) {
    guard depth < 6, things.count < 500 else { return }
    if let values = value.array {
      for value in values { collect(value, into: &things, depth: depth + 1) }
    } else if case .object = value {
      things.append(value)
      for key in [
        "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "isPartOf", "author",
      ] {
        if let inner = value[key] { collect(inner, into: &things, depth: depth + 1) }
      }
    }
  }

  private static func types(_ thing: JSONValue) -> [String] {
    let type = thing["@type"]
    let names = type?.array?.compactMap(\.string) ?? type?.string.map { [$0] } ?? []
    return names.map { $0.split { $0 == "/" }.last.map(String.init) ?? $0 }
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    types(thing).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type == "SocialMediaPosting" || type == "Recipe"
    }
  }

  private static func isOrganization(_ author: JSONValue?) -> Bool {
    guard let author else { return false }
    return types(author.array?.first ?? author).contains { $0.hasSuffix("Organization") }
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard let text = value?.string ?? value?.array?.first?.string else { return nil }
    let line = Words.line(Words.withoutReferences(text))
    return line.isEmpty ? nil : line
  }

  private static func names(_ value: JSONValue?, _ people: [String: String]) -> [String] {
    guard let value else { return [] }
    if let values = value.array {
      var seen: [String] = []
      for name in values.prefix(20).flatMap({ names($0, people) }) where !seen.contains(name) {
        seen.append(name)
      }
      return seen
    }
    let name = text(value) ?? text(value["name"]) ?? value["@id"]?.string.flatMap { people[$0] }
    guard let name, Words.isName(name) else { return [] }
    if value.string != nil { return People.names(in: name) }
    let bare = People.bare(name)
    return People.isFurniture(bare) ? [] : [bare]
  }

  private static func date(_ value: JSONValue?) -> Moment? {
    value?.string.flatMap { Dates.whole($0) ?? Dates.first(in: $0)?.moment }
  }

  private static func likes(_ value: JSONValue?) -> Int? {
    let counters = value?.array ?? value.map { [$0] } ?? []
    let likes = counters.first { counter in
      let kind = counter["interactionType"]?.string ?? counter["interactionType"]?["@type"]?.string
      return kind?.hasSuffix("LikeAction") == true
    }
    let count = likes?["userInteractionCount"]
    return count?.integer ?? count?.string.flatMap { Counts.count($0) }
  }

  private static func image(_ value: JSONValue?) -> String? {
    value?.string ?? value?["url"]?.string ?? value?.array?.first.flatMap(image)
  }

  /// Some pages wrap the data for browsers of old: `//<![CDATA[ … //]]>`, `<!-- … -->`.
  private static func withoutWrapping(_ script: [UInt8]) -> [UInt8] {
    guard let start = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = script.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return script }
    // "<![CDATA[" has a bracket of its own.
    let inner =
      script[..<start].last == UInt8(ascii: "A") || script[start...].starts(with: "[CDATA[".utf8)
    let from =
      inner ? script[(start + 7)...].firstIndex { $0 == 0x7B || $0 == 0x5B } ?? start : start
    var to = end
    if script[...end].suffix(2).elementsEqual("]]".utf8), script[from] == 0x7B {
      to = script[...end].lastIndex { $0 == 0x7D } ?? end
    }
    // Line ends in strings are common and mean a space.
    return script[from...max(from, to)].map { $0 < 0x20 ? 0x20 : $0 }
  }
}
