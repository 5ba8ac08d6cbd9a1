package import Model

extension Pen {
  /// The newest revisions of those of these articles that are kept.
  ///
  /// - Throws: `StoreError.unreadable` where it can't be told which are: what is taken for new would
  ///   be kept over what is there.
  package func newest(of ids: some Sequence<ArticleID>) throws(StoreError) -> [ArticleID: Article] {
    guard let library else { return [:] }
    let wanted = Set(ids)
    var damage: [Damage] = []
    let found = library.files(of: wanted.subtracting(known.keys), noting: &damage)
    if let damage = damage.first { throw StoreError(damage.fact, path: damage.path) }
    known.merge(found) { old, _ in old }
    var articles: [ArticleID: Article] = [:]
    for id in wanted {
      let files = known[id] ?? []
      if !files.isEmpty { articles[id] = library.newestRevision(of: files)?.article }
    }
    return articles
  }
}
