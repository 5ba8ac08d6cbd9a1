import JSON
import Model

/// A journal's lines as version 1 writes them: a header, then one event a line.
///
///     {"format":1,"kind":"journal","person":"4qk…","device":"m2x…","started":"2026-11-22T12:20:05+00:00","sum":"…"}
///     {"n":2,"clock":17,"at":"2026-11-22T13:20:05+01:00","kind":"opened","article":"7c0m…","sum":"…"}
///
/// `sum` is always the last member: the first 8 hexadecimal digits of the SHA-256 of the line
/// without it, that is of the bytes before `,"sum":` followed by `}`. The line end is not part of it.
enum JournalV1 {
  /// No line is longer, its end included.
  static let longestLine = 65_536

  /// Clocks stop there: a hostile journal cannot make the next one overflow. At one deed a
  /// millisecond it takes 8 900 years.
  static let greatestClock = 1 << 48

  static func header(person: PersonID, device: String, started: Moment) -> [UInt8] {
    var members = Members()
    members.add("format", Format.current)
    members.add("kind", "journal")
    members.add("person", person.text)
    members.add("device", device)
    members.add("started", started.iso8601)
    return sealed(members)
  }

  /// Whether a journal's first line has the members of a header, and no others.
  static func isPlainHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let value = try? line.withUnsafeBufferPointer { try JSONReader.value(of: $0) }
    let names = value?.members?.map(\.name)
    return names == ["format", "kind", "person", "device", "started", "sum"]
  }

  /// Line `n` of a journal.
  ///
  /// An event whose stamp names another journal was written there first, when the disk failed before
  /// it was known to be safe. It says so, since both are one event:
  ///
  ///     …,"again":["4qk…/m2x…/20261122T122005Z-1.jsonl",5],"sum":"…"}
  static func line(of record: JournalRecord, n: Int, journal: String) -> [UInt8] {
    let event = record.event
    var members = Members()
    members.add("n", n)
    members.add("clock", event.stamp.clock)
    members.add("at", event.moment.iso8601)
    DeedV1.add(event.deed, to: &members)
    members.add("revision", record.revision)
    if event.stamp.journal != journal {
      members.add(
        "again", .array([.string(event.stamp.journal), .integer(event.stamp.line)]))
    }
    return sealed(members)
  }

  static func sealed(_ members: Members) -> [UInt8] { sealed(JSONWriter.line(members.object)) }

  /// The object with its checksum, and a line end.
  static func sealed(_ object: [UInt8]) -> [UInt8] {
    var line = object
    let sum = sum(of: line)
    line.removeLast()
    line.append(contentsOf: #","sum":""#.utf8)
    line.append(contentsOf: sum.utf8)
    line.append(contentsOf: "\"}\n".utf8)
    return line
  }

  static func sum(of line: some Sequence<UInt8>) -> String {
    String(SHA256.hex(of: line).prefix(8))
  }

  /// A checksum as it is written.
  static func digits(of sum: UInt32) -> String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The checksum that a line ends with, its line end apart; nil where it does not end so.
  static func statedSum(of line: some BidirectionalCollection<UInt8>) -> Substring? {
    let tail = String(decoding: line.suffix(18), as: UTF8.self)
    guard tail.utf8.count == 18, tail.hasPrefix(#","sum":""#), tail.hasSuffix("\"}") else {
      return nil
    }
    return tail.dropFirst(8).dropLast(2)
  }
}

/// An event as it stands in a journal.
struct JournalRecord: Hashable, Sendable {
  var event: ReaderEvent
  /// The hash in the name of the file that was kept, with a `kept` alone.
  var revision: String?
}
