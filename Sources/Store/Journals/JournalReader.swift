import Glibc
import Model

/// One file of events, line by line, from its start or from where it was read to. A bad line costs
/// itself alone.
struct JournalReader {
  let path: String
  let person: PersonID
  let source: Source

  enum Source: Hashable, Sendable {
    /// The journal's path under `readers/`, as stamps name it.
    case journal(String)
    /// Lines of several journals, which lie in this folder under `readers/`.
    case snapshot(folder: String)
  }

  /// How far a file was read: so many bytes and lines, all of them whole, the last with this sum.
  struct Mark: Hashable, Sendable {
    var bytes = 0
    var lines = 0
    var sum = ""
  }

  /// Where reading ended, and whether all was as it should be.
  struct End {
    var mark: Mark
    var isFlawed = false
    /// Whether the file is there no more: what it held lies in a snapshot.
    var isGone = false
  }

  /// Hands over the records after a mark.
  ///
  /// - Parameter isWanted: lines of which it says no are passed over unread.
  func forEachRecord(
    after mark: Mark, noting damage: inout [Damage], limit: Int,
    only isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true },
    _ body: (JournalRecord) -> Void
  ) -> End {
    var end = End(mark: mark)
    let file: RegularFile.Opened
    do {
      file = try RegularFile.open(path, atMost: limit)
    } catch .unreadable(errno: let code) where Errno(code).isAbsence {
      return End(mark: mark, isFlawed: true, isGone: true)
    } catch {
      damage.append(Damage(path: path, fact: error))
      return End(mark: mark, isFlawed: true)
    }
    var lines = LineReader(file.descriptor.number, from: mark.bytes)
    var unknown = 0
    var promised: Int?
    while let (line, isWhole) = lines.nextOrRest() {
      end.mark.lines += 1
      end.mark.bytes = lines.offset
      guard isWanted(line) else { continue }
      let bytes = JournalV1.trimmed(Self.unmarked(line, isFirst: end.mark.lines == 1))
      switch content(of: bytes) {
      case .event(let record, _): body(record)
      case .header(let header) where header.format > Format.current:
        damage.append(Damage(path: path, fact: .newer(format: header.format)))
        return End(mark: mark, isFlawed: true)
      case .header(let header): if end.mark.lines == 1 { promised = header.lines }
      case .unknown: unknown += 1
      case .damaged where line.isEmpty: end.isFlawed = true
      case .damaged:
        let fact: Damage.Fact = isWhole ? .badLine(end.mark.lines) : .tornTail
        damage.append(Damage(path: path, fact: fact))
        end.isFlawed = true
      }
      if !isWhole { end.isFlawed = true }
      end.mark.sum = JournalV1.statedSum(of: bytes).map(String.init) ?? ""
    }
    if let failure = lines.failure {
      damage.append(Damage(path: path, fact: .unreadable(errno: failure.code)))
      end.isFlawed = true
    }
    if unknown > 0 { damage.append(Damage(path: path, fact: .unknownEvents(unknown))) }
    if let promised, promised != end.mark.lines - 1, !end.isFlawed {
      damage.append(Damage(path: path, fact: .tornTail))
      end.isFlawed = true
    }
    end.isFlawed = end.isFlawed || unknown > 0
    return end
  }

  private func content(of line: ArraySlice<UInt8>) -> JournalV1.Line {
    switch source {
    case .journal(let journal): JournalV1.read(line, person, journal)
    case .snapshot(let folder): SnapshotV1.read(line, person, in: folder)
    }
  }

  /// Without the byte order mark that a tool may have put in front.
  static func unmarked(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
  }
}
