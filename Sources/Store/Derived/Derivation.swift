import Model

/// Brings what is derived up to date with the articles: opens those that no line covers yet, and
/// leaves alone what still holds.
///
///     the folder's stamp is as it was                  nothing is read
///     its names add up to the same                     they are read, and the new stamp noted
///     names came or went                               the articles that came are opened
struct Derivation: Sendable {
  /// What became of one month.
  struct Outcome: Sendable {
    var entry: Manifest.Month
    /// Nil where the month is as it was.
    var sites: Sites?
    /// The articles of which a revision came or went, by their digests.
    var changed: Set<UInt64> = []
    var gone: Set<UInt64> = []
    var damage: [Damage] = []
    /// The file, where it could be left nowhere.
    var unkept: [UInt8]?
  }

  let library: LibraryFolder
  let folder: DerivedFolder
  /// Articles that were kept again, by their digests.
  let kept: Set<UInt64>
  /// What was derived before.
  let old: Manifest?
  private let known: [String: Manifest.Month]
  /// Whether every line is read again, since one of them was not what it should be.
  private let doubts: Bool

  init(_ library: LibraryFolder, from manifest: Manifest?, kept: Set<UInt64>, doubts: Bool) {
    self.library = library
    self.kept = kept
    old = manifest
    self.doubts = doubts
    folder = DerivedFolder(of: library)
    known = Dictionary(
      (manifest?.months ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a month that holds no article.
  func outcome(of month: String) -> Outcome? {
    let seen = FolderStamp(settledAt: library.articles.path(of: month))
    let head = HeadlineFile.head(of: month, in: folder)
    if !doubts, let entry = known[month], let seen, entry.seen == seen, entry.damaged == 0,
      head?.content == entry.content, head?.articles == entry.articles
    {
      return Outcome(entry: entry)
    }
    var damage: [Damage] = []
    let files = library.articles.files(in: month, noting: &damage)
    guard !files.isEmpty else { return damage.isEmpty ? nil : unreadable(month, damage) }
    var content = FolderContent()
    for file in files { content.add(file) }
    if !doubts, let head, head.content == content, head.damaged.isEmpty {
      let entry = Manifest.Month(
        name: month, content: content, articles: head.articles, damaged: 0, seen: seen)
      return Outcome(entry: entry, sites: entry == known[month] ? nil : head.sites)
    }
    var draft = MonthDraft(month: month, content: content, seen: seen)
    var outcome = Outcome(entry: draft.entry, damage: damage)
    var missing = Set(files)
    takeLines(into: &draft, &missing, &outcome)
    open(files.filter(missing.contains), into: &draft, &outcome)
    outcome.entry = draft.entry
    outcome.sites = draft.sites
    outcome.unkept = keep(draft)
    return outcome
  }

  /// A month whose folder cannot be read stays as it was known, and is looked at again.
  private func unreadable(_ month: String, _ damage: [Damage]) -> Outcome {
    let nothing = Manifest.Month(
      name: month, content: FolderContent(), articles: 0, damaged: 1, seen: nil)
    return Outcome(entry: known[month] ?? nothing, damage: damage)
  }

  /// Leaves the file; returns it where it could be left nowhere. Then the one before goes, since it
  /// may have been made from the same articles without knowing which revision is the newest.
  func keep(_ draft: MonthDraft) -> [UInt8]? {
    let (bytes, name) = (draft.bytes, HeadlineFile.name(of: draft.month))
    guard !folder.keep(bytes, as: name) else { return nil }
    folder.drop(name)
    return bytes
  }

  /// Takes over the lines whose articles are there still.
  private func takeLines(
    into draft: inout MonthDraft, _ missing: inout Set<ArticleFile>, _ outcome: inout Outcome
  ) {
    guard let file = HeadlineFile.open(draft.month, in: folder, madeFrom: nil) else { return }
    let articles = file.head.articles
    var number = 0
    file.forEachLine(in: 0..<file.head.content.files) { line in
      defer { number += 1 }
      guard let entry = HeadlineV1.entry(from: line, month: draft.month) else { return true }
      if missing.remove(entry.file) == nil {
        outcome.changed.insert(entry.file.id.digest)
        outcome.gone.insert(entry.file.id.digest)
      } else if number < articles {
        draft.listed.append(entry)
      } else {
        draft.older.append(entry)
      }
      return true
    }
  }

  private func open(
    _ files: [ArticleFile], into draft: inout MonthDraft, _ outcome: inout Outcome
  ) {
    for file in files {
      do throws(Damage.Fact) {
        let article = try library.articles.article(in: file)
        draft.listed.append(LibraryFolder.Entry(file: file, headline: Headline(article)))
        outcome.changed.insert(file.id.digest)
      } catch {
        draft.damaged.append(file.stem)
        outcome.damage.append(Damage(path: library.articles.path(of: file), fact: error))
      }
    }
  }
}

extension ArticleID {
  var digest: UInt64 { Self.digest(of: text.utf8) }

  /// FNV-1a, 64 bits: identifiers are hashes already, so two that fall together are cousins made on
  /// purpose, and cost no more than a second look.
  static func digest(of id: some Sequence<UInt8>) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
