import Text

/// Counts the dashes that stand alone in a paragraph, to know which open and which close.
///
///     — Oui, dit-il.          a dash that starts the paragraph opens a reply and is not counted
///     la scène — irréelle — a duré       odd ones open an incise, even ones close it
///
/// Where a sentence ended since the last dash, an even one closes an incise or opens the next after
/// one that was never closed: no one knows, but in a dialogue, where it opens a reply. Nor does one
/// know, after the dash of a score, as in `4 – 1`, which counts though it opens nothing, which of the
/// next dashes of its sentence open.
///
/// The text is read only up to where someone asks about a dash, which is seldom.
struct DashCount {
  private var count = 0
  /// How far the text was read.
  private var offset = 0
  /// Where the last dash ends.
  private(set) var end = 0
  /// Whether the dash that ends at `end` opens something.
  private(set) var isOpen = false
  /// Whether it may as well open something.
  private(set) var isUnsure = false
  /// Whether a score stands in this sentence.
  private(set) var followsScore = false
  /// Whether the text is a dialogue: it starts with a dash.
  private var isDialogue = false

  /// Whether the next dash closes an incise.
  var closesNext: Bool { count % 2 == 1 }

  /// Whether the next dash, at an offset, starts a reply.
  func startsReply(_ bytes: UTF8Bytes, at dash: Int) -> Bool {
    isDialogue && Self.endsSentence(UTF8Bytes(rebasing: bytes[end..<dash]))
  }

  /// Counts on to an offset.
  mutating func read(_ bytes: UTF8Bytes, upTo limit: Int) {
    while offset < limit {
      if offset &+ 8 <= bytes.count {
        let leads = EightBytes(bytes, at: offset).generalPunctuation
        offset &+= leads.trailingZeroBitCount &>> 3
        if leads == 0 || offset >= limit { continue }
      }
      if Self.isDash(bytes, at: offset) {
        if Self.isAlone(bytes, from: offset, to: offset + 3) { note(bytes, offset..<offset + 3) }
        offset += 3
      } else {
        offset += 1
      }
    }
  }

  /// Takes in a dash that stands alone.
  private mutating func note(_ bytes: UTF8Bytes, _ dash: Range<Int>) {
    let before = UTF8Bytes(rebasing: bytes[end..<dash.lowerBound])
    let startsText = bytes[max(0, dash.lowerBound - 1)] == 0x0A || end == 0 && isBlank(before)
    let sentenceEnded = Self.endsSentence(before)
    end = dash.upperBound
    if !startsText { count += 1 }
    if startsText { isDialogue = true }
    isOpen = startsText || count % 2 == 1 || sentenceEnded && isDialogue
    followsScore = followsScore && !sentenceEnded || Self.isBetweenDigits(bytes, dash)
    isUnsure = followsScore || sentenceEnded
  }

  /// Whether digits stand on both sides of a dash, a space away.
  private static func isBetweenDigits(_ bytes: UTF8Bytes, _ dash: Range<Int>) -> Bool {
    dash.lowerBound > 1 && dash.upperBound + 1 < bytes.count
      && Token.isDigit(bytes[dash.lowerBound - 2]) && Token.isDigit(bytes[dash.upperBound + 1])
  }

  private func isBlank(_ bytes: UTF8Bytes) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let (scalar, end) = bytes.scalar(at: offset)
      guard Blank.isBreaking(scalar) else { return false }
      offset = end
    }
    return true
  }

  /// Whether blanks, or the ends of the text, stand on both sides of a range.
  static func isAlone(_ bytes: UTF8Bytes, from start: Int, to end: Int) -> Bool {
    (start == 0 || parts(bytes.scalar(before: start).value))
      && (end == bytes.count || parts(bytes.scalar(at: end).value))
  }

  private static func parts(_ scalar: UInt32) -> Bool {
    Blank.isAny(scalar) || scalar == 0x0A
  }

  /// Whether a mark that ends sentences stands in a text: ! ? … and a point, but that of `P. Leroy`.
  private static func endsSentence(_ bytes: UTF8Bytes) -> Bool {
    var offset = 0
    while offset < bytes.count {
      if offset &+ 8 <= bytes.count {
        let marks = EightBytes(bytes, at: offset).mayEndSentence
        offset &+= marks.trailingZeroBitCount &>> 3
        if marks == 0 { continue }
      }
      if endsSentence(bytes, at: offset) { return true }
      offset &+= 1
    }
    return false
  }

  private static func endsSentence(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."): !Token.endsInitial(bytes, at: offset)
    case 0xA6: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
    default: false
    }
  }

  /// Whether a dash, long or middling, starts at an offset.
  static func isDash(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
  }
}
