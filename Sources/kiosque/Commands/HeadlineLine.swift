import JSON
import Model
import Reader
import Text

/// A headline as a line of text: `3f9a2b1c ● 21 nov. 2026  Titre — Auteur`.
enum HeadlineLine {
  static func of(_ headline: Headline, _ readings: Readings?, _ options: LibraryOptions) -> String {
    let (wording, ambiguous) = (options.wording, options.ambiguous)
    func pad(_ text: String, as widest: String, on side: Columns.Side) -> String {
      let cells = Columns.of(widest, ambiguous: ambiguous)
      return Columns.pad(text, to: cells, on: side, ambiguous: ambiguous)
    }
    let state = readings?.state(of: headline.id) ?? .untouched
    let mark = pad(state.isBegun ? "◐" : state.isRead ? " " : "●", as: "●", on: .right)
    let date = pad(
      headline.published.map { wording.day($0) } ?? "", as: "30 févr. 2026", on: .left)
    let authors = headline.authors.isEmpty ? "" : " — " + headline.authors.joined(separator: ", ")
    let title = headline.title.isEmpty ? wording.untitled : headline.title
    return "\(headline.id.text.prefix(8)) \(mark) \(date)  \(title)\(authors)"
  }
}

/// A headline as `list --json` and `search --json` print it.
enum HeadlineJSON {
  static func value(
    of headline: Headline, _ readings: Readings?, passage: String? = nil
  ) -> JSONValue {
    let state = readings?.state(of: headline.id) ?? .untouched
    var members: [JSONValue.Member] = [
      .init("id", .string(headline.id.text)), .init("title", .string(headline.title)),
      .init("authors", .array(headline.authors.map { .string($0) })),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append(.init(name, .string(text))) }
    }
    add("editor", headline.editor)
    add("published", headline.published?.iso8601)
    add("updated", headline.updated?.iso8601)
    add("url", headline.url)
    add("source", headline.source)
    add("summary", headline.summary)
    add("passage", passage)
    members += [
      .init("words", .number("\(headline.words)")),
      .init("comments", .number("\(headline.comments)")),
      .init("isRead", .bool(state.isRead)), .init("isBegun", .bool(state.isBegun)),
      .init("isStarred", .bool(state.isStarred)),
    ]
    return .object(members)
  }
}
