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
    index(trusting: .months, noting: &damage)
  }

  private func index(trusting trust: Derivation.Trust, noting damage: inout [Damage])
    -> HeadlineIndex
  {
    let news = news()
    let index = derivation(news, trusting: trust).run(noting: &damage)
    if index.isSettled { news.fold() }
    return index
  }

  /// As `index(noting:)`, on as many processors as there are.
  ///
  /// - Parameter doubts: reads every line again, since one was not what it should be.
  package func currentIndex(
    knowing news: ReaderNews, doubts: Bool = false
  ) async -> (index: HeadlineIndex, damage: [Damage]) {
    let current = await derivation(news, trusting: doubts ? .lines : .months).run()
    if current.index.isSettled { news.fold() }
    return current
  }

  /// Every article once, newest first.
  func catalogue(noting damage: inout [Damage]) -> [Entry] {
    var entries: [Entry] = []
    forEachEntry(noting: &damage) {
      entries = []
    } _: {
      entries.append($0)
      return true
    }
    return entries
  }

  /// Hands over every article once, newest first, until it is told to stop.
  ///
  /// - Parameter again: called where a derived line was not what it should be, so that all comes once
  ///   more.
  func forEachEntry(
    noting damage: inout [Damage], again: () -> Void, _ body: (Entry) -> Bool
  ) {
    for (attempt, trust) in [Derivation.Trust.months, .lines, .nothingLeft].enumerated() {
      if attempt > 0 { again() }
      var found: [Damage] = []
      let index = index(trusting: trust, noting: &found)
      let isWhole = index.forEachEntry(in: 0..<index.count, body)
      guard isWhole || trust == .nothingLeft else { continue }
      damage += found
      if !isWhole {
        let folder = DerivedFolder(of: self)
        damage.append(Damage(path: (folder.writable ?? path) + "/headlines", fact: .derived))
      }
      return
    }
  }

  private func derivation(_ news: ReaderNews, trusting trust: Derivation.Trust) -> Derivation {
    let manifest = Manifest.read(in: DerivedFolder(of: self))
    return Derivation(self, from: manifest, kept: news.kept, trust: trust)
  }
}
