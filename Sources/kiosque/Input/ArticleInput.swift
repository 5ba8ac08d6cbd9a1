import Ingest
import JSON
import Model
import Store
import Web

/// Articles from what a person named: a file, a folder, an address, standard input.
enum ArticleInput {
  /// Articles, and how what they say of themselves was found.
  struct Taken {
    var articles: [Article] = []
    var evidence: [ArticleID: [Evidence]] = [:]
    /// What each was taken from.
    var origins: [ArticleID: Origin] = [:]
    /// What a person should know of the inputs.
    var notes: [String] = []

    mutating func add(_ other: Taken) {
      articles += other.articles
      evidence.merge(other.evidence) { first, _ in first }
      origins.merge(other.origins) { $1 }
      notes += other.notes
    }
  }

  /// The articles, at least one.
  static func articles(from name: String) throws(Failure) -> [Article] {
    try take(from: name).articles
  }

  /// A feed larger than this is read piece by piece: its articles need not all be in memory.
  private static let large = 4 << 20

  /// Hands over what an input holds: all at once, or a large feed in pieces.
  static func take(
    from name: String, each: (Taken) throws(Failure) -> Void
  ) throws(Failure) {
    guard name != "-", !isAddress(name), InputFile.size(name) > large,
      let feed = try pieces(of: name)
    else { return try each(try take(from: name)) }
    var isEmpty = true
    var notes: [Intake.Note] = []
    var piece = try Waiting.until { await feed.next() }.get()
    while let result = piece {
      let following = try Waiting(for: { await feed.next() })
      notes = result.notes
      if !result.articles.isEmpty || !notes.isEmpty {
        isEmpty = isEmpty && result.articles.isEmpty
        try each(
          Taken(articles: result.articles, notes: notes.compactMap { $0.sentence(for: name) }))
      }
      piece = try following.value().get()
    }
    if isEmpty { throw .noArticle(name: name, notes) }
  }

  /// Nil when the file is no feed that can be cut.
  private static func pieces(of name: String) throws(Failure) -> FeedPieces<Failure>? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    var pieces = try InputFile.Pieces(name)
    var start = try pieces.next()
    guard let stream = FeedStream(start: start, Intake.Context(name: file, now: Environment.now))
    else { return nil }
    return FeedPieces(stream) {
      if !start.isEmpty {
        defer { start = [] }
        return .success(start)
      }
      do throws(Failure) {
        return .success(try pieces.next())
      } catch {
        return .failure(error)
      }
    }
  }

  static func take(from name: String) throws(Failure) -> Taken {
    if name != "-", !isAddress(name), InputFile.isFolder(name) {
      let taken = take(fromFolder: name) { _ in }
      guard !taken.articles.isEmpty else { throw .emptyFolder(path: name) }
      return taken
    }
    return try read(page(from: name))
  }

  /// All articles of a folder; a file without any is passed over, and told to `fail`.
  static func take(fromFolder path: String, fail: (Failure) -> Void) -> Taken {
    var taken = Taken()
    for file in Folder.files(below: path) {
      do throws(Failure) {
        taken.add(try read(page(from: file)))
      } catch {
        fail(error)
      }
    }
    return taken
  }

  static func isAddress(_ name: String) -> Bool {
    let lower = name.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  /// Bytes as they came, and what is known of them.
  struct Page {
    /// As the person named it.
    let name: String
    let bytes: [UInt8]
    let context: Intake.Context
  }

  /// One file, address, or standard input.
  static func page(from name: String) throws(Failure) -> Page {
    if isAddress(name) { return try fetch(name) }
    // What standard input is called here would make a title that depends on the person's language.
    let file = name == "-" ? nil : name.split(separator: "/").last.map(String.init) ?? name
    return Page(
      name: name, bytes: try name == "-" ? InputFile.readStandardInput() : InputFile.read(name),
      context: Intake.Context(name: file, now: Environment.now, rules: RuleFiles.rules))
  }

  private static func fetch(_ address: String) throws(Failure) -> Page {
    let response: Response
    do throws(WebError) {
      response = try Curl().fetch(address, trust: .person)
    } catch {
      throw .web(address: address, error)
    }
    return Page(
      name: address, bytes: response.bytes,
      context: Intake.Context(
        name: address.split(separator: "/").last.map(String.init), address: response.finalAddress,
        followed: address,
        contentType: response.contentType, now: Environment.now, limits: .network,
        rules: RuleFiles.rules))
  }

  private static func read(_ page: Page) throws(Failure) -> Taken {
    let result = Intake.read(page.bytes, page.context)
    let articles =
      switch result.format {
      case .article: try ownArticles([page.bytes[...]], name: page.name)
      case .articleLines:
        try ownArticles(page.bytes.split(separator: UInt8(ascii: "\n")), name: page.name)
      default: result.articles
      }
    guard !articles.isEmpty else { throw .noArticle(name: page.name, result.notes) }
    let origin = Origin(of: page.name)
    return Taken(
      articles: articles, evidence: result.evidence,
      origins: Dictionary(articles.map { ($0.id, origin) }) { $1 },
      notes: result.notes.compactMap { $0.sentence(for: page.name) })
  }

  /// Kiosque's own articles, as `show --json` and `import --json` print them.
  private static func ownArticles(
    _ documents: [ArraySlice<UInt8>], name: String
  ) throws(Failure) -> [Article] {
    var articles: [Article] = []
    for document in documents {
      guard let value = try? JSONReader.value(of: Array(document)) else { continue }
      if let format = ArticleV1.format(of: value), format > 1 {
        throw .newerArticle(name: name, format: format)
      }
      if let article = ArticleV1.article(from: value) { articles.append(article) }
    }
    return articles
  }
}
