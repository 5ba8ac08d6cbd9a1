package import JSON
package import Model

/// The article as version 1 of the format writes it, in a file and on standard output. It is a
/// promise: rename the model freely, never this.
///
///     {
///       "format": 1,
///       "id": "7c0m2v9k4q8w1x5z3b6n",
///       "title": "Marée basse",
///       "authors": ["Anne Le Goff"],
///       "published": "2024-02-10T08:30:00+01:00",
///       "body": [{"kind": "paragraph", "text": ["La mer ", {"text": "recule", "emphasis": true}]}]
///     }
///
/// What is not known is left out; `authors` and `body` are always there.
package enum ArticleV1 {
  /// - Parameter isPrinted: adds `text`, the body as plain text, which no file holds.
  package static func value(of article: Article, isPrinted: Bool = false) -> JSONValue {
    var members = Members()
    members.add("format", Format.current)
    members.add("id", article.id.text)
    members.add("title", article.title)
    members.add("authors", .array(article.authors.map(JSONValue.string)))
    members.add("editor", article.editor)
    members.add("published", article.published?.iso8601)
    members.add("updated", article.updated?.iso8601)
    members.add("language", article.language)
    members.add("url", article.url)
    members.add("source", article.source.map(value(of:)))
    members.add("site", article.site.map(value(of:)))
    members.add("summary", article.summary)
    members.add("body", .array(BlockV1.values(of: article.body)))
    if isPrinted { members.add("text", article.text) }
    members.add("related", unlessEmpty: article.related.map(value(of:)))
    members.add("comments", unlessEmpty: CommentV1.values(of: article.comments))
    members.add("commentsOpen", article.areCommentsOpen)
    members.add("likes", article.likes)
    return members.object
  }

  /// The version that it says it is; nil where this is no article at all.
  package static func format(of value: JSONValue) -> Int? {
    value.members == nil ? nil : Format.of(value)
  }

  /// The members that tell what a headline tells, without the text: what a check wants of a file.
  static let outline = [
    "format", "id", "title", "authors", "author", "editor", "published", "updated", "language",
    "url", "source", "site", "summary", "commentsOpen", "likes",
  ]

  /// Nil where it is no article, or a later version's. What a person wrote by hand may lack the
  /// version and the id, and may have one author, or the text in place of the body.
  package static func article(from value: JSONValue) -> Article? {
    guard format(of: value) == Format.current else { return nil }
    let title = value["title"]?.line
    let body = BlockV1.body(of: value)
    guard title != nil || !body.isEmpty else { return nil }
    let site = value["site"].flatMap(site(from:))
    let source = value["source"].flatMap(source(from:))
    let published = value["published"]?.moment
    let url = value["url"]?.line
    return Article(
      id: value["id"]?.string.flatMap { ArticleID($0) }
        ?? url.map { ArticleID(address: $0) }
        ?? ArticleID(site: site?.name, title: title ?? "", published: published),
      title: title ?? "", authors: authors(of: value), editor: value["editor"]?.line,
      published: published, updated: value["updated"]?.moment, language: value["language"]?.line,
      url: url, source: source, site: site, summary: value["summary"]?.text, body: body,
      related: (value["related"]?.array ?? []).compactMap(link(from:)),
      comments: CommentV1.comments(from: value["comments"]),
      areCommentsOpen: value["commentsOpen"]?.bool, likes: value["likes"]?.count)
  }
}

extension ArticleV1 {
  private static func authors(of value: JSONValue) -> [String] {
    guard let authors = value["authors"] ?? value["author"] else { return [] }
    return (authors.array ?? [authors]).compactMap(\.line)
  }

  private static func value(of source: Source) -> JSONValue {
    var members = Members()
    members.add("name", source.name)
    members.add("url", source.url)
    return members.object
  }

  private static func source(from value: JSONValue) -> Source? {
    guard let name = value.line ?? value["name"]?.line else { return nil }
    return Source(name: name, url: value["url"]?.line)
  }

  static func value(of site: Site) -> JSONValue {
    var members = Members()
    members.add("name", site.name)
    members.add("url", site.url)
    members.add("likes", site.likes)
    members.add("likesOn", site.likesOn?.iso8601)
    return members.object
  }

  static func site(from value: JSONValue) -> Site? {
    guard let name = value.line ?? value["name"]?.line else { return nil }
    return Site(
      name: name, url: value["url"]?.line, likes: value["likes"]?.count,
      likesOn: value["likesOn"]?.moment)
  }

  private static func value(of link: Link) -> JSONValue {
    var members = Members()
    members.add("title", link.title)
    members.add("url", link.url)
    return members.object
  }

  private static func link(from value: JSONValue) -> Link? {
    (value.line ?? value["title"]?.line).map { Link(title: $0, url: value["url"]?.line) }
  }
}

extension JSONValue {
  /// A date as `Moment.iso8601` writes it.
  var moment: Moment? { string.flatMap { Moment(iso8601: $0) } }
}
