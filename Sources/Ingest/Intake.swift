package import Model

/// The door by which strangers' bytes come in: whatever they are, articles come out, or none with
/// the reason why. It never throws and never traps, and takes time in proportion to what it reads.
///
///     Intake.read(bytes, Context(name: "page.txt")).articles.first?.title
package enum Intake {
  /// What is known of the bytes besides themselves.
  package struct Context: Sendable {
    /// The file's name, without its folder.
    package var name: String?
    /// Where it was fetched from; nil for a file.
    package var address: String?
    /// What a feed is called by, where that is not the place it was found: the address that a person
    /// follows stays when redirects change.
    package var followed: String?
    /// The media type that came with it: "text/html; charset=iso-8859-1".
    package var contentType: String?
    /// Now, for pages that say « hier à 18 h 30 »; without it such dates stay unknown.
    package var now: Moment?
    package var limits: Limits
    /// For pages of sites that the general search reads badly.
    package var rules: [SiteRules]

    package init(
      name: String? = nil, address: String? = nil, followed: String? = nil,
      contentType: String? = nil, now: Moment? = nil, limits: Limits = .file,
      rules: [SiteRules] = []
    ) {
      self.name = name
      self.address = address
      self.followed = followed
      self.contentType = contentType
      self.now = now
      self.limits = limits
      self.rules = rules
    }

    /// The first rules that are for the site of a page.
    func rules(for address: String) -> SiteRules? { rules.first { $0.covers(address) } }

    var feedName: String? { followed ?? address }
  }

  package struct Result: Sendable {
    package var format: Format
    package var articles: [Article]
    package var feed: Feed?
    /// Articles of a feed that are but the beginnings of what their pages hold.
    package var teasers: Set<ArticleID> = []
    /// The feeds that a list of feeds names.
    package var subscriptions: [Subscription] = []
    package var notes: [Note]
    /// How the facts of an article were found; only pages tell.
    package var evidence: [ArticleID: [Evidence]] = [:]

    package init(format: Format, articles: [Article] = [], feed: Feed? = nil, notes: [Note] = []) {
      self.format = format
      self.articles = articles
      self.feed = feed
      self.notes = notes
    }
  }

  /// The feed that the articles came in.
  package struct Feed: Hashable, Sendable {
    package var title: String?
    /// The page that the feed speaks for.
    package var address: String?
    /// How many minutes it asks to be left alone between two askings.
    package var minutes: Int?

    package init(title: String? = nil, address: String? = nil, minutes: Int? = nil) {
      self.title = title
      self.address = address
      self.minutes = minutes
    }
  }

  /// A feed that a list names.
  package struct Subscription: Hashable, Sendable {
    package var title: String
    package var feed: String
    package var page: String?
    /// The folders that it lies in, from the outermost in.
    package var folders: [String]
  }

  /// A fact about what was read that the person may want to know.
  package enum Note: Hashable, Sendable {
    /// Nothing, or white space alone.
    case empty
    /// Bytes that are no text; the name of what they are, where that is plain: "PDF".
    case binary(String?)
    /// To be inflated first.
    case compressed(String)
    /// A charset that is not known here: the text was read as windows-1252, and may look strange. One
    /// that hides text from whoever looks at it ("utf-7") is not read at all.
    case unsupportedCharset(String)
    /// A page or a feed without an article in it.
    case noArticle
    /// More than the limit of so many bytes: the rest was left out.
    case cutText(limit: Int)
    /// More entries than the limit: those after it were left out.
    case cutEntries(limit: Int)
    /// So many entries had neither a title nor a text.
    case emptyEntries(Int)
  }

  package static func read(_ bytes: [UInt8], _ context: Context = Context()) -> Result {
    let format = Format(of: bytes, context)
    switch format {
    case .empty: return Result(format: format, notes: [.empty])
    case .compressed(let name): return Result(format: format, notes: [.compressed(name)])
    case .binary(let name): return Result(format: format, notes: [.binary(name)])
    case .article, .articleLines: return Result(format: format)
    case .html, .rss, .atom, .jsonFeed, .opml, .markdown, .mail, .text: break
    }
    var result = read(bytes, as: format, context)
    for index in result.articles.indices where result.articles[index].fit(into: context.limits) {
      let note = Note.cutText(limit: context.limits.body)
      if !result.notes.contains(note) { result.notes.append(note) }
    }
    return result
  }

  private static func read(
    _ bytes: [UInt8], as format: Format, _ context: Context
  ) -> Result {
    // A mail's parts have a charset each.
    if format == .mail { return MailReader.read(bytes, context) }
    let decoded = Decoding.decode(bytes, contentType: context.contentType, limits: context.limits)
    if decoded.isRefused { return Result(format: format, notes: decoded.notes(context)) }
    return switch format {
    case .html: PageReader.read(decoded, context)
    case .rss, .atom, .jsonFeed: FeedReader.read(decoded, format, context)
    case .opml: OPMLReader.read(decoded, context)
    case .markdown: MarkdownReader.read(decoded, context)
    default: DumpReader.read(decoded, context)
    }
  }
}

extension Article {
  /// Cuts what is longer than the limits allow; says whether some of the body was cut.
  fileprivate mutating func fit(into limits: Limits) -> Bool {
    if title.utf8.count > limits.title {
      title = String(decoding: title.utf8.prefix(limits.title - 3), as: UTF8.self)
    }
    var room = limits.body
    let kept = body.prefix { block in
      room -= block.plainText.utf8.count
      return room >= 0
    }
    if kept.count == body.count { return false }
    body = Array(kept)
    return true
  }
}
