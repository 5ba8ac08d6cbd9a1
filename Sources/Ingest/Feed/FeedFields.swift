import Model

/// The fields of a channel or an entry while they are read; the first of each kind counts, and a
/// better kind counts before a worse one.
struct FeedFields {
  private let markup: Markup
  let base: Address?
  var title: FeedText?
  var summary: FeedText?
  var content: FeedText?
  var media: FeedText?
  var id: String?
  /// The identifier where it is an address too.
  var permanentID: String?
  var about: String?
  var published: Moment?
  var issued: Moment?
  var date: Moment?
  var updated: Moment?
  var language: String?
  var tags: [String] = []
  var enclosures: [String] = []
  var comments: String?
  var source: Source?
  /// Minutes.
  var timeToLive: Int?
  var updatePeriod: String?
  var updateFrequency: Int?
  private var authors: [String] = []
  private var contributors: [String] = []
  private var links: [(rank: Int, address: String)] = []

  init(_ markup: Markup, base: Address?) {
    self.markup = markup
    self.base = base
  }

  var allAuthors: [String] { authors.isEmpty ? contributors : authors }

  var link: String? {
    let best = links.min { $0.rank < $1.rank }?.address
    return best ?? about.flatMap { Address.resolve($0, against: base) }
  }

  /// What the feed says of how often it changes: « hourly », twice, is 30 minutes.
  var minutes: Int? {
    if let timeToLive, timeToLive > 0 { return timeToLive }
    let periods = [
      "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
    ]
    return updatePeriod.flatMap { periods[$0] }.map { $0 / max(1, updateFrequency ?? 1) }
  }

  func text(_ node: Int) -> String? {
    let text = markup.line(node)
    return text.isEmpty ? nil : text
  }

  func address(_ node: Int) -> String? {
    text(node).flatMap { Address.resolve($0, against: base) }
  }

  /// A title of the format itself counts before one of an extension.
  mutating func readTitle(_ node: Int) {
    let text = FeedText(markup, node)
    guard !text.isEmpty else { return }
    if title == nil || !markup.name(node).holds(":") { title = text }
  }

  /// In Atom the address is an attribute and says what it is for; in RSS it is the text.
  mutating func readLink(_ node: Int) {
    guard let href = markup.attribute(node, .href) else {
      if let address = address(node) ?? text(node) { links.append((1, address)) }
      return
    }
    guard let address = Address.resolve(href, against: base) else { return }
    let relation = markup.attribute(node, .rel)?.lowercased() ?? "alternate"
    let type = markup.attribute(node, .type)?.lowercased() ?? "text/html"
    switch relation {
    case "alternate", "": links.append((type.holds("html") ? 0 : 2, address))
    case "enclosure": enclosures.append(address)
    case "replies": comments = comments ?? (type.holds("html") ? address : nil)
    case "related", "via": links.append((4, address))
    default: break
    }
  }

  mutating func readID(_ node: Int) {
    guard id == nil, let text = text(node) else { return }
    id = text
    let isPermanent = markup.attribute(node, .ispermalink)?.lowercased() != "false"
    if isPermanent, Address(text) != nil { permanentID = text }
  }

  mutating func readSummary(_ node: Int) {
    let text = FeedText(markup, node)
    guard !text.isEmpty else { return }
    if summary == nil || !markup.name(node).holds(":") && !summaryIsCore { summary = text }
    summaryIsCore = summaryIsCore || !markup.name(node).holds(":")
  }

  private var summaryIsCore = false

  mutating func readContent(_ node: Int) {
    let text = FeedText(markup, node)
    if content == nil, !text.isEmpty { content = text }
  }

  mutating func readMedia(_ node: Int) {
    if let url = markup.attribute(node, .url) {
      if let address = Address.resolve(url, against: base) { enclosures.append(address) }
      return
    }
    let text = FeedText(markup, node)
    if media == nil, !text.isEmpty { media = text }
  }

  mutating func readPerson(_ node: Int, names: [String]) {
    guard authors.count < 20 else { return }
    let found = names.isEmpty ? text(node).map { [$0] } ?? [] : names
    authors += found.filter { !authors.contains($0) }.prefix(20)
  }

  mutating func readContributor(_ node: Int, names: [String]) {
    guard contributors.isEmpty, markup.name(node) != "contributor" else { return }
    contributors = names.isEmpty ? text(node).map { [$0] } ?? [] : names
  }

  mutating func readDate(_ node: Int, into field: WritableKeyPath<FeedFields, Moment?>) {
    guard self[keyPath: field] == nil, let text = text(node) else { return }
    self[keyPath: field] = Dates.whole(text) ?? Dates.first(in: text)?.moment
  }

  mutating func readTag(_ node: Int) {
    if let term = markup.attribute(node, Name(.label)) ?? markup.attribute(node, .term)
      ?? text(node),
      tags.count < 100
    {
      tags.append(term)
    }
  }

  mutating func readEnclosure(_ node: Int) {
    let url = markup.attribute(node, .url) ?? markup.attribute(node, .rdfResource)
    if let address = url.flatMap({ Address.resolve($0, against: base) }) {
      enclosures.append(address)
    }
  }

  mutating func readSource(_ node: Int, title: String?) {
    guard source == nil, let name = title ?? text(node) else { return }
    let url = markup.attribute(node, .url).flatMap { Address.resolve($0, against: base) }
    source = Source(name: name, url: url)
  }
}
