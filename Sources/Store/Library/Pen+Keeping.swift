import Glibc
import JSON
package import Model

/// What became of an article that was to be kept.
package enum Kept: Hashable, Sendable {
  case new
  /// Another content of an article that was kept before; now the newest.
  case revision
  /// The same content: nothing was written.
  case already
}

extension Pen {
  /// Keeps articles; returns when they are on the disk, all synced together. A `kept` is noted for
  /// each that was not there.
  ///
  /// When it throws, some may be there: keeping them again completes it.
  @discardableResult
  package func keep(_ articles: [Article], at moment: Moment) throws(StoreError) -> [Kept] {
    guard let library else { throw .unwritable(path: "articles", errno: EROFS) }
    guard !library.isSealed else { throw .sealed(path: library.path) }
    if let articleFailure { throw articleFailure }
    if identity.damage != nil { try knowReader() }
    var batch = ArticleBatch(folder: library.articles, root: library.path)
    let unknown = Set(articles.lazy.map(\.id).filter { [known] in known[$0] == nil })
    var damage: [Damage] = []
    var found = library.files(of: unknown, noting: &damage)
    // Where all names were seen, a file whose name was not among them is not looked for.
    let sawAll = damage.isEmpty
    var deeds: [(deed: Deed, revision: String?)] = []
    var results: [Kept] = []
    for article in articles {
      let bytes = article.fileBytes
      guard bytes.count <= ArticleFolder.largest else {
        throw .tooLong(limit: ArticleFolder.largest)
      }
      let file = ArticleFile(
        id: article.id, bytes: bytes, month: ArticleFile.month(of: article.published))
      let before = found[article.id] ?? known[article.id] ?? []
      let mayBeThere = !sawAll || before.contains(file)
      let isThere = batch.holds(file) || mayBeThere && batch.finds(file, bytes)
      if !isThere { batch.add(file, bytes) }
      if !before.contains(file) { found[article.id] = before + [file] }
      if isThere, !library.becomesNewest(file, updated: article.updated, among: before) {
        results.append(.already)
      } else {
        results.append(before.isEmpty || before == [file] ? .new : .revision)
        deeds.append((.kept(article.id), file.hash))
      }
    }
    do throws(StoreError) {
      try batch.write()
    } catch {
      if case .unwritable(_, errno: EIO) = error { leaveLibrary(after: error) }
      throw error
    }
    if sawAll { known.merge(found) { _, new in new } }
    if !deeds.isEmpty { _ = try record(deeds, at: moment) }
    return results
  }
}

extension Article {
  /// What a file of it holds.
  var fileBytes: [UInt8] { JSONWriter.page(ArticleV1.value(of: self)) }
}

extension LibraryFolder {
  /// Whether a revision that is there comes before the newest, and would be the newest if it were
  /// kept again now.
  fileprivate func becomesNewest(_ file: ArticleFile, updated: Moment?, among files: [ArticleFile])
    -> Bool
  {
    guard files.count > 1, let newest = newestRevision(of: files), newest.file != file else {
      return false
    }
    let keptNow = Revisions(keptLast: [file.stem: Stamp(clock: .max, journal: "", line: 0)])
    return keptNow.isNewer(
      file, updated: updated, than: newest.file, updated: newest.article.updated)
  }

  /// The files of these articles. All names are looked at, and none of the others is held.
  func files(of ids: Set<ArticleID>, noting damage: inout [Damage])
    -> [ArticleID: [ArticleFile]]
  {
    var files = Dictionary(uniqueKeysWithValues: ids.map { ($0, [ArticleFile]()) })
    guard !ids.isEmpty else { return files }
    let digests = Set(ids.map(\.digest))
    for month in articles.months(noting: &damage) {
      do throws(Errno) {
        for file in try articles.files(of: digests, in: month) { files[file.id]?.append(file) }
      } catch  where error.code != ENOENT {
        damage.append(Damage(path: articles.path(of: month), fact: .unreadable(errno: error.code)))
      } catch {}
    }
    return files
  }
}
