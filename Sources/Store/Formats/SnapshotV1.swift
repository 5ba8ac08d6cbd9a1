import JSON
import Model

/// A snapshot's lines as version 1 writes them: a header that names the files it was folded from, then
/// the lines of journals, each to the byte with the name of the journal that it stood in.
///
///     {"format":1,"kind":"snapshot","person":"4qk…","device":"m2x…","lines":41,"holds":[{"name":"20261122T122005Z-1.jsonl","bytes":830,"hash":"…"}],"sum":"…"}
///     {"from":"20261122T122005Z-1.jsonl","event":{"n":2,"clock":17,…,"sum":"47c2f6cc"},"sum":"…"}
///
/// Each line stands for itself: a bad one, the first too, costs itself alone.
enum SnapshotV1 {
  /// A file that a snapshot takes the place of.
  struct Held: Hashable, Sendable {
    let name: String
    let bytes: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    let hash: String
  }

  static func header(person: PersonID, device: String, lines: Int, holds: [Held]) -> [UInt8] {
    var members = Members()
    members.add("format", Format.current)
    members.add("kind", "snapshot")
    members.add("person", person.text)
    members.add("device", device)
    members.add("lines", lines)
    let values = holds.map { file in
      var members = Members()
      members.add("name", file.name)
      members.add("bytes", file.bytes)
      members.add("hash", file.hash)
      return members.object
    }
    members.add("holds", .array(values))
    return JournalV1.sealed(members)
  }

  /// - Parameters:
  ///   - event: a line of a journal, its checksum included, without its line end.
  ///   - journal: the journal's name in its folder.
  static func line(_ event: ArraySlice<UInt8>, from journal: String) -> [UInt8] {
    JournalV1.sealed(Array(start(journal).utf8) + event + [0x7D])
  }

  /// - Parameter folder: the device's, under `readers/`, with a slash.
  static func read(_ line: ArraySlice<UInt8>, _ person: PersonID, in folder: String)
    -> JournalV1.Line
  {
    guard JournalV1.isWhole(line) else { return .damaged }
    guard let (journal, event) = parts(of: line) else {
      let line = JournalV1.content(of: line, person, folder)
      if case .header = line { return line }
      return .unknown
    }
    return JournalV1.content(of: event, person, folder + journal)
  }

  /// The journal that a line comes from, and that line to the byte.
  static func parts(of line: ArraySlice<UInt8>) -> (journal: String, event: ArraySlice<UInt8>)? {
    guard line.starts(with: #"{"from":""#.utf8) else { return nil }
    let name = line.dropFirst(9).prefix { $0 != UInt8(ascii: "\"") }
    let journal = String(decoding: name, as: UTF8.self)
    let start = start(journal)
    guard let parsed = JournalName(file: journal), !parsed.isConflictCopy,
      line.starts(with: start.utf8), line.count >= start.utf8.count + 18
    else { return nil }
    return (journal, line.dropFirst(start.utf8.count).dropLast(18))
  }

  private static func start(_ journal: String) -> String {
    #"{"from":"\#(journal)","event":"#
  }
}
