import Model
import Text

/// Who signed a page and when, as its text shows it: by what is marked up as such, else in words.
struct PageByline {
  private(set) var authors: [String] = []
  private(set) var authorsRule = Evidence.Rule.words
  private(set) var editor: String?
  /// Of `<time>` and the like, of a class that says "date", of words.
  private(set) var timed: Found<Moment>?
  private(set) var classed: Found<Moment>?
  private(set) var worded: Found<Moment>?
  private(set) var updated: Found<Moment>?
  private let page: PageTree
  private let markup: Markup
  private let now: Moment?
  private let title: String
  /// Elements of the furniture, where other people and other days are named.
  private var isOutside: [Bool]
  private var marked: (rank: Rank, parent: Int)?
  /// What lines say in words.
  private var words = DumpByline()

  /// How surely an element names the author; the surest that is met counts.
  private enum Rank: Int { case named, classed, signed }

  /// - Parameters:
  ///   - title: no author, though it may stand where one does.
  ///   - heading: the element that says it. Where that lies in the page's `<main>`, what lies outside
  ///     is of other articles.
  init(_ page: PageTree, title: String?, heading: Int?, now: Moment?) {
    self.page = page
    markup = page.markup
    self.title = title.map { DumpVocabulary.key($0) } ?? ""
    self.now = now
    isOutside = [Bool](repeating: false, count: markup.nodes.count)
    let main = heading.flatMap { Self.main(around: $0, in: page.markup) }
    if main != nil, let body = markup.nodes.indices.first(where: { page.markup.tag($0) == .body }) {
      isOutside[body] = true
    }
    for node in markup.nodes.indices {
      if markup.isText(node) {
        if words.authors.isEmpty, !isOutside[markup.parent(node)] { readLabel(node) }
        continue
      }
      isOutside[node] =
        node != main
        && (isOutside[node] || isOutside[markup.parent(node)] || Self.isFurniture(node, page))
      if !isOutside[node], markup.hasAttributes(node) || markup.tag(node) == .time {
        let property = markup.attribute(node, .itemprop)?.lowercased()
        readDates(node, property)
        readAuthor(node, property)
      }
      if words.published == nil || words.authors.isEmpty { readWords(node) }
    }
    if authors.isEmpty {
      authors = words.authors
      authorsRule = .words
    }
    editor = words.editor
    worded = Found(words.published, by: .words)
    updated = updated ?? Found(words.updated, by: .words)
  }

  private static func main(around heading: Int, in markup: Markup) -> Int? {
    var node = heading
    while node != 0, markup.tag(node) != .main { node = markup.parent(node) }
    return node == 0 ? nil : node
  }

  private static let outside: TagSet = [.aside, .nav, .label, .select, .button]

  private static func isFurniture(_ node: Int, _ page: PageTree) -> Bool {
    let tag = page.markup.tag(node)
    if outside.contains(tag) { return true }
    return page.traits[node].contains(.elsewhere) && containers.contains(tag)
  }

  private static let containers: TagSet = [.div, .section, .ul, .ol, .li]

  private mutating func readDates(_ node: Int, _ property: String?) {
    if let property, property.holds("datepublished") || property.holds("datemodified") {
      let text =
        markup.attribute(node, .content) ?? markup.attribute(node, .datetime)
        ?? markup.textContent(node, limit: 500)
      let date = Dates.whole(text) ?? Dates.first(in: text, now: now)?.moment
      if property.holds("datepublished") { timed = timed ?? Found(date, by: .microdata) }
      if property.holds("datemodified") { updated = updated ?? Found(date, by: .microdata) }
    } else if markup.tag(node) == .time, timed == nil {
      let text = markup.attribute(node, .datetime) ?? markup.textContent(node, limit: 500)
      let date = Dates.whole(text) ?? Dates.first(in: text, now: now)?.moment
      timed = Found(date, by: .microdata)
    } else if classed == nil, page.traits[node].contains(.dated) {
      let text = markup.textContent(node, limit: 300)
      guard text.utf8.count < 200 else { return }
      classed = Found(Dates.first(in: Words.line(text), now: now)?.moment, by: .className)
    }
  }

  /// Takes who is marked as the author, unless a surer mark was met; several where they are marked
  /// side by side.
  private mutating func readAuthor(_ node: Int, _ property: String?) {
    guard let rank = Self.rank(node, property, page) else { return }
    let isBeside = marked.map { $0.rank == rank && $0.parent == markup.parent(node) } ?? false
    if let marked, marked.rank.rawValue <= rank.rawValue, !isBeside { return }
    let text = Words.line(Self.spacedText(markup, node))
    guard text.utf8.count < 150, Words.isName(text) else { return }
    var found: [String] = []
    var byline = DumpByline()
    if byline.read(text, now: now), !byline.authors.isEmpty {
      found = byline.authors
      words.editor = words.editor ?? byline.editor
      classed = classed ?? Found(byline.published, by: .className)
    } else if DumpHead.isName(text) || rank == .named && text.utf8.count < 40 {
      found = People.names(in: text)
    }
    guard !found.isEmpty, found.allSatisfy({ DumpVocabulary.key($0) != title }) else { return }
    authors = isBeside ? People.distinct(authors + found) : found
    authorsRule = rank == .named ? .microdata : .className
    marked = (rank, markup.parent(node))
  }

  private static func rank(_ node: Int, _ property: String?, _ page: PageTree) -> Rank? {
    if let property, property.holds("author") { return .named }
    if let relation = page.markup.attribute(node, .rel)?.lowercased(), relation.holds("author"),
      relation.parts(at: " ").contains("author")
    {
      return .named
    }
    let traits = page.traits[node]
    return traits.contains(.author) ? .classed : traits.contains(.signed) ? .signed : nil
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
  private mutating func readWords(_ node: Int) {
    guard page.sizes[node] < 300, Self.lines.contains(markup.tag(node)),
      markup.nodes[node].firstChild != 0, markup.isText(Int(markup.nodes[node].firstChild))
    else { return }
    let text = markup.textBytes(node)
    guard text.withUnsafeBufferPointer({ DumpByline.mayBeByline($0, now: now) }) else { return }
    let line = text.withUnsafeBufferPointer { Words.line(utf8: $0) }
    guard line.utf8.count < 160 else { return }
    var read = words
    guard read.read(line, now: now), !isTitle(line), !Self.isOfIssue(line), !isInComment(node)
    else { return }
    // The title of another article may stand beside its date as a name does.
    if read.authors != words.authors, isOutside[node] || !read.isLabelled && !isBare(line, node) {
      read.authors = words.authors
    }
    words = read
  }

  private static let lines: TagSet = [
    .p, .div, .span, .li, .td, .em, .small, .address, .h4, .h5, .h6,
  ]

  /// « Édition du 14 février 2023 »: the day of the paper on which a site opens.
  private static func isOfIssue(_ line: String) -> Bool {
    let key = Folding.key(line)
    return key.hasPrefix("edition du ") || key.hasPrefix("edition of ")
  }

  /// By its class, or that of what it lies in: farther out a class may say that a page has comments.
  private func isInComment(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<3 where markup.tag(node) != .body {
      if markup.attribute(node, .class)?.lowercased().holds("comment") == true { return true }
      node = markup.parent(node)
    }
    return false
  }

  private func isTitle(_ line: String) -> Bool {
    abs(line.utf8.count - title.utf8.count) < 40 && DumpVocabulary.key(line) == title
  }

  /// « Par » alone in an element, and the name in the next.
  private mutating func readLabel(_ node: Int) {
    let bytes = markup.bytes(node)
    guard bytes.count < 24, bytes.withUnsafeBufferPointer(Self.labels.mayBegin) else { return }
    let label = Folding.key(DumpHead.trimmed(String(decoding: bytes, as: UTF8.self)))
    guard Self.labels.beginnings(of: label).contains(where: { $0.length == label.utf8.count })
    else { return }
    var next = node
    repeat {
      next = markup.following(next, under: 0)
    } while next != 0
      && (!markup.isText(next) || !markup.bytes(next).contains { $0 > 0x20 })
    guard next != 0 else { return }
    let name = Words.line(String(decoding: markup.bytes(next).prefix(200), as: UTF8.self))
    let first = name.split { $0 == "/" || $0 == "|" }.first.map { DumpHead.trimmed(String($0)) }
    if let first, DumpHead.isName(first) { words.authors = People.names(in: first) }
  }

  private static let labels = Phrases<Void>([
    "par", "by", "auteur", "auteurs", "autrice", "author", "authors", "autor", "autorin", "von",
    "written by", "posted by", "ecrit par", "publie par", "geschrieben von", "verfasst von", "text",
  ])

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
