/// A piece of a line that shows a word in what surrounds it, cut between words.
///
///     …le conseil du port a voté la digue, que l’on attendait…
enum Passage {
  /// Bytes kept on each side.
  private static let reach = 70

  /// - Parameter range: UTF-8 offsets in the line.
  static func of(_ line: String, around range: Range<Int>) -> String {
    let bytes = Array(line.utf8)
    var start = max(0, range.lowerBound - reach)
    var end = min(bytes.count, range.upperBound + reach)
    if start > 0 {
      // To the next word; where the word found is longer than that, to its start.
      start =
        (start..<range.lowerBound).first { bytes[$0] == 0x20 }.map { $0 + 1 } ?? range.lowerBound
    }
    if end < bytes.count {
      end = (range.upperBound..<end).last { bytes[$0] == 0x20 } ?? range.upperBound
    }
    let piece = String(decoding: bytes[start..<end], as: UTF8.self)
    return (start > 0 ? "…" : "") + piece + (end < bytes.count ? "…" : "")
  }
}
