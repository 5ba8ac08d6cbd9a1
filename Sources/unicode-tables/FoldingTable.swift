/// What each scalar is compared as when a reader searches.
///
/// A scalar's case is folded, then it is taken apart and its accents dropped, until nothing
/// changes; what French readers write in two ways becomes one (œ and oe, ’ and ').
///
///     É → é → e + U+0301 → e        Œ → œ → oe        U+00A0 → space
///
/// Each answer stands once in `pool`, after its length, from an even place on; `index` leads to a block of 64 scalars as in
/// `TwoStages`, and `data` from there to the pool, by two characters that count in base 90.
func foldingTable(_ database: Database) -> String {
  let answers = foldings(database)
  var pool: [UInt8] = []
  var places: [String: Int] = [:]
  for answer in Set(answers.values).sorted() {
    places[answer] = pool.count / 2 + 1
    pool.append(UInt8(answer.utf8.count) + 0x30)
    pool += answer.utf8
    if pool.count % 2 == 1 { pool.append(0x20) }
  }
  guard pool.count < 2 * 90 * 90 else { fail("unicode-tables: the pool of foldings is full") }

  let last = (answers.keys.max() ?? 0) / 64
  var index: [UInt8] = []
  var data: [UInt8] = []
  var seen: [[Int]: Int] = [:]
  for start in stride(from: 0, through: last * 64, by: 64) {
    let block = (start..<start + 64).map { scalar in
      answers[scalar].flatMap { places[$0] } ?? 0
    }
    let number = seen[block] ?? seen.count
    if seen[block] == nil {
      seen[block] = number
      data += block.flatMap { [UInt8($0 / 90) + 0x24, UInt8($0 % 90) + 0x24] }
    }
    index += [UInt8(number >> 6) + 0x30, UInt8(number & 63) + 0x30]
  }
  return notice + """

    /// What scalars fold to: see `Folding`.
    enum FoldingTable {
      static var limit: UInt32 { \((last + 1) * 64) }

      static var index: StaticString {
        \(literal(index, indent: "    "))
      }

      static var data: StaticString {
        \(literal(data, indent: "    "))
      }

      static var pool: StaticString {
        \(text(pool, indent: "    "))
      }
    }

    """
}

/// Only the scalars that change have an answer; an empty one means that the scalar is dropped.
private func foldings(_ database: Database) -> [Int: String] {
  var answers: [Int: [Int]] = [
    0x2018: [0x27], 0x2019: [0x27], 0x02BC: [0x27], 0x201B: [0x27], 0x00A0: [0x20],
    0x202F: [0x20], 0x2009: [0x20], 0x2010: [0x2D], 0x2011: [0x2D], 0x0131: [0x69],
    0x00E6: [0x61, 0x65], 0x0153: [0x6F, 0x65], 0x00F8: [0x6F], 0x0111: [0x64], 0x0142: [0x6C],
    0x0127: [0x68], 0x0167: [0x74], 0x00AD: [], 0x200B: [], 0x200D: [], 0xFE0E: [], 0xFE0F: [],
  ]
  for row in database.rows(of: "CaseFolding.txt") where row[1] == "C" || row[1] == "F" {
    answers[scalar(row[0])] = row[2].split(separator: " ").map { scalar(String($0)) }
  }
  for row in database.rows(of: "UnicodeData.txt") {
    let value = scalar(row[0])
    let combiningClass = Int(row[3]) ?? 0
    if ![0, 7, 8, 9].contains(combiningClass) { answers[value] = [] }
    if !row[5].isEmpty, !row[5].hasPrefix("<"), answers[value] == nil {
      answers[value] = row[5].split(separator: " ").map { scalar(String($0)) }
    }
  }
  return answers.mapValues { answer in
    var current = answer
    while true {
      let next = current.flatMap { answers[$0] ?? [$0] }
      if next == current { break }
      current = next
    }
    return String(String.UnicodeScalarView(current.compactMap { Unicode.Scalar(UInt32($0)) }))
  }
}

/// UTF-8 as a Swift literal: ASCII as it is, the rest by number.
private func text(_ bytes: [UInt8], indent: String) -> String {
  var lines = [""]
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    let piece =
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case " "..."~": String(scalar)
      default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    if lines[lines.count - 1].utf8.count + piece.utf8.count > 90 { lines.append("") }
    lines[lines.count - 1] += piece
  }
  return "\"\"\"\n" + lines.map { indent + $0 }.joined(separator: "\\\n") + "\n\(indent)\"\"\""
}
