package import Model

extension Pen {
  /// The newest revisions of those of these articles that are kept.
  package func newest(of ids: some Sequence<ArticleID>) -> [ArticleID: Article] {
    guard let library else { return [:] }
    let wanted = Set(ids)
    known.merge(library.files(of: wanted.subtracting(known.keys))) { old, _ in old }
    var articles: [ArticleID: Article] = [:]
    for id in wanted {
      let files = known[id] ?? []
      if !files.isEmpty { articles[id] = library.newestRevision(of: files)?.article }
    }
    return articles
  }
}
