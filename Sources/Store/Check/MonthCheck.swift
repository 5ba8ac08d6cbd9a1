import Model

/// One month's articles, and the headlines that were derived from them.
struct MonthCheck {
  private let library: LibraryFolder
  private let month: String
  private let yesterday: Int

  init(_ library: LibraryFolder, _ month: String, _ yesterday: Int) {
    self.library = library
    self.month = month
    self.yesterday = yesterday
  }

  func run() -> CheckReport {
    var report = CheckReport()
    let folder = library.articles.path(of: month)
    var files: [ArticleFile] = []
    do throws(Errno) {
      for name in try Directory.names(at: folder) {
        if let file = ArticleFile(name: name, month: month) {
          files.append(file)
        } else {
          Stray(path: "\(folder)/\(name)", name: name).count(in: &report, yesterday)
        }
      }
    } catch {
      report.note(folder, .unreadable(errno: error.code))
    }
    guard !files.isEmpty else { return report }
    let derived = derivedHeadlines(of: files, &report)
    var isFaithful = true
    for file in files {
      guard let article = check(file, &report) else { continue }
      if let headline = derived?.headlines[file.stem], !headline.tellsSame(as: article) {
        isFaithful = false
      }
    }
    if let derived, !isFaithful { report.note(derived.path, .derived, .makeAgain) }
    return report
  }

  /// The article without its text, where the file is what its name says.
  private func check(_ file: ArticleFile, _ report: inout CheckReport) -> Article? {
    report.articles += 1
    let path = library.articles.path(of: file)
    do throws(Damage.Fact) {
      let bytes = try RegularFile.bytes(at: path, atMost: ArticleFolder.largest)
      report.bytes += bytes.count
      let article = try library.articles.outline(of: file, bytes)
      guard ArticleFile.hash(of: bytes) == file.hash else { throw .altered }
      return article
    } catch {
      let remedy: Finding.Remedy? =
        switch error {
        case .notAFile, .malformed, .altered: .setAside
        default: nil
        }
      report.note(path, error, remedy)
      return nil
    }
  }

  /// The headlines by their files, and where they lie; nil where none were made of what lies here.
  private func derivedHeadlines(
    of files: [ArticleFile], _ report: inout CheckReport
  ) -> (headlines: [String: Headline], path: String)? {
    var content = FolderContent()
    for file in files { content.add(file) }
    let folder = DerivedFolder(of: library)
    guard let file = HeadlineFile.open(month, in: folder, madeFrom: content) else {
      report.monthsBehind += 1
      return nil
    }
    var headlines: [String: Headline] = [:]
    var isWhole = true
    file.forEachLine(in: 0..<content.files) { line in
      if let entry = HeadlineV1.entry(from: line, month: month) {
        headlines[entry.file.stem] = entry.headline
      } else {
        isWhole = false
      }
      return true
    }
    let names = Set(files.map(\.stem)).subtracting(file.head.damaged)
    if !isWhole || Set(headlines.keys) != names {
      report.note(file.path, .derived, .makeAgain)
      return nil
    }
    return (headlines, file.path)
  }
}

extension Headline {
  /// Whether it says what an article says; its words are not counted again.
  fileprivate func tellsSame(as article: Article) -> Bool {
    title == article.title && authors == article.authors && editor == article.editor
      && published == article.published && updated == article.updated && url == article.url
      && source == article.source?.name && summary == article.summary && likes == article.likes
  }
}
