import Glibc
package import Model

/// Leaves derived headlines of articles that are not there, for a library to measure with: to write
/// a million articles takes minutes, their headlines half of one.
///
/// They hold for as long as nothing comes or goes in their months' folders.
package struct PretendedHeadlines {
  private let library: LibraryFolder
  private let folder: DerivedFolder
  private var months: [Manifest.Month] = []
  private var sites = Sites()
  private var month = ""
  private var entries: [LibraryFolder.Entry] = []

  package init(in library: LibraryFolder) {
    self.library = library
    folder = DerivedFolder(of: library)
  }

  /// Adds an article; those of a month must come together, the oldest month first.
  ///
  /// - Parameter isKept: whether it is there.
  package mutating func add(_ article: Article, isKept: Bool) {
    let name = ArticleFile.month(of: article.published)
    if name != month { leaveMonth() }
    month = name
    let bytes = isKept ? article.fileBytes : Array(article.id.text.utf8)
    let file = ArticleFile(id: article.id, bytes: bytes, month: name)
    entries.append(LibraryFolder.Entry(file: file, headline: Headline(article)))
  }

  /// Leaves the last month and the manifest, once the folders' stamps can be relied on.
  package mutating func finish() {
    leaveMonth()
    sleep(3)
    for index in months.indices {
      months[index].seen = FolderStamp(settledAt: library.articles.path(of: months[index].name))
    }
    Manifest(months: months.reversed(), sites: sites).keep(in: folder)
  }

  private mutating func leaveMonth() {
    guard !entries.isEmpty else { return }
    try? Directory.make(library.articles.path(of: month))
    var content = FolderContent()
    for entry in entries { content.add(entry.file) }
    var draft = MonthDraft(month: month, content: content, seen: nil)
    draft.listed = entries
    _ = folder.keep(draft.bytes, as: HeadlineFile.name(of: month))
    months.append(draft.entry)
    sites.merge(draft.sites)
    entries = []
  }
}
