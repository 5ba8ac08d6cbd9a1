import Model

/// Who signed a page and when, as its text shows it: by what is marked up as such, else in words.
struct PageByline {
  private(set) var authors: [String] = []
  private(set) var editor: String?
  private(set) var published: Moment?
  private(set) var updated: Moment?

  init(_ markup: Markup, now: Moment?) {
    var words = DumpByline()
    for node in markup.nodes.indices where markup.nodes[node].kind == .element {
      readMarked(markup, node, now: now)
      if words.published == nil || words.authors.isEmpty {
        readWords(markup, node, &words, now: now)
      }
    }
    if authors.isEmpty { authors = words.authors }
    editor = words.editor
    published = published ?? words.published
    updated = updated ?? words.updated
  }

  private mutating func readMarked(_ markup: Markup, _ node: Int, now: Moment?) {
    let property = markup.attribute(node, "itemprop")?.lowercased() ?? ""
    if property.holds("datepublished") || property.holds("datemodified") {
      let text =
        markup.attribute(node, "content") ?? markup.attribute(node, "datetime")
        ?? markup.textContent(node, limit: 500)
      let date = Dates.whole(text) ?? Dates.first(in: text, now: now)?.moment
      if property.holds("datepublished") { published = published ?? date }
      if property.holds("datemodified") { updated = updated ?? date }
    } else if markup.tag(node) == .time, published == nil {
      let text = markup.attribute(node, "datetime") ?? markup.textContent(node, limit: 500)
      published = Dates.whole(text) ?? Dates.first(in: text, now: now)?.moment
    }
    guard authors.isEmpty, markup.tag(node) != .label, markup.tag(node) != .form else { return }
    let relation = markup.attribute(node, "rel")?.lowercased() ?? ""
    guard
      relation.parts(at: " ").contains("author") || property.holds("author")
        || isBylineClass(markup, node)
    else { return }
    let text = Words.line(markup.textContent(node, limit: 500))
    guard text.utf8.count < 150, Words.isName(text) else { return }
    var byline = DumpByline()
    if byline.read(text, now: now), !byline.authors.isEmpty {
      authors = byline.authors
      published = published ?? byline.published
    } else if DumpHead.isName(text) {
      authors = DumpByline.names(text)
    }
  }

  private func isBylineClass(_ markup: Markup, _ node: Int) -> Bool {
    guard let name = markup.attribute(node, "class")?.lowercased() else { return false }
    return ["byline", "author", "auteur", "writtenby", "signature"].contains { name.holds($0) }
  }

  /// A short line of its own that is a byline: « Par Jeanne Abgrall, le 14 février 2023 ».
  private func readWords(
    _ markup: Markup, _ node: Int, _ words: inout DumpByline, now: Moment?
  ) {
    guard
      [.p, .div, .span, .li, .td, .em, .small, .address, .h4, .h5, .h6].contains(markup.tag(node)),
      markup.nodes[node].firstChild != 0,
      markup.isText(Int(markup.nodes[node].firstChild))
    else { return }
    let text = markup.textContent(node, limit: 500)
    guard text.utf8.count < 300 else { return }
    let line = Words.line(text)
    if line.utf8.count < 160 { _ = words.read(line, now: now) }
  }
}
