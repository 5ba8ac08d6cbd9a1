import Glibc
import Model

extension LibraryFolder {
  /// An article's newest revision, and the file that holds it.
  struct Entry {
    let file: ArticleFile
    var headline: Headline
  }

  /// Every article once. Only articles that no derived headline covers are opened, and theirs are
  /// left for the next time.
  func catalogue(noting damage: inout [Damage]) -> [Entry] {
    var entries: [Entry] = []
    for month in articles.months(noting: &damage) {
      entries += revisions(in: month, noting: &damage)
    }
    return newest(of: entries)
  }

  private func revisions(in month: String, noting damage: inout [Damage]) -> [Entry] {
    let files = articles.files(in: month, noting: &damage)
    guard !files.isEmpty else { return [] }
    let derived = cache.headlines(of: month)
    var entries: [Entry] = []
    var found = 0
    for file in files {
      if let headline = derived[file.stem] {
        found += 1
        entries.append(Entry(file: file, headline: headline))
        continue
      }
      do throws(Damage.Fact) {
        let article = try articles.article(in: file)
        entries.append(Entry(file: file, headline: Headline(article)))
      } catch {
        damage.append(Damage(path: articles.path(of: file), fact: error))
      }
    }
    if entries.count != found || derived.count != found {
      cache.keep(entries.map { ($0.file, $0.headline) }, of: month)
    }
    return entries
  }

  private func newest(of entries: [Entry]) -> [Entry] {
    var counts: [ArticleID: Int] = [:]
    for entry in entries { counts[entry.file.id, default: 0] += 1 }
    guard counts.count < entries.count else { return entries }
    let order = revisions(of: Set(counts.filter { $0.value > 1 }.keys))
    var places: [ArticleID: Int] = [:]
    var newest: [Entry] = []
    for var entry in entries {
      entry.headline.revisions = counts[entry.file.id] ?? 1
      guard let place = places[entry.file.id] else {
        places[entry.file.id] = newest.count
        newest.append(entry)
        continue
      }
      let other = newest[place]
      if order.isNewer(
        entry.file, updated: entry.headline.updated, than: other.file,
        updated: other.headline.updated)
      {
        newest[place] = entry
      }
    }
    return newest
  }

  private var cache: HeadlineCache {
    let own = path + "/derived"
    let elsewhere = Elsewhere.derived(of: path, in: places)
    let isOwn = !isSealed && access(path, W_OK | X_OK) == 0
    return HeadlineCache(
      folders: [own] + (elsewhere.map { [$0] } ?? []), writable: isOwn ? own : elsewhere)
  }
}
