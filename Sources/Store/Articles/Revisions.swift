import CFileSystem
import Model

/// Which of an article's revisions is the newest.
///
/// The one with the latest `updated`; among equals the one kept last, as the journals tell; where
/// they tell nothing, the one whose hash comes last. So every copy of a library shows the same
/// revision, whatever its files' times are: those do not survive a copy.
///
///     9a0c…   updated 10 Feb.   kept at clock 3
///     41f7…   updated 12 Feb.   kept at clock 4
///     c03e…   updated 12 Feb.   kept at clock 9   ←
struct Revisions {
  /// The stamp of the last `kept` of each revision, by its file's stem.
  let keptLast: [String: Stamp]

  /// Whether the first comes after the second.
  func isNewer(_ file: ArticleFile, updated: Moment?, than other: ArticleFile, updated old: Moment?)
    -> Bool
  {
    let (new, before) = (updated?.secondsSince1970 ?? .min, old?.secondsSince1970 ?? .min)
    if new != before { return new > before }
    switch (keptLast[file.stem], keptLast[other.stem]) {
    case (let stamp?, let otherStamp?) where stamp != otherStamp: return stamp > otherStamp
    case (.some, nil): return true
    case (nil, .some): return false
    default: return (file.hash, file.month) > (other.hash, other.month)
    }
  }
}

extension JournalFolder {
  /// Adds the last `kept` of the revisions of these articles.
  func keptLast(of ids: Set<ArticleID>, in result: inout [String: Stamp]) {
    var damage: [Damage] = []
    let digests = Set(ids.map(\.digest))
    for person in people(noting: &damage) {
      forEachFile(of: person, noting: &damage) { file, damage in
        let end = reader(of: file, by: person).forEachRecord(
          after: JournalReader.Mark(), noting: &damage, limit: Self.largest,
          only: { Self.keepsOne(of: digests, $0) }
        ) { record in
          guard case .kept(let id) = record.event.deed, ids.contains(id),
            let hash = record.revision
          else { return }
          let stem = "\(id).\(hash)"
          result[stem] = max(result[stem] ?? record.event.stamp, record.event.stamp)
        }
        return !end.isGone
      }
    }
  }

  /// Whether a line may be such a `kept`, told without reading it: of a library's journals most lines
  /// are of that kind, and few are of these articles.
  private static func keepsOne(of digests: Set<UInt64>, _ line: ArraySlice<UInt8>) -> Bool {
    let mark = Array(#""kind":"kept","article":""#.utf8)
    return line.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memmem(base, bytes.count, mark, mark.count)
      else { return false }
      let start = UnsafeRawPointer(found) - base + mark.count
      return digests.contains(
        ArticleID.digest(of: bytes[start...].prefix { $0 != UInt8(ascii: "\"") }))
    }
  }
}
