import Model

/// One journal, line by line. A bad line costs itself alone.
struct JournalReader {
  let path: String
  let person: PersonID
  /// Its path under `readers/`, as stamps name it.
  let journal: String

  func forEachRecord(
    noting damage: inout [Damage], limit: Int,
    _ body: (_ record: JournalRecord, _ n: Int, _ sum: String) -> Void
  ) {
    let bytes: [UInt8]
    do {
      bytes = try RegularFile.bytes(at: path, atMost: limit)
    } catch {
      damage.append(Damage(path: path, fact: error))
      return
    }
    var unknown = 0
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      switch JournalV1.read(bytes[start..<end], person: person, journal: journal) {
      case .event(let record, let n, let sum): body(record, n, sum)
      case .header(let format) where format > Format.current:
        damage.append(Damage(path: path, fact: .newer(format: format)))
        return
      case .header: break
      case .unknown: unknown += 1
      case .damaged where end == start: break
      case .damaged:
        let fact: Damage.Fact = end == bytes.count ? .tornTail : .badLine(number)
        damage.append(Damage(path: path, fact: fact))
      }
      start = end + 1
    }
    if unknown > 0 { damage.append(Damage(path: path, fact: .unknownEvents(unknown))) }
  }
}
