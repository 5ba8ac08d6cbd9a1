import Model
import Text

/// Makes articles of a feed's entries.
package enum FeedReader {
  /// The feed as written; what `read` makes articles of.
  package static func document(_ bytes: [UInt8], _ context: Intake.Context) -> FeedDocument? {
    let decoded = Decoding.decode(bytes, contentType: context.contentType, limits: context.limits)
    return scan(decoded, Format(of: bytes, context), context).document
  }

  static func read(
    _ decoded: Decoding, _ format: Format, _ context: Intake.Context
  ) -> Intake.Result {
    var links: Set<String> = []
    return read(decoded, format, context, earlier: &links)
  }

  /// - Parameter links: addresses that entries had in an earlier piece of the feed; those of this one
  ///   are added.
  static func read(
    _ decoded: Decoding, _ format: Format, _ context: Intake.Context,
    earlier links: inout Set<String>
  ) -> Intake.Result {
    var result = Intake.Result(format: format)
    result.notes = decoded.notes(context)
    let (document, isCut) = scan(decoded, format, context)
    if isCut { result.notes.append(.cutEntries(limit: context.limits.entries)) }
    guard let document else {
      result.notes.append(.noArticle)
      return result
    }
    result.feed = Intake.Feed(
      title: document.title, address: document.link, minutes: document.minutes)
    let maker = FeedArticles(document, context, earlier: links)
    links.formUnion(document.entries.compactMap(\.link))
    for entry in document.entries {
      guard let article = maker.article(entry) else { continue }
      result.articles.append(article)
      if Teaser.isTeaser(entry, article.body) { result.teasers.insert(article.id) }
    }
    let empty = document.entries.count - result.articles.count
    if empty > 0 { result.notes.append(.emptyEntries(empty)) }
    if result.articles.isEmpty { result.notes.append(.noArticle) }
    return result
  }

  private static func scan(
    _ decoded: Decoding, _ format: Format, _ context: Intake.Context
  ) -> (document: FeedDocument?, isCut: Bool) {
    let limit = context.limits.entries
    if format == .jsonFeed {
      let document = JSONFeed.document(decoded.bytes, entries: limit)
      return (document, document?.entries.count == limit)
    }
    let markup = XMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    let scan = FeedScan(markup, address: context.address, entries: limit)
    return (scan.document, scan.isCut)
  }
}

/// What the entries of one feed have in common when they become articles.
private struct FeedArticles {
  private let document: FeedDocument
  private let context: Intake.Context
  /// Addresses that several entries share, and which therefore name none of them.
  private let shared: Set<String>

  init(_ document: FeedDocument, _ context: Intake.Context, earlier links: Set<String>) {
    self.document = document
    self.context = context
    var seen = links
    var shared: Set<String> = document.link.map { [$0] } ?? []
    for entry in document.entries {
      if let link = entry.link, !seen.insert(link).inserted { shared.insert(link) }
    }
    self.shared = shared
  }

  func article(_ entry: FeedDocument.Entry) -> Article? {
    let base = Address(entry.base ?? entry.link ?? document.link ?? context.address)
    let written = blocks(entry.content ?? entry.summary, base)
    let body = FeedEnding.withoutWayBack(written, to: entry.link)
    let summary = entry.content == nil ? nil : entry.summary.map { FeedText(html: $0).line }
    guard let title = title(entry, body) else { return nil }
    return Article(
      id: id(entry, title: title), title: title,
      authors: entry.authors.map { Cleaning.line(Self.name($0)) },
      published: entry.published?.withoutMidnight, updated: entry.updated?.withoutMidnight,
      language: document.language.flatMap(Language.tag) ?? Language.guess(from: body),
      url: entry.link.map(Cleaning.line),
      source: entry.source ?? document.title.map { Source(name: $0, url: document.link) },
      site: document.title.map { Site(name: $0, url: document.link) },
      summary: summary.flatMap { $0.isEmpty ? nil : $0 }, body: body)
  }

  private func blocks(_ html: String?, _ base: Address?) -> [Block] {
    guard let html else { return [] }
    let bytes = html.withBytes { Array($0.prefix(context.limits.body)) }
    let markup = HTMLTree.fragment(of: bytes, depth: context.limits.depth)
    var builder = BlockBuilder(markup, base: base, limits: context.limits)
    return builder.blocks(under: Array(markup.children(0)))
  }

  /// An entry without a title is called by how it begins.
  private func title(_ entry: FeedDocument.Entry, _ body: [Block]) -> String? {
    if let title = entry.title, !title.isEmpty {
      return String(decoding: title.utf8.prefix(context.limits.title), as: UTF8.self)
    }
    let text = Words.line(body.lazy.map(\.plainText).first { !$0.isEmpty } ?? "")
    if text.isEmpty { return entry.link }
    guard text.count > 80 else { return text }
    let cut = text.prefix(80)
    return cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex) + "…"
  }

  private func id(_ entry: FeedDocument.Entry, title: String) -> ArticleID {
    if let link = entry.link, !shared.contains(link) {
      return ArticleID(address: link, deliveredBy: context.feedName)
    }
    let feed = context.feedName ?? document.link ?? document.title
    if let id = entry.id, let feed { return ArticleID(source: feed, identifier: id) }
    return ArticleID(site: feed, title: title, published: entry.published)
  }

  /// "jeanne@greves.example (Jeanne Abgrall)" is Jeanne Abgrall.
  private static func name(_ person: String) -> String {
    guard person.holds("@") else { return person }
    if let open = person.firstIndex(of: "("), let close = person.lastIndex(of: ")"), open < close {
      let inner = DumpHead.trimmed(String(person[person.index(after: open)..<close]))
      if !inner.isEmpty, !inner.holds("@") { return inner }
    }
    let words = person.split { $0 == " " || $0 == "<" || $0 == ">" }
    let name = words.filter { !$0.holds("@") && !$0.hasPrefix("mailto") }.joined(separator: " ")
    return DumpHead.trimmed(name).isEmpty ? person : DumpHead.trimmed(name)
  }
}
