import Text

/// Counts the dashes that stand alone in a paragraph, to know which open and which close.
///
///     — Oui, dit-il.          a dash that starts the paragraph opens a reply and is not counted
///     la scène — irréelle — a duré       odd ones open an incise, even ones close it
///
/// Where a sentence ended since the last dash, an even one may open the next incise after one that
/// was never closed: it is then held on both sides.
struct DashCount {
  private var count = 0
  private(set) var end = -1
  /// Whether the dash that ends at `end` opens something.
  private(set) var isOpen = false
  private var sentenceEnded = false

  /// Whether the next dash closes an incise.
  var closesNext: Bool { count % 2 == 1 }

  mutating func noteSentenceEnd() { sentenceEnded = true }

  /// Takes in a dash that stands alone.
  mutating func noteDash(endingAt end: Int, startsText: Bool) {
    self.end = end
    if !startsText { count += 1 }
    isOpen = startsText || count % 2 == 1 || sentenceEnded
    sentenceEnded = false
  }

  /// Whether a dash, long or middling, starts at an offset.
  static func isDash(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
  }
}
