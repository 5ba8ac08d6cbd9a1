import JSON
import Model

/// Reads a JSON Feed, version 1 or 1.1.
enum JSONFeed {
  static func document(_ bytes: [UInt8], entries limit: Int) -> FeedDocument? {
    guard let root = try? JSONReader.value(of: bytes) else { return nil }
    var document = FeedDocument()
    document.title = line(root["title"])
    document.link = line(root["home_page_url"])
    document.id = line(root["feed_url"])
    document.description = root["description"]?.string.map(Markup.escaped)
    document.authors = authors(root)
    document.language = line(root["language"])
    document.entries = (root["items"]?.array ?? []).prefix(limit).map { item in
      var entry = entry(item)
      if entry.authors.isEmpty { entry.authors = document.authors }
      return entry
    }
    return document
  }

  private static func entry(_ item: JSONValue) -> FeedDocument.Entry {
    var entry = FeedDocument.Entry()
    // A plain text, yet tools write it as HTML: « Bacs &amp; phares ».
    entry.title = line(item["title"]).map(Words.withoutReferences)
    entry.id = line(item["id"])
    entry.link = line(item["url"]) ?? line(item["external_url"])
    entry.authors = authors(item)
    entry.published = item["date_published"]?.string.flatMap { Dates.whole($0) }
    entry.updated = item["date_modified"]?.string.flatMap { Dates.whole($0) }
    entry.summary = item["summary"]?.string.map(Markup.escaped)
    entry.content =
      item["content_html"]?.string
      ?? item["content_text"]?.string.map { "<pre>" + Markup.escaped($0) + "</pre>" }
    entry.tags = item["tags"]?.array?.compactMap(\.string) ?? []
    entry.enclosures = item["attachments"]?.array?.compactMap { line($0["url"]) } ?? []
    entry.base = entry.link
    return entry
  }

  private static func authors(_ value: JSONValue) -> [String] {
    let people = value["authors"]?.array ?? value["author"].map { [$0] } ?? []
    return people.prefix(20).compactMap { line($0["name"]) ?? line($0) }
  }

  /// A number where a text should be is common for identifiers.
  private static func line(_ value: JSONValue?) -> String? {
    if case .number(let digits)? = value { return digits }
    guard let text = value?.string, case let line = Words.line(text), !line.isEmpty else {
      return nil
    }
    return line
  }
}
