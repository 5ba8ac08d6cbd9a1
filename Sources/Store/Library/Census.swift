import Glibc
import Model

/// How much a library holds.
package struct Census: Hashable, Sendable {
  package var articles = 0
  /// Files of articles, each one revision.
  package var revisions = 0
  package var months = 0
  /// People whose journals lie in it.
  package var readers = 0
  package var devices = 0
  package var journals = 0
  package var snapshots = 0
  package var articleBytes = 0
  package var journalBytes = 0
  package var derivedBytes = 0
  /// Whether what is derived is up to date with the articles.
  package var isDerivedCurrent = false

  package init() {}
}

extension LibraryFolder {
  /// Counts names and sizes; opens no article and changes nothing.
  package func census(noting damage: inout [Damage]) -> Census {
    var census = Census()
    let manifest = Manifest.read(in: DerivedFolder(of: self))
    var contents: [String: FolderContent] = [:]
    var ids: Set<UInt64> = []
    for month in articles.months(noting: &damage) {
      let files = articles.files(in: month, noting: &damage)
      guard !files.isEmpty else { continue }
      census.months += 1
      census.revisions += files.count
      for file in files {
        ids.insert(file.id.digest)
        contents[month, default: FolderContent()].add(file)
        census.articleBytes += Self.size(articles.path(of: file))
      }
    }
    census.articles = ids.count
    for person in journals.people(noting: &damage) {
      census.readers += 1
      census.devices += journals.devices(of: person, noting: &damage).count
      for file in journals.files(of: person, noting: &damage) {
        if file.journal == nil { census.snapshots += 1 } else { census.journals += 1 }
        census.journalBytes += Self.size(journals.path(of: file, by: person))
      }
    }
    for folder in DerivedFolder(of: self).folders {
      for part in ["", "/headlines", "/folds"] {
        for name in (try? Directory.names(at: folder + part)) ?? [] {
          census.derivedBytes += Self.size("\(folder)\(part)/\(name)")
        }
      }
    }
    let known = (manifest?.months ?? []).map { ($0.name, $0.content) }
    census.isDerivedCurrent = Dictionary(known, uniquingKeysWith: { $1 }) == contents
    return census
  }

  /// Of ordinary files alone.
  private static func size(_ path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }
}
