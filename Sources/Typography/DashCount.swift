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
  private var hasText = false
  private var sentenceEnded = false

  /// Whether the next dash closes an incise.
  var closesNext: Bool { count % 2 == 1 }

  mutating func note(_ scalar: UInt32, endingAt end: Int, isAlone: Bool) {
    switch scalar {
    case 0x2013 where isAlone, 0x2014 where isAlone: noteDash(endingAt: end)
    case 0x2E, 0x21, 0x3F, 0x2026: sentenceEnded = true
    default: break
    }
    hasText = true
  }

  private mutating func noteDash(endingAt end: Int) {
    self.end = end
    if hasText { count += 1 }
    isOpen = !hasText || count % 2 == 1 || sentenceEnded
    sentenceEnded = false
  }

  /// Whether a dash, long or middling, starts at an offset.
  static func isDash(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
  }
}
