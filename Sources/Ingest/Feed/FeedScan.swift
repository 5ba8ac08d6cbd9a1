import Model

/// Reads a feed's tree: RSS of all numbers, Atom 0.3 and 1.0, and what is between them.
struct FeedScan {
  private let markup: Markup
  private let meanings: [FeedName?]
  private let address: String?
  private let limit: Int
  private(set) var document = FeedDocument()
  /// Whether there were more entries than are taken.
  private(set) var isCut = false

  init(_ markup: Markup, address: String?, entries limit: Int) {
    self.markup = markup
    meanings = FeedName.meanings(in: markup)
    self.address = address
    self.limit = limit
    readAll()
  }

  private func meaning(_ node: Int) -> FeedName? {
    guard markup.nodes[node].kind == .element else { return nil }
    return meanings[Int(markup.nodes[node].name.id)]
  }

  private mutating func readAll() {
    var channel: Int?
    var node = markup.following(0, under: 0)
    while node != 0 {
      switch meaning(node) {
      case .channel where channel == nil: channel = node
      case .item:
        if document.entries.count >= limit {
          isCut = true
          node = 0
          continue
        }
        document.entries.append(entry(node))
        node = markup.following(node, under: 0, skipping: true)
        continue
      default: break
      }
      node = markup.following(node, under: 0)
    }
    if let channel { readChannel(channel) }
  }

  private mutating func readChannel(_ channel: Int) {
    var fields = FeedFields(markup, base: base(of: channel))
    for child in markup.children(channel) where meaning(child) != .item {
      read(child, into: &fields)
    }
    document.title = fields.title?.line
    document.link = fields.link
    document.id = fields.id
    document.description = fields.summary?.html
    document.authors = fields.allAuthors
    document.language = (fields.language ?? language(of: channel))
      .map { String($0.map { $0 == "_" ? "-" : $0 }) }
    document.updated = fields.updated ?? fields.date ?? fields.published
    document.minutes = fields.minutes
    for index in document.entries.indices where document.entries[index].authors.isEmpty {
      // Atom says that an entry without an author has the feed's.
      if markup.name(channel).hasSuffix("feed") {
        document.entries[index].authors = document.authors
      }
    }
  }

  private func language(of channel: Int) -> String? {
    var node = channel
    while node != 0 {
      if let language = markup.attribute(node, .xmlLang) { return Words.line(language) }
      node = markup.parent(node)
    }
    return nil
  }

  private func entry(_ node: Int) -> FeedDocument.Entry {
    var fields = FeedFields(markup, base: base(of: node))
    fields.about = markup.attribute(node, .rdfAbout)
    for child in markup.children(node) { read(child, into: &fields) }
    var entry = FeedDocument.Entry()
    entry.title = fields.title?.line
    entry.id = fields.id ?? fields.about
    entry.link = fields.link ?? fields.permanentID
    entry.authors = fields.allAuthors
    entry.published = fields.published ?? fields.issued ?? fields.date ?? fields.updated
    entry.updated = fields.updated
    entry.summary = fields.summary?.html
    entry.content = fields.content?.html
    if entry.summary == nil, entry.content == nil { entry.summary = fields.media?.html }
    entry.tags = fields.tags
    entry.enclosures = fields.enclosures
    entry.comments = fields.comments
    entry.source = fields.source
    entry.base = fields.base.map(\.description) ?? entry.link
    return entry
  }

  /// The address that relative ones stand on here: those of `xml:base`, from the outside in.
  private func base(of node: Int) -> Address? {
    var chain: [String] = []
    var node = node
    while node != 0 {
      if let base = markup.attribute(node, .xmlBase) { chain.append(base) }
      node = markup.parent(node)
    }
    var base = Address(address)
    for step in chain.reversed() {
      base = Address(Address.resolve(step, against: base)) ?? base
    }
    return base
  }

  private func read(_ node: Int, into fields: inout FeedFields) {
    guard let meaning = meaning(node) else { return }
    switch meaning {
    case .title: fields.readTitle(node)
    case .link: fields.readLink(node)
    case .id: fields.readID(node)
    case .summary: fields.readSummary(node)
    case .content: fields.readContent(node)
    case .author: fields.readPerson(node, names: personNames(node))
    case .contributor: fields.readContributor(node, names: personNames(node))
    case .published: fields.readDate(node, into: \.published)
    case .issued: fields.readDate(node, into: \.issued)
    case .updated: fields.readDate(node, into: \.updated)
    case .date: fields.readDate(node, into: \.date)
    case .language: fields.language = fields.language ?? fields.text(node)
    case .category, .subject: fields.readTag(node)
    case .enclosure: fields.readEnclosure(node)
    case .media: fields.readMedia(node)
    case .comments: fields.comments = fields.comments ?? fields.address(node)
    case .timeToLive: fields.timeToLive = fields.text(node).flatMap { Int($0) }
    case .updatePeriod: fields.updatePeriod = fields.text(node)?.lowercased()
    case .updateFrequency: fields.updateFrequency = fields.text(node).flatMap { Int($0) }
    case .source: fields.readSource(node, title: title(in: node))
    case .group: for child in markup.children(node) { read(child, into: &fields) }
    case .item, .channel, .personName, .email, .image: break
    }
  }

  private func personNames(_ node: Int) -> [String] {
    var email: String?
    var names: [String] = []
    for child in markup.children(node) {
      let text = markup.line(child)
      if text.isEmpty { continue }
      if meaning(child) == .personName || meaning(child) == .title { names.append(text) }
      if meaning(child) == .email { email = text }
    }
    return names.isEmpty ? email.map { [$0] } ?? [] : names
  }

  private func title(in node: Int) -> String? {
    markup.children(node).first { meaning($0) == .title }.map { markup.line($0) }
  }
}
