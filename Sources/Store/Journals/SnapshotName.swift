/// The name of a snapshot: its number, one more than of those it was made from, and the first 16
/// hexadecimal digits of the SHA-256 of its bytes.
///
///     snapshot-3.9f86d081884c7d65.json
///
/// So two contents never have one name, whichever machines made them, and no tool that copies files
/// can put one in the place of the other.
struct SnapshotName: Hashable, Comparable {
  let number: Int
  let hash: String

  init(number: Int, bytes: [UInt8]) {
    self.number = number
    hash = ArticleFile.hash(of: bytes)
  }

  init?(file: String) {
    let parts = file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].elementsEqual("json".utf8),
      parts[0].starts(with: "snapshot-".utf8), let hash = ArticleFile.hash(in: parts[1]),
      let number = Int(String(parts[0].dropFirst(9)) ?? ""), number > 0, number < 1_000_000_000
    else { return nil }
    self.number = number
    self.hash = hash
    guard self.file == file else { return nil }
  }

  static func < (left: SnapshotName, right: SnapshotName) -> Bool {
    (left.number, left.hash) < (right.number, right.hash)
  }

  var file: String { "snapshot-\(number).\(hash).json" }
}
