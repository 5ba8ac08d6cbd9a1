import Glibc
import Model

/// One journal, line by line, from its start or from where it was read to. A bad line costs itself
/// alone.
struct JournalReader {
  let path: String
  let person: PersonID
  /// Its path under `readers/`, as stamps name it.
  let journal: String

  /// How far a journal was read: so many bytes and lines, all of them whole, the last with this sum.
  struct Mark: Hashable, Sendable {
    var bytes = 0
    var lines = 0
    var sum = ""
  }

  /// Where reading ended, and whether all was as it should be.
  struct End {
    var mark: Mark
    var isFlawed = false
  }

  /// Hands over the records after a mark.
  ///
  /// - Parameter isWanted: lines of which it says no are passed over unread.
  func forEachRecord(
    after mark: Mark, noting damage: inout [Damage], limit: Int,
    only isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true },
    _ body: (_ record: JournalRecord, _ n: Int, _ sum: String) -> Void
  ) -> End {
    var end = End(mark: mark)
    let file: RegularFile.Opened
    do {
      file = try RegularFile.open(path, atMost: limit)
    } catch {
      damage.append(Damage(path: path, fact: error))
      return End(mark: mark, isFlawed: true)
    }
    var lines = LineReader(file.descriptor.number, from: mark.bytes)
    var unknown = 0
    while let (line, isWhole) = lines.nextOrRest() {
      end.mark.lines += 1
      end.mark.bytes = lines.offset
      guard isWanted(line) else { continue }
      switch JournalV1.read(Self.unmarked(line, isFirst: end.mark.lines == 1), person, journal) {
      case .event(let record, let n, let sum):
        body(record, n, sum)
        end.mark.sum = sum
      case .header(let format, _) where format > Format.current:
        damage.append(Damage(path: path, fact: .newer(format: format)))
        return End(mark: mark, isFlawed: true)
      case .header(_, let sum): end.mark.sum = sum
      case .unknown: unknown += 1
      case .damaged where line.isEmpty: end.isFlawed = true
      case .damaged:
        let fact: Damage.Fact = isWhole ? .badLine(end.mark.lines) : .tornTail
        damage.append(Damage(path: path, fact: fact))
        end.isFlawed = true
      }
      if !isWhole { end.isFlawed = true }
    }
    if let failure = lines.failure {
      damage.append(Damage(path: path, fact: .unreadable(errno: failure.code)))
      end.isFlawed = true
    }
    if unknown > 0 { damage.append(Damage(path: path, fact: .unknownEvents(unknown))) }
    end.isFlawed = end.isFlawed || unknown > 0
    return end
  }

  /// Without the byte order mark that a tool may have put in front.
  private static func unmarked(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
  }
}
