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
    derivation().run(noting: &damage)
  }

  /// As `index(noting:)`, on as many processors as there are.
  package func currentIndex(doubts: Bool = false) async -> (index: HeadlineIndex, damage: [Damage])
  {
    await derivation(doubts: doubts).run()
  }

  /// Every article once, newest first.
  func catalogue(noting damage: inout [Damage]) -> [Entry] {
    let index = index(noting: &damage)
    var entries = entries(of: index)
    if entries.count < index.count {
      // A line was not what it should be, so none is believed.
      damage = []
      entries = self.entries(of: derivation(doubts: true).run(noting: &damage))
    }
    return entries
  }

  private func derivation(doubts: Bool = false) -> Derivation {
    Derivation(self, from: Manifest.read(in: DerivedFolder(of: self)), doubts: doubts)
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
