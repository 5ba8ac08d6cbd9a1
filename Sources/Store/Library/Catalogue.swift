import Model

extension LibraryFolder {
  /// An article's newest revision, and the file that holds it.
  struct Entry: Sendable {
    let file: ArticleFile
    var headline: Headline
  }

  /// What was derived when somebody last looked; nil where that is not there. It costs what a first
  /// screen costs, and may not know of what came since.
  package func indexAsLeft() -> HeadlineIndex? {
    let folder = DerivedFolder(of: self)
    return Manifest.read(in: folder).map { HeadlineIndex(manifest: $0, folder: folder) }
  }

  /// What is derived, brought up to date: only articles that no derived headline covers are opened.
  package func index(noting damage: inout [Damage]) -> HeadlineIndex {
    let news = news()
    let index = derivation(news).run(noting: &damage)
    if index.isSettled { news.fold() }
    return index
  }

  /// As `index(noting:)`, on as many processors as there are.
  ///
  /// - Parameter doubts: reads every line again, since one was not what it should be.
  package func currentIndex(
    knowing news: ReaderNews, doubts: Bool = false
  ) async -> (index: HeadlineIndex, damage: [Damage]) {
    let current = await derivation(news, doubts: doubts).run()
    if current.index.isSettled { news.fold() }
    return current
  }

  /// Every article once, newest first.
  func catalogue(noting damage: inout [Damage]) -> [Entry] {
    let index = index(noting: &damage)
    var entries = entries(of: index)
    if entries.count < index.count {
      // A line was not what it should be, so none is believed.
      damage = []
      let again = derivation(ReaderNews(), doubts: true).run(noting: &damage)
      entries = self.entries(of: again)
    }
    return entries
  }

  private func derivation(_ news: ReaderNews, doubts: Bool = false) -> Derivation {
    let manifest = Manifest.read(in: DerivedFolder(of: self))
    return Derivation(self, from: manifest, kept: news.kept, doubts: doubts)
  }

  private func entries(of index: HeadlineIndex) -> [Entry] {
    var entries: [Entry] = []
    index.forEachEntry(in: 0..<index.count) { entry in
      entries.append(entry)
      return true
    }
    return entries
  }
}
