import JSON
import Model

/// A headline as `derived/headlines/2024-02.jsonl` keeps it, after a first line that says what the
/// file is. The name of the article's file says what it was made from: that file never changes.
///
///     {"format":1,"kind":"headlines","month":"2024/02"}
///     {"file":"7c0m2v9k4q8w1x5z3b6n.9f86d081884c7d65","title":"Marée basse","authors":[],"words":812}
enum HeadlineV1 {
  static func header(month: String) -> JSONValue {
    var members = Members()
    members.add("format", Format.current)
    members.add("kind", "headlines")
    members.add("month", month)
    return members.object
  }

  static func value(of headline: Headline, in file: ArticleFile) -> JSONValue {
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
    members.add("telling", unlessEmpty: headline.tellingWords.map(JSONValue.string))
    return members.object
  }

  static func headline(from value: JSONValue, month: String) -> (file: ArticleFile, Headline)? {
    guard let stem = value["file"]?.string, let title = value["title"]?.line,
      let file = ArticleFile(name: stem + ".json", month: month), let words = value["words"]?.count
    else { return nil }
    let headline = Headline(
      id: file.id, title: title, authors: (value["authors"]?.array ?? []).compactMap(\.line),
      editor: value["editor"]?.line, published: value["published"]?.moment,
      updated: value["updated"]?.moment, url: value["url"]?.line, source: value["source"]?.line,
      site: value["site"].flatMap(ArticleV1.site(from:)), summary: value["summary"]?.text,
      words: words, comments: value["comments"]?.count ?? 0,
      areCommentsOpen: value["commentsOpen"]?.bool, likes: value["likes"]?.count,
      tellingWords: (value["telling"]?.array ?? []).compactMap(\.line))
    return (file, headline)
  }
}
