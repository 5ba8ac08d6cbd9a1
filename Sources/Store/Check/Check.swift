import Glibc
import Model

/// Reads a whole library: each article against the hash in its name and the format, journals and
/// snapshots line by line, what is derived against what it was made from, and what else lies there.
struct Check: Sendable {
  let library: LibraryFolder
  /// Temporary files that are older may go: the moment a day ago, in seconds since 1970.
  let yesterday: Int

  init(_ library: LibraryFolder, now: Moment) {
    self.library = library
    yesterday = now.secondsSince1970 - 86_400
  }

  /// On as many processors as there are.
  func run() async -> CheckReport {
    var report = CheckReport()
    for damage in library.damage { report.note(damage.path, damage.fact) }
    lookAround(&report)
    var damage: [Damage] = []
    let months = library.articles.months(noting: &damage)
    for damage in damage { report.note(damage.path, damage.fact) }
    let parts = await withTaskGroup { group in
      for month in months {
        group.addTask { MonthCheck(library, month, yesterday).run() }
      }
      group.addTask { checkJournals() }
      return await group.reduce(into: [CheckReport]()) { $0.append($1) }
    }
    for part in parts { report.merge(part) }
    report.findings.sort { $0.damage.path < $1.damage.path }
    return report
  }

  /// The library's own folder, and those that only hold folders.
  private func lookAround(_ report: inout CheckReport) {
    look(at: library.path, &report) {
      ["library.json", "articles", "readers", "derived", ".gitignore", ".stignore"].contains($0)
    }
    let articles = library.articles
    look(at: articles.path, &report) { ArticleFolder.isYear($0) }
    for year in names(at: articles.path) where ArticleFolder.isYear(year) {
      look(at: "\(articles.path)/\(year)", &report) { ArticleFolder.isMonth("\(year)/\($0)") }
    }
    for derived in DerivedFolder(of: library).folders {
      look(at: derived, &report) { ["manifest.jsonl", "headlines", "folds"].contains($0) }
      for folder in ["headlines", "folds"] {
        look(at: "\(derived)/\(folder)", &report) { $0.hasSuffix(".jsonl") }
      }
      let manifest = derived + "/manifest.jsonl"
      if let bytes = try? RegularFile.bytes(at: manifest, atMost: 64 << 20),
        ManifestV1.manifest(from: bytes) == nil
      {
        report.note(manifest, .derived, .makeAgain)
      }
    }
  }

  private func look(at path: String, _ report: inout CheckReport, isOurs: (String) -> Bool) {
    for name in names(at: path) where !isOurs(name) {
      Stray(path: "\(path)/\(name)", name: name).count(in: &report, yesterday)
    }
  }

  private func names(at path: String) -> [String] {
    ((try? Directory.names(at: path)) ?? []).sorted()
  }
}

extension Check {
  /// All journals and snapshots, here and elsewhere.
  private func checkJournals() -> CheckReport {
    var report = CheckReport()
    for folder in library.allJournals {
      var damage: [Damage] = []
      look(at: folder.journals.path, &report, isOurs: isName)
      for person in folder.journals.people(noting: &damage) {
        let before = report.findings.count
        look(at: "\(folder.journals.path)/\(person.text)", &report, isOurs: isName)
        for device in folder.journals.devices(of: person, noting: &damage) {
          look(at: folder.journals.folder(of: person, on: device), &report) {
            $0 == ".lock" || JournalFolder.File(device: device, name: $0) != nil
          }
          for file in folder.journals.files(of: person, on: device, noting: &damage) {
            check(file, of: person, in: folder.journals, &report)
          }
        }
        // Where a line was damaged, the fold may tell what it said.
        if report.findings.count == before { checkFold(of: person, in: folder, &report) }
      }
      for damage in damage { report.note(damage.path, damage.fact) }
    }
    return report
  }

  private func check(
    _ file: JournalFolder.File, of person: PersonID, in journals: JournalFolder,
    _ report: inout CheckReport
  ) {
    let path = journals.path(of: file, by: person)
    var damage: [Damage] = []
    let end = journals.reader(of: file, by: person).forEachRecord(
      after: JournalReader.Mark(), noting: &damage, limit: JournalFolder.largest
    ) { _ in }
    guard !end.isGone else { return }
    if file.journal == nil { report.snapshots += 1 } else { report.journals += 1 }
    report.bytes += end.mark.bytes
    if damage.isEmpty, let name = SnapshotName(file: file.name),
      let bytes = try? RegularFile.bytes(at: path, atMost: JournalFolder.largest),
      ArticleFile.hash(of: bytes) != name.hash
    {
      damage = [Damage(path: path, fact: .altered)]
    }
    // Only the device that wrote a file may write it anew.
    let isOwn = person == library.identity.person && file.device == library.identity.device
    for damage in damage {
      let remedy: Finding.Remedy? =
        switch damage.fact {
        case .badLine, .tornTail, .altered: isOwn ? .mend : nil
        case .notAFile, .malformed: .setAside
        default: nil
        }
      report.note(damage.path, damage.fact, remedy)
    }
  }

  /// A fold that is believed must tell the same as the journals.
  private func checkFold(
    of person: PersonID, in folder: FoldedJournals, _ report: inout CheckReport
  ) {
    var damage: [Damage] = []
    guard let path = folder.foldPath(of: person) else { return }
    let folded = folder.events(of: person, isFolded: true, noting: &damage)
    let plain = folder.events(of: person, isFolded: false, noting: &damage)
    if folded != plain { report.note(path, .derived, .makeAgain) }
  }
}
