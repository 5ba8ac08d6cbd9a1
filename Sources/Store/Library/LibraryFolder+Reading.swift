import Glibc
package import Model

extension LibraryFolder {
  /// The newest revision of each article, newest first.
  package func headlines(noting damage: inout [Damage]) -> [Headline] {
    catalogue(noting: &damage).map(\.headline)
  }

  package func headlines() -> [Headline] {
    var damage: [Damage] = []
    return headlines(noting: &damage)
  }

  /// The newest revision; an older one where that is damaged.
  package func article(_ id: ArticleID) throws(StoreError) -> Article {
    var damage: [Damage] = []
    let files = files(of: [id], noting: &damage)[id] ?? []
    // Nobody knows whether it is kept.
    if files.isEmpty { try damage.refuse() }
    return try newest(of: id, among: files)
  }

  /// As `article(_:)`, and faster: the headline tells the folder.
  package func article(of headline: Headline) throws(StoreError) -> Article {
    let month = ArticleFile.month(of: headline.published)
    let files = articles.files(of: headline.id, in: month)
    guard files.count == headline.revisions else { return try article(headline.id) }
    return try newest(of: headline.id, among: files)
  }

  /// Articles whose names begin so, in order: to complete what a person types.
  ///
  /// - Throws: where none is found, and a folder can't be read.
  package func ids(startingWith prefix: String) throws(StoreError) -> [ArticleID] {
    var damage: [Damage] = []
    var found: Set<ArticleID> = []
    for month in articles.months(noting: &damage) {
      let path = articles.path(of: month)
      do throws(Errno) {
        try Directory.forEachName(at: path) { name in
          guard name.starts(with: prefix.utf8),
            let file = ArticleFile(name: String(decoding: name, as: UTF8.self), month: month)
          else { return }
          found.insert(file.id)
        }
      } catch {
        damage.append(Damage(path: path, fact: .unreadable(errno: error.code)))
      }
    }
    if found.isEmpty { try damage.refuse() }
    return found.sorted()
  }

  /// What readers did, by all journals that can be read, and by the reader's own elsewhere.
  package func readings(noting damage: inout [Damage]) -> Readings {
    read(noting: &damage).readings
  }

  package func readings() -> Readings {
    var damage: [Damage] = []
    return readings(noting: &damage)
  }

  /// What readers did, and what must be seen to because of it.
  package func read(noting damage: inout [Damage]) -> (readings: Readings, news: ReaderNews) {
    if let unknown = identity.damage { damage.append(unknown) }
    var readings = Readings(person: identity.person)
    var news = ReaderNews()
    for journals in allJournals {
      let tail = journals.read(for: identity.person, into: &readings, noting: &damage)
      news.kept.formUnion(tail.kept)
      if !tail.due.isEmpty { news.due.append((journals, tail.due)) }
    }
    return (readings, news)
  }

  /// What readers did.
  ///
  /// - Throws: where something of the reader's own can't be read: what they did there would be
  ///   taken for never done.
  package func wholeReadings() throws(StoreError) -> Readings {
    try identity.refuseIfUnknown()
    var damage: [Damage] = []
    let readings = readings(noting: &damage)
    let folders = allJournals.map(\.journals.path)
    try damage.filter { isOwn($0.path) || folders.contains($0.path) }.refuse()
    return readings
  }

  /// Whether what the reader is shown lacks something because of it: not for a line that is cut
  /// short or not understood, nor for what strangers left in their own folders.
  package func isShort(by damage: Damage) -> Bool {
    switch damage.fact {
    case .badLine, .tornTail, .unknownEvents, .leftover: return false
    default:
      return isOwn(damage.path)
        || !allJournals.contains { damage.path.hasPrefix($0.journals.path + "/") }
    }
  }

  private func isOwn(_ path: String) -> Bool { path.contains(identity.person.text) }

  /// Whether a path has the form of an article's, and not of a folder's.
  func isArticle(_ path: String) -> Bool {
    path.hasPrefix(articles.path + "/") && path.hasSuffix(".json")
  }

  package func news() -> ReaderNews {
    var damage: [Damage] = []
    return read(noting: &damage).news
  }

  var allJournals: [FoldedJournals] {
    let own = FoldedJournals(journals: journals, folder: DerivedFolder(of: self))
    return [own] + (Elsewhere.journals(in: places).map { [$0] } ?? [])
  }
}

extension LibraryFolder {
  private func newest(of id: ArticleID, among files: [ArticleFile]) throws(StoreError) -> Article {
    var failure: StoreError?
    let whole = wholeRevisions(among: files) { file, fact in
      failure = StoreError(fact, path: articles.path(of: file))
    }
    guard let newest = whole.first else { throw failure ?? .noSuchArticle(id: id) }
    return newest.article
  }

  func newestRevision(of files: [ArticleFile]) -> (file: ArticleFile, article: Article)? {
    wholeRevisions(among: files) { _, _ in }.first
  }

  /// Reads the revisions of one article; those that can be read, the newest first.
  private func wholeRevisions(
    among files: [ArticleFile], failing: (ArticleFile, Damage.Fact) -> Void
  ) -> [(file: ArticleFile, article: Article)] {
    var whole: [(file: ArticleFile, article: Article)] = []
    for file in files {
      do throws(Damage.Fact) {
        whole.append((file, try articles.article(in: file)))
      } catch {
        failing(file, error)
      }
    }
    guard whole.count > 1 else { return whole }
    let order = revisions(of: Set(files.map(\.id)))
    return whole.sorted {
      order.isNewer(
        $0.file, updated: $0.article.updated, than: $1.file, updated: $1.article.updated)
    }
  }

  /// What the journals say of these articles' revisions; they are opened only where there are any.
  func revisions(of ids: Set<ArticleID>) -> Revisions {
    var keptLast: [String: Stamp] = [:]
    if !ids.isEmpty {
      for folder in allJournals { folder.journals.keptLast(of: ids, in: &keptLast) }
    }
    return Revisions(keptLast: keptLast)
  }
}

extension StoreError {
  init(_ fact: Damage.Fact, path: String) {
    switch fact {
    case .newer(let format): self = .newer(path: path, format: format)
    case .unreadable(let code): self = .unreadable(path: path, errno: code)
    default: self = .malformed(path: path)
    }
  }
}
