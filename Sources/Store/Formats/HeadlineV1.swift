import JSON
import Model

/// A headline as `derived/headlines/2024-02.jsonl` keeps it, after a first line that says what the
/// file is and what it was made from. The name of the article's file says what the headline was made
/// from: that file never changes.
///
///     {"format":1,"kind":"headlines","month":"2024/02","files":1,"sum":"9f86d081884c7d65","articles":1,"bytes":103,"check":"…"}
///     {"file":"7c0m2v9k4q8w1x5z3b6n.9f86d081884c7d65","title":"Marée basse","words":812,"check":"…"}
enum HeadlineV1 {
  static func line(of headline: Headline, in file: ArticleFile) -> [UInt8] {
    var members = Members()
    members.add("file", file.stem)
    members.add("title", headline.title)
    members.add("authors", unlessEmpty: headline.authors.map(JSONValue.string))
    members.add("editor", headline.editor)
    members.add("published", headline.published?.iso8601)
    members.add("updated", headline.updated?.iso8601)
    members.add("url", headline.url)
    members.add("source", headline.source)
    members.add("site", headline.site.map(ArticleV1.value(of:)))
    members.add("summary", headline.summary)
    members.add("words", headline.words)
    members.add("comments", headline.comments == 0 ? nil : headline.comments)
    members.add("commentsOpen", headline.areCommentsOpen)
    members.add("likes", headline.likes)
    members.add("revisions", headline.revisions == 1 ? nil : headline.revisions)
    members.add("telling", unlessEmpty: headline.tellingWords.map(JSONValue.string))
    return DerivedLine.bytes(of: members)
  }

  static func entry(from line: ArraySlice<UInt8>, month: String) -> LibraryFolder.Entry? {
    guard let value = DerivedLine.value(of: line), let stem = value["file"]?.string,
      let title = value["title"]?.line,
      let file = ArticleFile(name: stem + ".json", month: month), let words = value["words"]?.count
    else { return nil }
    let headline = Headline(
      id: file.id, title: title, authors: (value["authors"]?.array ?? []).compactMap(\.line),
      editor: value["editor"]?.line, published: value["published"]?.moment,
      updated: value["updated"]?.moment, url: value["url"]?.line, source: value["source"]?.line,
      site: value["site"].flatMap(ArticleV1.site(from:)), summary: value["summary"]?.text,
      words: words, comments: value["comments"]?.count ?? 0,
      areCommentsOpen: value["commentsOpen"]?.bool, likes: value["likes"]?.count,
      revisions: max(1, value["revisions"]?.count ?? 1),
      tellingWords: (value["telling"]?.array ?? []).compactMap(\.line))
    return LibraryFolder.Entry(file: file, headline: headline)
  }

  /// The name of the article's file, which stands first in the line, without reading the rest.
  static func stem(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: #"{"file":""#.utf8) else { return nil }
    let rest = line.dropFirst(9)
    return rest.firstIndex(of: UInt8(ascii: "\"")).map { rest[..<$0] }
  }

  /// The identifier of the article, as bytes.
  static func id(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    stem(of: line).map { $0.prefix { $0 != UInt8(ascii: ".") } }
  }

  /// The identifier's digest, as `ArticleID.digest` makes it: a million lines are looked through so.
  static func digest(of line: ArraySlice<UInt8>) -> UInt64? {
    line.withUnsafeBufferPointer { bytes in
      guard bytes.count > 9, bytes[2] == UInt8(ascii: "f"), bytes[8] == UInt8(ascii: "\""),
        let end = bytes[9...].firstIndex(of: UInt8(ascii: "."))
      else { return nil }
      return ArticleID.digest(of: UnsafeBufferPointer(rebasing: bytes[9..<end]))
    }
  }
}

/// The first line of a month's headlines.
struct HeadlineHead: Hashable, Sendable {
  let month: String
  let content: FolderContent
  /// How many of the lines stand in the list.
  let articles: Int
  /// How many bytes follow: a file that was cut short is not believed.
  let bytes: Int
  /// The names of files that could not be read.
  let damaged: [String]
  let sites: Sites

  init(
    month: String, content: FolderContent, articles: Int, bytes: Int, damaged: [String],
    sites: Sites
  ) {
    self.month = month
    self.content = content
    self.articles = articles
    self.bytes = bytes
    self.damaged = damaged
    self.sites = sites
  }

  var line: [UInt8] {
    var members = Members()
    members.add("format", Format.current)
    members.add("kind", "headlines")
    members.add("month", month)
    ManifestV1.add(content, to: &members)
    members.add("articles", articles)
    members.add("bytes", bytes)
    members.add("damaged", unlessEmpty: damaged.map(JSONValue.string))
    ManifestV1.add(sites, to: &members)
    return DerivedLine.bytes(of: members)
  }

  init?(line: ArraySlice<UInt8>) {
    guard let value = DerivedLine.value(of: line), value["format"]?.integer == Format.current,
      value["kind"]?.string == "headlines", let month = value["month"]?.string,
      let content = ManifestV1.content(from: value), let articles = value["articles"]?.count,
      let bytes = value["bytes"]?.count
    else { return nil }
    self.month = month
    self.content = content
    self.articles = articles
    self.bytes = bytes
    damaged = (value["damaged"]?.array ?? []).compactMap(\.string)
    sites = ManifestV1.sites(from: value)
  }
}
