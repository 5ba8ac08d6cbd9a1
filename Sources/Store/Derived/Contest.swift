import Glibc
import Model

/// The articles of which there is more than one file, in whatever months, and which is the newest.
///
/// It is decided before headlines are written: whoever reads them never sees an article twice, and
/// whoever is killed leaves none that stands nowhere.
struct Contest: Sendable {
  /// What became of one article.
  struct Verdict: Hashable, Sendable {
    let newest: ArticleFile
    let files: Set<ArticleFile>
  }

  private(set) var verdicts: [ArticleID: Verdict] = [:]
  /// The months that hold those files, and what is left of articles that lost one.
  private(set) var months: Set<String> = []

  /// - Parameters:
  ///   - touched: the digests of articles that it may be about.
  ///   - lost: those of which a file went: the one that is left may be the newest now.
  ///   - months: all months.
  /// - Throws: where something could not be read that must be known for it.
  init(
    among touched: Set<UInt64>, _ lost: Set<UInt64>, in months: [String],
    of library: LibraryFolder, _ derived: DerivedFolder
  ) throws(Errno) {
    guard !touched.isEmpty else { return }
    let contested = try contested(touched, lost, months, library)
    var entries: [ArticleID: [(file: ArticleFile, updated: Moment?)]] = [:]
    for month in self.months {
      for (file, updated) in try Self.entries(of: contested, in: month, library, derived) {
        entries[file.id, default: []].append((file, updated))
      }
    }
    entries = entries.filter { $0.value.count > 1 }
    let order = library.revisions(of: Set(entries.keys))
    verdicts = entries.compactMapValues { entries in
      let newest = entries.max { old, new in
        order.isNewer(new.file, updated: new.updated, than: old.file, updated: old.updated)
      }
      return newest.map { Verdict(newest: $0.file, files: Set(entries.map(\.file))) }
    }
  }

  /// The digests of those with more than one file. The names of all files are looked through, and of
  /// those that were touched sixteen bytes are held.
  private mutating func contested(
    _ touched: Set<UInt64>, _ lost: Set<UInt64>, _ months: [String], _ library: LibraryFolder
  ) throws(Errno) -> Set<UInt64> {
    var seen: [(digest: UInt64, month: Int)] = []
    for (number, month) in months.enumerated() {
      do throws(Errno) {
        try library.articles.forEachDigest(in: month) { digest in
          if touched.contains(digest) { seen.append((digest, number)) }
        }
      } catch  where error.code == ENOENT {
        continue
      }
    }
    seen.sort { $0.digest < $1.digest }
    var contested: Set<UInt64> = []
    for place in seen.indices {
      let digest = seen[place].digest
      let hasTwin =
        place > 0 && seen[place - 1].digest == digest
        || place + 1 < seen.count && seen[place + 1].digest == digest
      guard hasTwin || lost.contains(digest) else { continue }
      contested.insert(digest)
      self.months.insert(months[seen[place].month])
    }
    return contested
  }

  /// The files of these articles in a month, and when their pages say that they were changed: from
  /// the lines that were derived of them, else from themselves. What is no article is none of them.
  private static func entries(
    of contested: Set<UInt64>, in month: String, _ library: LibraryFolder, _ derived: DerivedFolder
  ) throws(Errno) -> [ArticleFile: Moment?] {
    var missing: Set<ArticleFile> = []
    do throws(Errno) {
      missing = Set(try library.articles.files(of: contested, in: month))
    } catch  where error.code == ENOENT {
      return [:]
    }
    var entries: [ArticleFile: Moment?] = [:]
    if let lines = HeadlineFile.open(month, in: derived) {
      lines.forEachLine(in: 0..<lines.head.content.files) { line in
        if let digest = HeadlineV1.digest(of: line), contested.contains(digest),
          let entry = HeadlineV1.entry(from: line, month: month),
          missing.remove(entry.file) != nil
        {
          entries[entry.file] = .some(entry.headline.updated)
        }
        return !missing.isEmpty
      }
    }
    for file in missing {
      let path = library.articles.path(of: file)
      if let bytes = try? RegularFile.bytes(at: path, atMost: ArticleFolder.largest),
        let article = try? library.articles.outline(of: file, bytes)
      {
        entries[file] = .some(article.updated)
      }
    }
    return entries
  }
}
