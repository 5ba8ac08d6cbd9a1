/// One line of a paragraph: which part of the text stands on it.
///
///     text    Il pleuvait trop, dit-il.        line 0   0..<17   17 cells
///             ╰──── line 0 ───╯ ╰ line 1 ╯     line 1  18..<26    7 cells
///
/// The space at which a line was broken belongs to no line.
package struct Line: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32
  private let width: UInt32
  private let ending: Ending
  /// Which of the blanks of a justified line take one cell more than others: see `Justification`.
  var phase: UInt8 = 0

  /// What a line ends with.
  enum Ending: UInt8, Sendable {
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
    width = UInt32(truncatingIfNeeded: end.cells(from: start.nextWidth))
    ending =
      switch end.kind {
      case .hyphenating: .hyphen
      case .forced: .last
      case .plain, .afterHyphen: .plain
      }
  }

  /// Where its text lies: UTF-8 offsets in the text of the paragraph, trailing spaces left out.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The cells it takes before it is justified, an inserted hyphen included.
  package var cells: Int { Int(width) }

  /// Whether it ends in a hyphen that the text does not have there.
  package var hasHyphen: Bool { ending == .hyphen }

  /// Whether the text asks for the line to end here; such a line is never justified.
  package var isLast: Bool { ending == .last }
}
