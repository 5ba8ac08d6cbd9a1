import Model

/// Of an article's revisions the newest stands in the list, the others behind it in their months.
extension Derivation {
  /// Articles whose revisions are to be compared, by their digests, and the months that hold them.
  private struct Contest {
    var articles: Set<UInt64> = []
    var months: Set<Int> = []
  }

  private typealias Newest = [ArticleID: (file: ArticleFile, count: Int)]

  /// Decides anew for the articles of which a revision came or went. Nil where something could not be
  /// read that must be known for it.
  ///
  /// - Parameter lost: those of which one went: the one that is left may be the newest now.
  func settleRevisions(
    of changed: Set<UInt64>, _ lost: Set<UInt64>, in index: HeadlineIndex
  ) -> HeadlineIndex? {
    guard let contest = contest(among: changed, lost, in: index.manifest) else { return nil }
    guard !contest.articles.isEmpty else { return index }
    guard let newest = newest(of: contest, in: index) else { return nil }
    var (manifest, unkept) = (index.manifest, index.unkept)
    for number in contest.months {
      let month = manifest.months[number]
      switch redrafted(month, in: index, newest) {
      case .unreadable: return nil
      case .unchanged: continue
      case .changed(let draft):
        manifest.months[number] = draft.entry
        unkept[month.name] = keep(draft)
      }
    }
    return HeadlineIndex(manifest: manifest, folder: folder, unkept: unkept)
  }

  /// Those with more than one file, in whatever months. The names of all files are looked through,
  /// and of those that changed sixteen bytes are held.
  private func contest(
    among changed: Set<UInt64>, _ lost: Set<UInt64>, in manifest: Manifest
  ) -> Contest? {
    var seen: [(digest: UInt64, month: Int)] = []
    for (number, month) in manifest.months.enumerated() {
      do throws(Errno) {
        try library.articles.forEachDigest(in: month.name) { digest in
          if changed.contains(digest) { seen.append((digest, number)) }
        }
      } catch {
        return nil
      }
    }
    seen.sort { $0.digest < $1.digest }
    var contest = Contest()
    for place in seen.indices {
      let digest = seen[place].digest
      let hasTwin =
        place > 0 && seen[place - 1].digest == digest
        || place + 1 < seen.count && seen[place + 1].digest == digest
      guard hasTwin || lost.contains(digest) else { continue }
      contest.articles.insert(digest)
      contest.months.insert(seen[place].month)
    }
    return contest
  }

  /// The file of each article's newest revision, and how many it has.
  private func newest(of contest: Contest, in index: HeadlineIndex) -> Newest? {
    var revisions: [ArticleID: [LibraryFolder.Entry]] = [:]
    for number in contest.months {
      let isWhole = index.forEachRevision(of: index.manifest.months[number]) { line, month, _ in
        guard let digest = HeadlineV1.digest(of: line) else { return false }
        guard contest.articles.contains(digest) else { return true }
        guard let entry = HeadlineV1.entry(from: line, month: month) else { return false }
        revisions[entry.file.id, default: []].append(entry)
        return true
      }
      guard isWhole else { return nil }
    }
    let order = library.revisions(of: Set(revisions.filter { $0.value.count > 1 }.keys))
    return revisions.compactMapValues { entries in
      let newest = entries.max { old, new in
        order.isNewer(
          new.file, updated: new.headline.updated, than: old.file, updated: old.headline.updated)
      }
      return newest.map { ($0.file, entries.count) }
    }
  }

  private enum Redrafted {
    case changed(MonthDraft), unchanged, unreadable
  }

  /// The month as it must be now.
  private func redrafted(
    _ month: Manifest.Month, in index: HeadlineIndex, _ newest: Newest
  ) -> Redrafted {
    var draft = MonthDraft(month: month.name, content: month.content, seen: month.seen)
    draft.damaged = index.damaged(in: month)
    var isChanged = false
    let isWhole = index.forEachRevision(of: month) { line, month, isListed in
      guard var entry = HeadlineV1.entry(from: line, month: month) else { return false }
      var stands = isListed
      if let (file, count) = newest[entry.file.id] {
        stands = entry.file == file
        isChanged = isChanged || stands != isListed || entry.headline.revisions != count
        entry.headline.revisions = count
      }
      if stands { draft.listed.append(entry) } else { draft.older.append(entry) }
      return true
    }
    guard isWhole, draft.damaged.count == month.damaged else { return .unreadable }
    return isChanged ? .changed(draft) : .unchanged
  }
}
