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
  enum Ending: UInt32 {
    /// The end of a word.
    case plain
    /// A hyphen that the text does not have there.
    case hyphen
    /// The end of the paragraph, or a line end that the text asks for.
    case last

    @inline(__always)
    init(of place: Candidate) {
      self =
        switch place.kind {
        case .hyphenating: .hyphen
        case .forced: .last
        case .plain, .afterHyphen: .plain
        }
    }
  }

  @inline(__always)
  init(_ range: Range<Int>, cells: Int, ending: Ending) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    packed = UInt32(truncatingIfNeeded: cells) << 6 | ending.rawValue
  }

  /// The line between two places of a text.
  @inline(__always)
  init(from start: Candidate, to end: Candidate) {
    self.init(
      start.next..<max(start.next, end.end), cells: end.cells(from: start.nextWidth),
      ending: Ending(of: end))
  }

  /// Where its text lies: UTF-8 offsets in the text of the paragraph, trailing spaces left out.
  @inline(__always)
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The cells it takes before it is justified, an inserted hyphen included.
  @inline(__always)
  package var cells: Int { Int(packed >> 6) }

  /// Whether it ends in a hyphen that the text does not have there.
  @inline(__always)
  package var hasHyphen: Bool { packed & 3 == Ending.hyphen.rawValue }

  /// Whether the text asks for the line to end here; such a line is never justified.
  package var isLast: Bool { packed & 3 == Ending.last.rawValue }

  @inline(__always)
  var ending: Ending { Ending(rawValue: packed & 3) ?? .plain }

  /// Which of the blanks of a justified line take one cell more than others: see `Justification`.
  var phase: Int {
    get { Int(packed >> 2 & 15) }
    set { packed = packed & ~(15 << 2) | UInt32(newValue & 15) << 2 }
  }
}
