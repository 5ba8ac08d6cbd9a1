import Glibc
import Model

/// The headlines of one month as they lie on the disk: those of the list first, newest first, then
/// those of older revisions.
///
/// A piece of it is read without the rest: lines are counted, not parsed, on the way there.
struct HeadlineFile: ~Copyable {
  let head: HeadlineHead
  private let descriptor: Descriptor
  /// Where the first line after the header begins.
  private let start: Int

  static func name(of month: String) -> String {
    "headlines/\(month.replacing("/", with: "-")).jsonl"
  }

  /// Nil where there is none that was made from that content.
  static func open(_ month: String, in folder: DerivedFolder, madeFrom content: FolderContent?)
    -> HeadlineFile?
  {
    for path in folder.folders {
      guard let file = HeadlineFile(path: "\(path)/\(name(of: month))"), file.head.month == month,
        content == nil || file.head.content == content
      else { continue }
      return file
    }
    return nil
  }

  /// What the first line of a month's file says.
  static func head(of month: String, in folder: DerivedFolder) -> HeadlineHead? {
    guard let file = open(month, in: folder, madeFrom: nil) else { return nil }
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
    self.head = head
    start = reader.offset
    self.descriptor = descriptor
  }

  /// Hands over the lines in a range of the whole file, without their ends, until it is told to stop.
  borrowing func forEachLine(in range: Range<Int>, _ body: (ArraySlice<UInt8>) -> Bool) {
    var reader = LineReader(descriptor.number, from: start)
    reader.skip(range.lowerBound)
    for _ in range {
      guard let line = reader.next(), body(line) else { return }
    }
  }
}

/// Reads a file line by line, from any byte of it.
struct LineReader {
  private let number: Int32
  private var buffer: [UInt8] = []
  /// What of the buffer was handed over.
  private var used = 0
  /// Where in the file the next line begins.
  private(set) var offset: Int

  /// No line is longer: a headline takes less, and a file of something else is not read into memory.
  private static let longest = 4 << 20
  private static let piece = 64 << 10

  init(_ number: Int32, from offset: Int = 0) {
    self.number = number
    self.offset = offset
  }

  /// Nil at the end, and for what is no line: too long, or without an end.
  mutating func next() -> ArraySlice<UInt8>? {
    var searched = used
    while true {
      if let end = Self.end(of: buffer, from: searched) {
        defer {
          offset += end + 1 - used
          used = end + 1
        }
        return buffer[used..<end]
      }
      searched = buffer.count - used
      guard searched < Self.longest, fill() else { return nil }
    }
  }

  mutating func skip(_ lines: Int) {
    for _ in 0..<lines where next() == nil { return }
  }

  /// Puts what is left at the front and reads on behind it.
  private mutating func fill() -> Bool {
    buffer.removeFirst(used)
    used = 0
    let place = off_t(offset + buffer.count)
    let number = number
    let more = [UInt8](unsafeUninitializedCapacity: Self.piece) { piece, count in
      count = max(
        0, (try? Errno.check { pread(number, piece.baseAddress, Self.piece, place) }) ?? 0)
    }
    buffer += more
    return !more.isEmpty
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
