import Glibc
import Model

/// A person's journals as they were folded, where that still holds of what lies on the disk.
struct Fold: Sendable {
  let head: FoldHead
  private let path: String
  private let start: Int
  private let person: PersonID
  /// The journals' names as stamps bear them.
  private let names: [String]
  /// How far each journal was folded, and whether nothing came after.
  private(set) var marks: [String: (journal: FoldHead.Journal, isWhole: Bool)] = [:]

  static func name(of person: PersonID) -> String { "folds/\(person.text).jsonl" }

  /// Nil where there is none, or where a journal of it is gone or no longer begins as it did: then
  /// it tells of what is not there.
  init?(
    of person: PersonID, in folder: DerivedFolder, _ journals: JournalFolder,
    holding all: [JournalFolder.Journal]
  ) {
    guard let (path, head, start) = Self.head(of: person, in: folder) else { return nil }
    self.path = path
    self.head = head
    self.start = start
    self.person = person
    let prefix = "\(journals.mark)\(person.text)/"
    names = head.journals.map { prefix + $0.name } + head.others
    let plain = Set(all.filter { !$0.hasCopies }.map(\.name))
    for journal in head.journals {
      let file = "\(journals.path)/\(person.text)/\(journal.name)"
      guard plain.contains(journal.name), let isWhole = Self.holds(journal, at: file) else {
        return nil
      }
      marks[journal.name] = (journal, isWhole)
    }
  }

  /// False where a line is damaged, or could not be read: then the journals must be read instead.
  ///
  /// - Parameter isAll: otherwise only what counts for all readers.
  func forEachEvent(isAll: Bool, _ body: (ReaderEvent) -> Void) -> Bool {
    guard let descriptor = try? Descriptor(opening: path, O_RDONLY) else { return false }
    var lines = LineReader(descriptor.number, from: start)
    var count = 0
    while isAll || count < head.shared, let line = lines.next() {
      count += 1
      guard let event = FoldV1.event(from: line, by: person, names) else { return false }
      body(event)
    }
    return count >= head.shared && lines.failure == nil
  }

  private static func head(of person: PersonID, in folder: DerivedFolder)
    -> (path: String, head: FoldHead, start: Int)?
  {
    for path in folder.folders {
      if let found = head(at: "\(path)/\(name(of: person))") { return found }
    }
    return nil
  }

  private static func head(at path: String) -> (path: String, head: FoldHead, start: Int)? {
    guard let file = try? RegularFile.open(path, atMost: .max) else { return nil }
    var lines = LineReader(file.descriptor.number)
    guard let head = lines.next().flatMap(FoldHead.init(line:)),
      Int(file.status.st_size) == lines.offset + head.bytes
    else { return nil }
    return (path, head, lines.offset)
  }

  /// Whether nothing came after what was folded; nil where the file is another.
  private static func holds(_ journal: FoldHead.Journal, at path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_size >= journal.mark.bytes else { return nil }
    let isWhole = status.st_size == journal.mark.bytes
    if let seen = journal.seen, FolderStamp(settledAt: path) == seen { return isWhole }
    // The last line that was folded ends with its sum.
    let end = Array("\"sum\":\"\(journal.mark.sum)\"}\n".utf8)
    let place = journal.mark.bytes - end.count
    guard place >= 0,
      let file = try? RegularFile.open(path, atMost: JournalFolder.largest),
      let bytes = try? file.descriptor.read(end.count, at: place), bytes == end
    else { return nil }
    return isWhole
  }
}
