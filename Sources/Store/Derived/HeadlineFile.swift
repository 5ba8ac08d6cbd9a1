import Glibc
import Model

/// The headlines of one month as they lie on the disk: those of the list first, newest first, then
/// those of older revisions.
///
/// A piece of it is read without the rest: lines are counted, not parsed, on the way there.
struct HeadlineFile: ~Copyable {
  let path: String
  let head: HeadlineHead
  private let descriptor: Descriptor
  /// Stands behind the header.
  private let reader: LineReader

  static func name(of month: String) -> String {
    "headlines/\(month.prefix(4))-\(month.suffix(2)).jsonl"
  }

  /// Nil where there is none that was made from that content, and lists so many articles.
  static func open(
    _ month: String, in folder: DerivedFolder, madeFrom content: FolderContent? = nil,
    listing articles: Int? = nil
  ) -> HeadlineFile? {
    for path in folder.folders {
      guard let file = HeadlineFile(path: "\(path)/\(name(of: month))"), file.head.month == month,
        content == nil || file.head.content == content,
        articles == nil || file.head.articles == articles
      else { continue }
      return file
    }
    return nil
  }

  /// What the first line of a month's file says.
  static func head(of month: String, in folder: DerivedFolder) -> HeadlineHead? {
    guard let file = open(month, in: folder) else { return nil }
    return file.head
  }

  private init?(path: String) {
    guard let descriptor = try? Descriptor(opening: path, O_RDONLY),
      let status = try? descriptor.status(), status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    var reader = LineReader(descriptor.number)
    guard let line = reader.next(), let head = HeadlineHead(line: line),
      Int(status.st_size) == reader.offset + head.bytes
    else { return nil }
    self.path = path
    self.head = head
    self.reader = reader
    self.descriptor = descriptor
  }

  /// Hands over the lines in a range of the whole file, without their ends, until it is told to stop.
  borrowing func forEachLine(in range: Range<Int>, _ body: (ArraySlice<UInt8>) -> Bool) {
    var reader = reader
    reader.skip(range.lowerBound)
    for _ in range {
      guard let line = reader.next(), body(line) else { return }
    }
  }
}
