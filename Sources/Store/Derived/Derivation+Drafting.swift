import Model

extension Derivation {
  /// What became of one month.
  struct Outcome: Sendable {
    var entry: Manifest.Month
    /// Nil where the month is as it was.
    var sites: Sites?
    var damage: [Damage] = []
    /// The file, where nobody else holds it.
    var held: [UInt8]?
    /// Whether files came or went that the contest knew nothing of; then it was not left.
    var isStale = false
    /// The articles of those that it was not asked about, by their digests.
    var news: Set<UInt64> = []
  }

  /// What must be known before a month is drafted.
  struct Plan: Sendable {
    /// Nil where it could not be told which revisions are the newest.
    let contest: Contest?
    let touched: Set<UInt64>
  }

  /// Nil for a month that holds no article.
  func outcome(of month: String, _ survey: Survey, _ plan: Plan) -> Outcome? {
    if let entry = survey.entry, plan.contest?.months.contains(month) != true {
      return Outcome(entry: entry, sites: survey.sites, damage: survey.damage)
    }
    let seen = FolderStamp(settledAt: library.articles.path(of: month))
    var damage: [Damage] = []
    let files = library.articles.files(in: month, noting: &damage)
    guard damage.isEmpty else {
      return Outcome(entry: survey.entry ?? unreadable(month), damage: damage, isStale: true)
    }
    guard !files.isEmpty else { return nil }
    var content = FolderContent()
    for file in files { content.add(file) }
    var sorting = Sorting(plan, MonthDraft(month: month, content: content, seen: seen))
    var missing = Set(files)
    takeLines(of: month, into: &sorting, &missing)
    for file in files where missing.contains(file) {
      do throws(Damage.Fact) {
        sorting.add(Headline(try library.articles.article(in: file)), in: file)
      } catch {
        sorting.draft.damaged.append(file.stem)
        damage.append(Damage(path: library.articles.path(of: file), fact: error))
      }
    }
    if let entry = survey.entry, missing.isEmpty, !sorting.isChanged {
      return Outcome(entry: entry, sites: survey.sites)
    }
    let draft = sorting.draft
    let bytes = draft.bytes
    let isLeft = plan.contest != nil && !sorting.isStale && leave(bytes, of: month)
    return Outcome(
      entry: draft.entry, sites: draft.sites, damage: damage,
      held: isLeft && trust != .nothingLeft ? nil : bytes, isStale: sorting.isStale,
      news: sorting.news)
  }

  /// Where it could be left nowhere the one before goes, since it may have been made from the same
  /// articles without knowing which revision is the newest.
  private func leave(_ bytes: [UInt8], of month: String) -> Bool {
    let name = HeadlineFile.name(of: month)
    let isLeft = folder.keep(bytes, as: name)
    if !isLeft { folder.drop(name) }
    return isLeft
  }

  /// Takes over the lines whose articles are there still.
  private func takeLines(
    of month: String, into sorting: inout Sorting, _ missing: inout Set<ArticleFile>
  ) {
    guard let file = HeadlineFile.open(month, in: folder) else { return }
    let articles = file.head.articles
    var number = 0
    file.forEachLine(in: 0..<file.head.content.files) { line in
      defer { number += 1 }
      guard let entry = HeadlineV1.entry(from: line, month: month) else { return true }
      if missing.remove(entry.file) != nil {
        sorting.take(entry, asListed: number < articles)
      } else {
        sorting.noteChange(of: entry.file)
      }
      return true
    }
  }
}

/// Puts a month's headlines where the contest says: into the list, or behind it.
private struct Sorting {
  var draft: MonthDraft
  /// Whether anything stands elsewhere than its line did.
  private(set) var isChanged = false
  /// Whether files came since the contest.
  private(set) var isStale = false
  private(set) var news: Set<UInt64> = []
  private let plan: Derivation.Plan
  private var listed: Set<ArticleID> = []

  init(_ plan: Derivation.Plan, _ draft: MonthDraft) {
    self.plan = plan
    self.draft = draft
  }

  /// A file came or went: the contest must have been about it.
  mutating func noteChange(of file: ArticleFile) {
    guard !plan.touched.contains(file.id.digest) else { return }
    news.insert(file.id.digest)
    isStale = true
  }

  mutating func add(_ headline: Headline, in file: ArticleFile) {
    noteChange(of: file)
    put(LibraryFolder.Entry(file: file, headline: headline), asListed: true)
  }

  mutating func take(_ entry: LibraryFolder.Entry, asListed wasListed: Bool) {
    let (isListed, revisions) = put(entry, asListed: wasListed)
    if isListed != wasListed || revisions != entry.headline.revisions { isChanged = true }
  }

  @discardableResult
  private mutating func put(_ entry: LibraryFolder.Entry, asListed wasListed: Bool)
    -> (isListed: Bool, revisions: Int)
  {
    var (entry, isListed) = (entry, wasListed)
    let id = entry.file.id
    if let verdict = plan.contest?.verdicts[id] {
      isListed = verdict.newest == entry.file
      entry.headline.revisions = verdict.files.count
      if !verdict.files.contains(entry.file) { isStale = true }
    } else if plan.contest != nil, plan.touched.contains(id.digest) {
      isListed = true
      entry.headline.revisions = 1
    }
    if isListed, !listed.insert(id).inserted {
      isListed = false
      isStale = true
    }
    if isListed { draft.listed.append(entry) } else { draft.older.append(entry) }
    return (isListed, entry.headline.revisions)
  }
}
