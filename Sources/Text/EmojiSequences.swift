/// The emoji made of several pictographs held together by U+200D, such as 👩‍🚀.
///
/// They are listed in order, one a line, without joiners, skin tones and U+FE0F, so that what
/// starts as one of them is found by halving the list.
enum EmojiSequences {
  /// Whether some emoji starts with these pictographs, given as UTF-8.
  static func contains(prefix: [UInt8]) -> Bool {
    let list = UTF8Bytes(
      start: EmojiSequencesTable.list.utf8Start, count: EmojiSequencesTable.list.utf8CodeUnitCount)
    var low = 0
    var high = list.count
    while low < high {
      let line = wholeLine(list, around: (low + high) / 2)
      if list[line].starts(with: prefix) { return true }
      if list[line].lexicographicallyPrecedes(prefix) {
        low = line.upperBound + 1
      } else {
        high = line.lowerBound
      }
    }
    return false
  }

  private static func wholeLine(_ list: UTF8Bytes, around place: Int) -> Range<Int> {
    var start = place
    while start > 0, list[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = place
    while end < list.count, list[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<max(start, end)
  }
}
