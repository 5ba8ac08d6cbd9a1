import JSON
import Model

/// The headlines of a month on their way to the disk.
struct MonthDraft {
  let month: String
  let content: FolderContent
  let seen: FolderStamp?
  /// Those of the list.
  var listed: [LibraryFolder.Entry] = []
  /// Those of older revisions.
  var older: [LibraryFolder.Entry] = []
  /// The names of files that could not be read.
  var damaged: [String] = []

  /// What the manifest says of it.
  var entry: Manifest.Month {
    Manifest.Month(
      name: month, content: content, articles: listed.count, damaged: damaged.count, seen: seen)
  }

  var sites: Sites { Sites(listed.map(\.headline)) }

  /// The file.
  var bytes: [UInt8] {
    let sorted = listed.map { (key: $0.headline.sortKey, entry: $0) }
      .sorted { ($1.key, $0.entry.file.id) < ($0.key, $1.entry.file.id) }
    var lines: [UInt8] = []
    for entry in sorted.map(\.entry) + older {
      lines += HeadlineV1.line(of: entry.headline, in: entry.file)
      lines.append(0x0A)
    }
    let head = HeadlineHead(
      month: month, content: content, articles: listed.count, bytes: lines.count,
      damaged: damaged, sites: sites)
    return head.line + [0x0A] + lines
  }
}
