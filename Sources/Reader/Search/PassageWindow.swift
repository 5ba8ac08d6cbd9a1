import Text

/// As much of a passage as there is room for, with the words that were looked for in it.
///
///     La lettre de service disait que l’hiver serait long, et que la mer…      « mer », 30 cells
///     …long, et que la mer…
enum PassageWindow {
  static func of(_ passage: String, around words: String, cells: Int, _ ruler: Ruler) -> String {
    guard let match = firstMatch(of: words, in: passage) else {
      return ruler.cut(passage, to: cells)
    }
    // A match near the right edge would lose what follows it.
    let throughMatch = ruler.cells(of: piece(of: passage, 0..<match.upperBound))
    guard throughMatch > cells * 2 / 3, ruler.cells(of: passage) > cells
    else { return ruler.cut(passage, to: cells) }
    let start = start(before: match.lowerBound, in: passage, cells: cells / 3, ruler)
    let rest = piece(of: passage, start..<passage.utf8.count)
    return ruler.cut("…" + rest, to: cells)
  }

  /// The start of the first word from which the match lies within so many cells.
  private static func start(
    before match: Int, in passage: String, cells: Int, _ ruler: Ruler
  ) -> Int {
    let bytes = Array(passage.utf8)
    for start in 0..<match where start == 0 || bytes[start - 1] == UInt8(ascii: " ") {
      if ruler.cells(of: piece(of: passage, start..<match)) <= cells { return start }
    }
    return match
  }

  private static func firstMatch(of words: String, in passage: String) -> Range<Int>? {
    words.split(separator: " ").compactMap { Folding.ranges(of: String($0), in: passage).first }
      .min { $0.lowerBound < $1.lowerBound }
  }

  private static func piece(of text: String, _ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
