import JSON
import Model

/// Headlines by month, so that a list opens no article: `derived/headlines/2024-02.jsonl`.
///
/// Anything in it may be lost or stale, or come from another copy of the library: a line counts only
/// for the article file that it names, and what is missing is made again. What cannot be written is
/// no error.
struct HeadlineCache: Hashable, Sendable {
  /// Folders where a keeper or we may have left some, the first first.
  let folders: [String]
  /// The folder where we may leave some.
  let writable: String?

  private static let largest = 1 << 30

  /// By the stem of the article file they were made from.
  func headlines(of month: String) -> [String: Headline] {
    var found: [String: Headline] = [:]
    for folder in folders {
      guard
        let bytes = try? RegularFile.bytes(at: Self.path(month, in: folder), atMost: Self.largest)
      else { continue }
      let lines = bytes.split(separator: 0x0A)
      guard let header = lines.first.flatMap(Self.value(of:)),
        header == HeadlineV1.header(month: month)
      else { continue }
      for line in lines.dropFirst() {
        guard let value = Self.value(of: line),
          let (file, headline) = HeadlineV1.headline(from: value, month: month)
        else { continue }
        found[file.stem] = found[file.stem] ?? headline
      }
    }
    return found
  }

  func keep(_ headlines: [(file: ArticleFile, headline: Headline)], of month: String) {
    guard let writable else { return }
    var bytes = JSONWriter.line(HeadlineV1.header(month: month)) + [0x0A]
    for (file, headline) in headlines {
      bytes += JSONWriter.line(HeadlineV1.value(of: headline, in: file))
      bytes.append(0x0A)
    }
    let path = Self.path(month, in: writable)
    try? Directory.make(Directory.parent(of: path))
    try? RegularFile.cache(path, bytes)
  }

  private static func path(_ month: String, in folder: String) -> String {
    "\(folder)/headlines/\(month.replacing("/", with: "-")).jsonl"
  }

  private static func value(of line: ArraySlice<UInt8>) -> JSONValue? {
    try? line.withUnsafeBufferPointer { try JSONReader.value(of: $0) }
  }
}
