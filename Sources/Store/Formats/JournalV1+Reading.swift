import JSON
import Model

extension JournalV1 {
  /// What one line turned out to be.
  enum Line {
    /// - Parameter n: its number, as the line says.
    case event(JournalRecord, n: Int)
    case header(Header)
    /// Whole, and of a kind or shape that this version does not know.
    case unknown
    case damaged
  }

  struct Header: Hashable, Sendable {
    let format: Int
    /// How many lines follow, where it says so.
    let lines: Int?
  }

  /// Reads a line without its line end. A carriage return that a tool put at its end is no damage.
  ///
  /// - Parameters:
  ///   - person: whose folder the journal lies in; what the header says is not believed.
  ///   - journal: the journal's path under `readers/`.
  static func read(_ line: ArraySlice<UInt8>, _ person: PersonID, _ journal: String) -> Line {
    let line = trimmed(line)
    guard line.count < longestLine, isWhole(line) else { return .damaged }
    return content(of: line, person, journal)
  }

  /// What a line says whose checksum is right.
  static func content(of line: ArraySlice<UInt8>, _ person: PersonID, _ journal: String) -> Line {
    guard let sum = statedSum(of: line).flatMap({ UInt32($0, radix: 16) }),
      let value = try? line.withUnsafeBufferPointer({ try JSONReader.value(of: $0) })
    else { return .damaged }
    if value["n"] == nil, ["journal", "snapshot"].contains(value["kind"]?.string) {
      return .header(Header(format: Format.of(value) ?? .max, lines: value["lines"]?.count))
    }
    guard let n = value["n"]?.count, let clock = clock(of: value),
      let moment = value["at"]?.moment, let deed = DeedV1.deed(from: value)
    else { return .unknown }
    let stamp =
      firstStamp(in: value, clock: clock, person: person, line)
      ?? Stamp(clock: clock, journal: journal, line: n, sum: sum)
    let event = ReaderEvent(stamp: stamp, person: person, moment: moment, deed: deed)
    return .event(JournalRecord(event: event, revision: value["revision"]?.string), n: n)
  }

  static func clock(of value: JSONValue) -> Int? {
    value["clock"]?.integer.flatMap { (0...greatestClock).contains($0) ? $0 : nil }
  }

  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }

  /// Whether the checksum that stands at the line's end is that of the line.
  static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard let stated = statedSum(of: line) else { return false }
    return sum(of: line.dropLast(18) + [0x7D]) == stated
  }

  /// The stamp under which the event was written before, to another journal of the same person.
  private static func firstStamp(
    in value: JSONValue, clock: Int, person: PersonID, _ line: ArraySlice<UInt8>
  ) -> Stamp? {
    guard let again = value["again"]?.array, again.count == 2, let journal = again[0].string,
      let first = again[1].count
    else { return nil }
    let parts = journal.split(separator: "/").suffix(3)
    let isElsewhere = journal.hasPrefix("~/")
    guard parts.count == 3, parts[parts.startIndex] == person.text,
      JournalName(file: String(parts[parts.startIndex + 2])) != nil,
      journal == (isElsewhere ? "~/" : "") + parts.joined(separator: "/")
    else { return nil }
    let sum = firstSum(of: line, number: first)
    return Stamp(clock: clock, journal: journal, line: first, sum: sum)
  }

  /// The checksum that the event's line had where it was written first: with that number, and
  /// without `again`, which stands last.
  private static func firstSum(of line: ArraySlice<UInt8>, number: Int) -> UInt32 {
    let rest = line.drop { $0 != UInt8(ascii: ",") }
    guard let again = rest.lastRange(of: #","again":["#.utf8) else { return 0 }
    let first = Array(#"{"n":\#(number)"#.utf8) + rest[..<again.lowerBound] + [0x7D]
    return UInt32(sum(of: first), radix: 16) ?? 0
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes last stand in it.
  fileprivate func lastRange(of bytes: some Collection<UInt8>) -> Range<Int>? {
    var start = endIndex - bytes.count
    while start >= startIndex {
      if self[start...].starts(with: bytes) { return start..<start + bytes.count }
      start -= 1
    }
    return nil
  }
}
