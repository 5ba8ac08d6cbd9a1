import JSON
import Model

extension JournalV1 {
  /// What one line turned out to be.
  enum Line {
    /// - Parameter n: its number, as the line says; `sum`: its checksum.
    case event(JournalRecord, n: Int, sum: String)
    case header(format: Int, sum: String)
    /// Whole, and of a kind or shape that this version does not know.
    case unknown
    case damaged
  }

  /// Reads a line without its line end. A carriage return that a tool put at its end is no damage.
  ///
  /// - Parameters:
  ///   - person: whose folder the journal lies in; what the header says is not believed.
  ///   - journal: the journal's path under `readers/`.
  static func read(_ line: ArraySlice<UInt8>, _ person: PersonID, _ journal: String) -> Line {
    let line = line.last == 0x0D ? line.dropLast() : line
    guard line.count < longestLine, let sum = checkedSum(of: line),
      let value = try? line.withUnsafeBufferPointer({ try JSONReader.value(of: $0) })
    else { return .damaged }
    if value["n"] == nil, value["kind"]?.string == "journal" {
      return .header(format: Format.of(value) ?? .max, sum: sum)
    }
    guard let n = value["n"]?.count, let clock = clock(of: value),
      let moment = value["at"]?.moment, let deed = DeedV1.deed(from: value)
    else { return .unknown }
    let stamp =
      firstStamp(in: value, clock: clock, person: person)
      ?? Stamp(clock: clock, journal: journal, line: n)
    let event = ReaderEvent(stamp: stamp, person: person, moment: moment, deed: deed)
    return .event(JournalRecord(event: event, revision: value["revision"]?.string), n: n, sum: sum)
  }

  static func clock(of value: JSONValue) -> Int? {
    value["clock"]?.integer.flatMap { (0...greatestClock).contains($0) ? $0 : nil }
  }

  /// The stamp under which the event was written before, to another journal of the same person.
  private static func firstStamp(in line: JSONValue, clock: Int, person: PersonID) -> Stamp? {
    guard let again = line["again"]?.array, again.count == 2, let journal = again[0].string,
      let first = again[1].count
    else { return nil }
    let parts = journal.split(separator: "/").suffix(3)
    let isElsewhere = journal.hasPrefix("~/")
    guard parts.count == 3, parts[parts.startIndex] == person.text,
      JournalName(file: String(parts[parts.startIndex + 2])) != nil,
      journal == (isElsewhere ? "~/" : "") + parts.joined(separator: "/")
    else { return nil }
    return Stamp(clock: clock, journal: journal, line: first)
  }

  /// The checksum that stands at the line's end, where it is that of the line; else nil.
  private static func checkedSum(of line: ArraySlice<UInt8>) -> String? {
    let tail = line.suffix(18)
    guard tail.count == 18, tail.starts(with: #","sum":""#.utf8), tail.suffix(2) == [0x22, 0x7D]
    else { return nil }
    let sum = sum(of: line.dropLast(18) + [0x7D])
    return tail.dropFirst(8).prefix(8).elementsEqual(sum.utf8) ? sum : nil
  }
}
