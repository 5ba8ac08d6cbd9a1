import Model

/// The name of a journal: when its run began, and a number where two began in one second.
///
///     20261122T122005Z-1.jsonl
///     20261122T122005Z-1.sync-conflict-20261123-080000-ABCDEFG.jsonl     the same, from elsewhere
///
/// Anything else among the journals is somebody else's file.
struct JournalName: Hashable, Comparable {
  let start: String
  let number: Int
  /// A second version that Syncthing set beside: its lines count as well.
  let isConflictCopy: Bool

  init(start: Moment, number: Int) {
    let digits = start.moved(toOffset: 0).iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }
    self.start = digits + "Z"
    self.number = number
    isConflictCopy = false
  }

  init?(file: String) {
    let parts = file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard file.utf8.count <= 128, parts.count == 2 || parts.count == 3,
      parts.last.map({ $0.elementsEqual("jsonl".utf8) }) == true
    else { return nil }
    isConflictCopy = parts.count == 3
    if isConflictCopy, !parts[1].starts(with: "sync-conflict-".utf8) { return nil }
    let stem = parts[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard stem.count == 2, Self.isStart(stem[0]), let number = Int(String(stem[1]) ?? ""),
      number > 0
    else { return nil }
    start = String(stem[0]) ?? ""
    self.number = number
  }

  /// A journal comes before its copies.
  static func < (left: JournalName, right: JournalName) -> Bool {
    left.file == right.file ? !left.isConflictCopy && right.isConflictCopy : left.file < right.file
  }

  /// The name of the journal itself, also for a copy.
  var file: String { "\(start)-\(number).jsonl" }

  /// `YYYYMMDDTHHMMSSZ`
  private static func isStart(_ text: Substring.UTF8View) -> Bool {
    text.count == 16
      && text.enumerated().allSatisfy { index, byte in
        switch index {
        case 8: byte == UInt8(ascii: "T")
        case 15: byte == UInt8(ascii: "Z")
        default: (0x30...0x39).contains(byte)
        }
      }
  }
}
