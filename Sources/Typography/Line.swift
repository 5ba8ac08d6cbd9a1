import Text

/// One line of a paragraph: which part of the text stands on it.
///
///     text    Il pleuvait trop, dit-il.        line 0   0..<17   17 cells
///             ╰──── line 0 ───╯ ╰ line 1 ╯     line 1  18..<26    7 cells
///
/// The space at which a line was broken belongs to no line.
package struct Line: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32
  /// The cells, the phase and the ending, in 26, 4 and 2 bits: a long text has many lines.
  private var packed: UInt32

  /// What a line ends with.
  private enum Ending: UInt32 {
    /// The end of a word.
    case plain
    /// A hyphen that the text does not have there.
    case hyphen
    /// The end of the paragraph, or a line end that the text asks for.
    case last
  }

  /// The line between two places of a text.
  init(from start: Candidate, to end: Candidate) {
    self.start = UInt32(truncatingIfNeeded: start.next)
    self.end = UInt32(truncatingIfNeeded: max(start.next, end.end))
    let ending: Ending =
      switch end.kind {
      case .hyphenating: .hyphen
      case .forced: .last
      case .plain, .afterHyphen: .plain
      }
    packed = UInt32(truncatingIfNeeded: end.cells(from: start.nextWidth)) << 6 | ending.rawValue
  }

  /// So many lines a text makes, more or less: what its words lack to fill them, accents make up.
  static func likelyCount(_ bytes: UTF8Bytes, setting: Setting) -> Int {
    bytes.count / setting.room(onLine: 1) + 1
  }

  /// Where its text lies: UTF-8 offsets in the text of the paragraph, trailing spaces left out.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The cells it takes before it is justified, an inserted hyphen included.
  package var cells: Int { Int(packed >> 6) }

  /// Whether it ends in a hyphen that the text does not have there.
  package var hasHyphen: Bool { packed & 3 == Ending.hyphen.rawValue }

  /// Whether the text asks for the line to end here; such a line is never justified.
  package var isLast: Bool { packed & 3 == Ending.last.rawValue }

  /// Which of the blanks of a justified line take one cell more than others: see `Justification`.
  var phase: Int {
    get { Int(packed >> 2 & 15) }
    set { packed = packed & ~(15 << 2) | UInt32(newValue & 15) << 2 }
  }
}

/// The same in eight bytes, as `Lines` keeps them.
extension Line {
  /// Whether the line has fewer than 65 536 bytes and 1024 cells.
  var isShort: Bool { end &- start < 1 << 16 && packed < 1 << 16 }

  var short: UInt64 {
    UInt64(start) << 32 | UInt64(end &- start) << 16 | UInt64(packed & 0xFFFF)
  }

  init(short: UInt64) {
    start = UInt32(truncatingIfNeeded: short >> 32)
    end = start &+ UInt32(truncatingIfNeeded: short >> 16 & 0xFFFF)
    packed = UInt32(truncatingIfNeeded: short & 0xFFFF)
  }
}
