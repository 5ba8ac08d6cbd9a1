import Model

extension Derivation {
  /// How one month stands.
  struct Survey: Sendable {
    /// What the manifest says of it, where its headlines still hold; nil where they do not, or where
    /// there is none.
    var entry: Manifest.Month?
    /// Nil where the month is as the manifest says.
    var sites: Sites?
    /// The articles that have files in a month that does not hold, or had one, by their digests.
    var touched: Set<UInt64> = []
    /// Those of which one went.
    var lost: Set<UInt64> = []
    var damage: [Damage] = []
  }

  func survey(of month: String) -> Survey {
    let seen = FolderStamp(settledAt: library.articles.path(of: month))
    let head = HeadlineFile.head(of: month, in: folder)
    if trust == .months, let entry = known[month], let seen, entry.seen == seen,
      entry.damaged == 0, head?.content == entry.content, head?.articles == entry.articles
    {
      return Survey(entry: entry)
    }
    var survey = Survey()
    let files = library.articles.files(in: month, noting: &survey.damage)
    guard survey.damage.isEmpty else {
      survey.entry = unreadable(month)
      return survey
    }
    var content = FolderContent()
    for file in files { content.add(file) }
    if trust == .months, let head, head.content == content {
      survey.touched = mended(head.damaged, of: month, noting: &survey.damage)
      guard survey.touched.isEmpty else { return survey }
      let entry = Manifest.Month(
        name: month, content: content, articles: head.articles, damaged: head.damaged.count,
        seen: seen)
      survey.entry = entry
      survey.sites = entry == known[month] ? nil : head.sites
      return survey
    }
    let digests = Set(files.map(\.id.digest))
    survey.lost = lostFiles(of: month, having: Set(files.map(\.stem)))
    survey.touched = digests.union(survey.lost)
    return survey
  }

  /// Which of the articles that could not be read can be now, by their digests; the others are named.
  private func mended(
    _ stems: [String], of month: String, noting damage: inout [Damage]
  ) -> Set<UInt64> {
    var mended: Set<UInt64> = []
    for file in stems.compactMap({ ArticleFile(name: $0 + ".json", month: month) }) {
      do throws(Damage.Fact) {
        _ = try library.articles.article(in: file)
        mended.insert(file.id.digest)
      } catch {
        damage.append(Damage(path: library.articles.path(of: file), fact: error))
      }
    }
    if !mended.isEmpty { damage = [] }
    return mended
  }

  /// A month whose folder cannot be read stays as it was known, and is looked at again.
  func unreadable(_ month: String) -> Manifest.Month {
    known[month]
      ?? Manifest.Month(name: month, content: FolderContent(), articles: 0, damaged: 1, seen: nil)
  }

  /// The articles of the lines whose files are there no more.
  private func lostFiles(of month: String, having stems: Set<String>) -> Set<UInt64> {
    guard let file = HeadlineFile.open(month, in: folder) else { return [] }
    var lost: Set<UInt64> = []
    file.forEachLine(in: 0..<file.head.content.files) { line in
      if let stem = HeadlineV1.stem(of: line), let digest = HeadlineV1.digest(of: line),
        !stems.contains(String(decoding: stem, as: UTF8.self))
      {
        lost.insert(digest)
      }
      return true
    }
    return lost
  }
}
