import Model

/// The lines of a device's files on their way into a snapshot: of those that this version understands
/// to the last byte, the ones that still tell something; of all others, every one.
///
/// A line with a member that is not known here may mean something that is not known here: so it
/// neither takes another's place nor gives up its own.
struct SnapshotDraft {
  private struct Line {
    let journal: String
    let n: Int
    let bytes: ArraySlice<UInt8>
  }

  let journals: JournalFolder
  let person: PersonID
  let device: String
  private var last: [EventKey: (stamp: Stamp, line: Line)] = [:]
  private var others: [[UInt8]: Line] = [:]
  /// How many lines were taken in.
  private(set) var count = 0

  init(_ journals: JournalFolder, of person: PersonID, on device: String) {
    self.journals = journals
    self.person = person
    self.device = device
  }

  /// Takes all lines of a file; none, and false, where one of them is not whole.
  mutating func take(_ bytes: [UInt8], of file: JournalFolder.File) -> Bool {
    let folder = journals.stampFolder(of: person, on: device)
    guard let lines = Self.lines(of: bytes, file, person, folder) else { return false }
    for (line, content) in lines { add(line, content, folder) }
    count += lines.count
    return true
  }

  /// The file; the same for the same lines and files, in whatever order they came.
  func bytes(holding holds: [SnapshotV1.Held]) -> [UInt8] {
    let lines = (last.values.map(\.line) + others.values)
      .sorted {
        ($0.journal, $0.n) != ($1.journal, $1.n)
          ? ($0.journal, $0.n) < ($1.journal, $1.n) : $0.bytes.lexicographicallyPrecedes($1.bytes)
      }
      .map { SnapshotV1.line($0.bytes, from: $0.journal) }
    let header = SnapshotV1.header(
      person: person, device: device, lines: lines.count, holds: holds)
    return header + lines.joined()
  }

  /// How many lines the file will have.
  var kept: Int { last.count + others.count }

  private mutating func add(_ line: Line, _ content: JournalV1.Line, _ folder: String) {
    guard case .event(let record, let n) = content,
      line.bytes.elementsEqual(
        JournalV1.line(of: record, n: n, journal: folder + line.journal).dropLast())
    else {
      others[SnapshotV1.line(line.bytes, from: line.journal)] = line
      return
    }
    let key = EventKey(record)
    if let old = last[key], old.stamp >= record.event.stamp { return }
    last[key] = (record.event.stamp, line)
  }

  private static func lines(
    of bytes: [UInt8], _ file: JournalFolder.File, _ person: PersonID, _ folder: String
  ) -> [(Line, JournalV1.Line)]? {
    guard bytes.last == 0x0A else { return nil }
    var lines: [(Line, JournalV1.Line)] = []
    var isFirst = true
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = JournalV1.trimmed(JournalReader.unmarked(line, isFirst: isFirst))
      guard JournalV1.isWhole(line) else { return nil }
      var part = (journal: file.journal ?? "", event: line)
      if file.journal == nil {
        guard isFirst || SnapshotV1.parts(of: line) != nil else { return nil }
        part = SnapshotV1.parts(of: line) ?? part
      }
      let content = JournalV1.content(of: part.event, person, folder + part.journal)
      switch content {
      case .damaged: return nil
      case .header(let header):
        guard header.format <= Format.current else { return nil }
        // What a plain header says, the names of the files and of the folders say too.
        if isFirst, file.journal == nil || JournalV1.isPlainHeader(line) { break }
        lines.append((Line(journal: part.journal, n: 1, bytes: part.event), content))
      case .event(_, let n):
        lines.append((Line(journal: part.journal, n: n, bytes: part.event), content))
      case .unknown:
        lines.append((Line(journal: part.journal, n: 0, bytes: part.event), content))
      }
      isFirst = false
    }
    return lines
  }
}
