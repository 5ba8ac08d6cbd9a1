import Glibc
import Model

/// A person's journals as they were folded, where that still holds of what lies on the disk.
struct Fold: ~Copyable {
  let head: FoldHead
  private let file: RegularFile.Opened
  private let start: Int
  private let person: PersonID
  /// The journals' names as stamps bear them.
  private let names: [String]
  /// How far each file was folded, and whether nothing came after.
  let marks: [String: (file: FoldHead.File, isWhole: Bool)]

  static func name(of person: PersonID) -> String { "folds/\(person.text).jsonl" }

  /// Nil where there is none, or where a file of it is gone or no longer begins as it did: then it
  /// tells of what is not there.
  static func open(
    of person: PersonID, in folder: DerivedFolder, _ journals: JournalFolder
  ) -> Fold? {
    for path in folder.folders {
      guard let file = try? RegularFile.open("\(path)/\(name(of: person))", atMost: .max) else {
        continue
      }
      var lines = LineReader(file.descriptor.number)
      guard let head = lines.next().flatMap(FoldHead.init(line:)),
        Int(file.status.st_size) == lines.offset + head.bytes,
        let marks = marks(of: head, in: "\(journals.path)/\(person.text)")
      else { return nil }
      let prefix = "\(journals.mark)\(person.text)/"
      return Fold(
        head: head, file: file, start: lines.offset, person: person,
        names: head.files.map { prefix + $0.name } + head.others, marks: marks)
    }
    return nil
  }

  /// False where a line is damaged, or could not be read: then the journals must be read instead.
  ///
  /// - Parameter isAll: otherwise only what counts for all readers.
  borrowing func forEachEvent(isAll: Bool, _ body: (ReaderEvent) -> Void) -> Bool {
    var lines = LineReader(file.descriptor.number, from: start)
    var count = 0
    while isAll || count < head.shared, let line = lines.next() {
      count += 1
      guard FoldV1.forEachEvent(of: line, by: person, names, body) else { return false }
    }
    return count >= head.shared && lines.failure == nil
  }

  private static func marks(of head: FoldHead, in folder: String)
    -> [String: (file: FoldHead.File, isWhole: Bool)]?
  {
    var marks: [String: (file: FoldHead.File, isWhole: Bool)] = [:]
    for file in head.files {
      guard let isWhole = holds(file, at: "\(folder)/\(file.name)") else { return nil }
      marks[file.name] = (file, isWhole)
    }
    return marks
  }

  /// Whether nothing came after what was folded; nil where the file is another.
  private static func holds(_ folded: FoldHead.File, at path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_size >= folded.mark.bytes else { return nil }
    let isWhole = status.st_size == folded.mark.bytes
    if let seen = folded.seen, FolderStamp(settledAt: path) == seen { return isWhole }
    // The last line that was folded ends with its sum.
    let end = Array("\"sum\":\"\(folded.mark.sum)\"}\n".utf8)
    let place = folded.mark.bytes - end.count
    guard place >= 0,
      let file = try? RegularFile.open(path, atMost: JournalFolder.largest),
      let bytes = try? file.descriptor.read(end.count, at: place), bytes == end
    else { return nil }
    return isWhole
  }
}
