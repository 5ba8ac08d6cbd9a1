import Ingest
import JSON
import Model

/// How many of the checks on a folder of feeds hold.
struct FeedScore {
  private(set) var right = 0
  private(set) var of = 0
  private(set) var losses: [String] = []

  init(_ corpus: Corpus, write: (_ key: String, [UInt8]) throws -> Void) rethrows {
    for line in (corpus.text("feeds/expected.jsonl") ?? "").split(separator: "\n") {
      guard let item = try? JSONReader.value(of: Array(line.utf8)), let file = item["file"]?.string,
        let bytes = corpus.bytes("feeds/" + file)
      else { continue }
      let value = FeedReader.document(bytes, Intake.Context()).map(FeedScore.value)
      if let value { try write(file, JSONWriter.line(value)) }
      for check in item["checks"]?.array ?? [] {
        of += 1
        if let value, Self.holds(check, value) {
          right += 1
        } else {
          let path = check["p"]?.string ?? ""
          let found = value.flatMap { Self.member($0, path) }
          losses.append(
            "\(file)  \(path): want \(Self.shown(check["v"])), found \(Self.shown(found))")
        }
      }
    }
  }

  private static func shown(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    return String(String(decoding: JSONWriter.line(value), as: UTF8.self).prefix(120))
  }

  /// The feed by the names that the scorers of others use.
  private static func value(of document: FeedDocument) -> JSONValue {
    .object([
      JSONValue.Member(
        "feed",
        object([
          ("title", document.title.map(Self.escaped)), ("link", document.link),
          ("id", document.id), ("description", document.description),
          ("author", document.authors.first), ("language", document.language),
          ("updated", document.updated?.iso8601),
        ])),
      JSONValue.Member("entries", .array(document.entries.map(value))),
    ])
  }

  private static func value(of entry: FeedDocument.Entry) -> JSONValue {
    var members =
      object([
        ("title", entry.title.map(Self.escaped)), ("link", entry.link), ("id", entry.id),
        ("author", entry.authors.first), ("published", entry.published?.iso8601),
        ("updated", entry.updated?.iso8601), ("summary", entry.summary),
        ("content", entry.content), ("comments", entry.comments),
      ]).members ?? []
    members.append(JSONValue.Member("tags", .array(entry.tags.map(JSONValue.string))))
    members.append(
      JSONValue.Member(
        "enclosures",
        .array(
          entry.enclosures.map { .object([JSONValue.Member("url", .string($0))]) })))
    return .object(members)
  }

  /// A title is a line of text; the checks read HTML.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func object(_ pairs: [(String, String?)]) -> JSONValue {
    .object(pairs.compactMap { name, text in text.map { JSONValue.Member(name, .string($0)) } })
  }

  private static func member(_ value: JSONValue, _ path: String) -> JSONValue? {
    var value: JSONValue? = value
    for step in path.split(separator: ".") {
      if let array = value?.array {
        guard let index = Int(step) else {
          return .array(array.compactMap { $0[String(step)] })
        }
        value = array.indices.contains(index) ? array[index] : nil
      } else {
        value = value?[String(step)]
      }
    }
    return value
  }

  private static func holds(_ check: JSONValue, _ feed: JSONValue) -> Bool {
    let path = check["p"]?.string ?? ""
    let found = member(feed, path)
    let (text, wanted) = (found?.string ?? "", check["v"]?.string ?? "")
    switch check["k"]?.string {
    case "count": return found?.array?.count == check["v"]?.integer
    case "date":
      return Moment(iso8601: text).map(\.secondsSince1970) == check["v"]?.integer
    case "url": return withoutStroke(text) == withoutStroke(wanted)
    case "id": return MarkupText.squeezed(text) == MarkupText.squeezed(wanted)
    case "author": return person(text) == person(wanted)
    case "in": return (found?.array ?? []).contains { $0.string == wanted }
    default:
      if words(text) == words(wanted) { return true }
      let other =
        path.hasSuffix(".summary") ? "content" : path.hasSuffix(".content") ? "summary" : nil
      guard let other else { return false }
      let beside = path.split(separator: ".").dropLast().joined(separator: ".") + "." + other
      return words(member(feed, beside)?.string ?? "") == words(wanted)
    }
  }

  private static func withoutStroke(_ address: String) -> Substring {
    let address = MarkupText.squeezed(address)
    return address.hasSuffix("/") ? address.dropLast() : address[...]
  }

  /// A name without its address and what is around it.
  private static func person(_ text: String) -> String {
    let words = text.split { " ()<>\"[],;".contains($0) }
    let name = words.filter { !$0.contains("@") }.joined(separator: " ").lowercased()
    return name.isEmpty ? words.first.map { $0.lowercased() } ?? "" : name
  }

  private static func words(_ html: String) -> String {
    let text = MarkupText.references(MarkupText.text(of: html))
    return text.filter { !$0.isWhitespace }
  }
}
