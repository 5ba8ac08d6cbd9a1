import Model
import Text

/// Who signed a page and when, as its text shows it: by what is marked up as such, else in words.
struct PageByline {
  private(set) var authors: [String] = []
  private(set) var editor: String?
  private(set) var published: Moment?
  private(set) var updated: Moment?
  private let markup: Markup
  private let now: Moment?
  /// Elements of the furniture, where other people and other days are named.
  private var isOutside: [Bool]
  private var marked: (rank: Rank, parent: Int)?

  /// How surely an element names the author; the surest that is met counts.
  private enum Rank: Int { case named, classed, signed }

  init(_ markup: Markup, now: Moment?) {
    self.markup = markup
    self.now = now
    isOutside = [Bool](repeating: false, count: markup.nodes.count)
    var words = DumpByline()
    for node in markup.nodes.indices {
      if markup.isText(node) {
        if words.authors.isEmpty, !isOutside[markup.parent(node)] { readLabel(node, &words) }
        continue
      }
      isOutside[node] = isOutside[markup.parent(node)] || isFurniture(node)
      readDates(node)
      if !isOutside[node] { readAuthor(node) }
      if words.published == nil || words.authors.isEmpty { readWords(node, &words) }
    }
    if authors.isEmpty { authors = words.authors }
    editor = words.editor
    published = published ?? words.published
    updated = updated ?? words.updated
  }

  private static let outside: TagSet = [.aside, .nav, .label, .select, .button]

  private func isFurniture(_ node: Int) -> Bool {
    let tag = markup.tag(node)
    if Self.outside.contains(tag) { return true }
    guard [.div, .section, .ul, .ol, .li].contains(tag) else { return false }
    let name = (markup.attribute(node, "class") ?? "") + " " + (markup.attribute(node, "id") ?? "")
    let words = name.prefix(300).lowercased().split { $0 == " " }
    return words.contains { Self.furniture.contains(String($0)) }
  }

  private static let furniture: Set<String> = [
    "comment", "comments", "commentaire", "commentaires", "commentlist", "respond", "related",
    "sidebar", "recommended", "connexes",
  ]

  private mutating func readDates(_ node: Int) {
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
  }

  /// Takes who is marked as the author, unless a surer mark was met; several where they are marked
  /// side by side.
  private mutating func readAuthor(_ node: Int) {
    guard let rank = rank(node) else { return }
    let isBeside = marked.map { $0.rank == rank && $0.parent == markup.parent(node) } ?? false
    if let marked, marked.rank.rawValue <= rank.rawValue, !isBeside { return }
    let text = Words.line(Self.spacedText(markup, node))
    guard text.utf8.count < 150, Words.isName(text) else { return }
    var found: [String] = []
    var byline = DumpByline()
    if byline.read(text, now: now), !byline.authors.isEmpty {
      found = byline.authors
      published = published ?? byline.published
    } else if DumpHead.isName(text) || rank == .named && text.utf8.count < 40 {
      found = People.names(in: text)
    }
    guard !found.isEmpty else { return }
    authors = isBeside ? People.distinct(authors + found) : found
    marked = (rank, markup.parent(node))
  }

  private func rank(_ node: Int) -> Rank? {
    if let property = markup.attribute(node, "itemprop")?.lowercased(), property.holds("author") {
      return .named
    }
    if let relation = markup.attribute(node, "rel")?.lowercased(),
      relation.parts(at: " ").contains("author")
    {
      return .named
    }
    guard let name = markup.attribute(node, "class")?.lowercased() else { return nil }
    let classes = name.split { $0 == " " }.filter { word in
      !["comment", "bio", "box", "image", "avatar", "photo"].contains { word.holds($0) }
    }
    if classes.contains(where: { $0.holds("author") || $0.holds("auteur") }) { return .classed }
    let isSigned = classes.contains { word in
      ["byline", "writtenby", "signature"].contains { word.holds($0) }
    }
    return isSigned ? .signed : nil
  }

  /// The text under a node with a space where an element begins, so that a name and the date that
  /// stands beside it stay apart.
  private static func spacedText(_ markup: Markup, _ root: Int) -> String {
    var text: [UInt8] = []
    var node = root
    repeat {
      if markup.isText(node) {
        text += markup.bytes(node)
      } else if !letterStyles.contains(markup.tag(node)) {
        text.append(0x20)
      }
      if text.count > 500 { break }
      node = markup.following(node, under: root)
    } while node != 0
    return String(decoding: text, as: UTF8.self)
  }

  private static let letterStyles: TagSet = [.b, .i, .em, .strong, .u, .sup, .font, .small]

  /// A short line of its own that is a byline: « Par Jeanne Abgrall, le 14 février 2023 ».
  private func readWords(_ node: Int, _ words: inout DumpByline) {
    guard
      [.p, .div, .span, .li, .td, .em, .small, .address, .h4, .h5, .h6].contains(markup.tag(node)),
      markup.nodes[node].firstChild != 0,
      markup.isText(Int(markup.nodes[node].firstChild))
    else { return }
    let text = markup.textContent(node, limit: 500)
    guard text.utf8.count < 300 else { return }
    let line = Words.line(text)
    guard line.utf8.count < 160 else { return }
    var read = words
    guard read.read(line, now: now) else { return }
    // The title of another article may stand beside its date as a name does.
    if read.authors != words.authors, isOutside[node] || !read.isLabelled && !isBare(line, node) {
      read.authors = words.authors
    }
    words = read
  }

  /// « Par » alone in an element, and the name in the next.
  private func readLabel(_ node: Int, _ words: inout DumpByline) {
    let bytes = markup.bytes(node)
    guard bytes.count < 24, bytes.contains(where: { $0 > 0x20 }) else { return }
    let label = Folding.key(DumpHead.trimmed(String(decoding: bytes, as: UTF8.self)))
    guard Self.labels.contains(label) else { return }
    var next = node
    repeat {
      next = markup.following(next, under: 0)
    } while next != 0
      && (!markup.isText(next) || !markup.bytes(next).contains { $0 > 0x20 })
    guard next != 0 else { return }
    let name = Words.line(String(decoding: markup.bytes(next).prefix(200), as: UTF8.self))
    if DumpHead.isName(name) { words.authors = People.names(in: name) }
  }

  private static let labels: Set<String> = [
    "par", "by", "auteur", "auteurs", "autrice", "author", "authors", "autor", "autorin", "von",
    "written by", "posted by", "ecrit par", "publie par",
  ]

  /// A name and a date with a stroke between them, and no link.
  private func isBare(_ line: String, _ node: Int) -> Bool {
    var inner = markup.following(node, under: node)
    while inner != 0 {
      if markup.tag(inner) == .a { return false }
      inner = markup.following(inner, under: node)
    }
    return [" - ", " – ", " — ", " | ", " · ", ", "].contains { line.holds($0) }
  }
}
