import Text

extension BreakScanner {
  /// Leaps over plain words to the last place within a width where a line may end without regret.
  ///
  ///     Il pleuvait trop, dit le gardien, et la nuit tombait.
  ///      ╰ here                        there ╯  ╵ the width
  ///
  /// `isLast` says that no other place lies between there and the width, as is the case here.
  ///
  /// First fit asks about no other place of a line than its last ones, so that the words before
  /// them need only be measured. Where they all fit, it leaps to the end of the text. Nil, and
  /// nothing changed, where a mark on the way has to be read, or where the width is too near to be
  /// worth it.
  mutating func leap(toWidth limit: Int) -> (place: Candidate, isLast: Bool)? {
    guard isFast, limit - width >= Self.shortestLeap, startsInLine else { return nil }
    var run = PlainRun(bytes, from: offset, width: width)
    run.advance(beyond: limit)
    if run.offset == bytes.count, run.width <= limit, bytes[run.offset - 1] != 0x20 {
      return (end(of: run), true)
    }
    let before: Position = (offset, width, drawn, wordStart, rules, dashes)
    var isLast = run.width > limit
    var end = run.offset
    while run.retreat(toBlankAfter: before.offset) {
      if run.width <= limit {
        isLast = isLast && bytes.isOneWord(run.offset + 1..<end)
        let found = place(atBlankOf: run, after: before)
        if let found, found.hold == .none { return (found, isLast) }
        isLast = isLast && (found?.hold ?? .none) > .loose
      }
      end = run.offset
    }
    (offset, width, drawn, wordStart, rules, dashes) = before
    return nil
  }

  private static let shortestLeap = 12

  /// Whether the text goes on where the scanner stands, and on the same line, with no blank first.
  private var startsInLine: Bool {
    mutating get {
      offset < bytes.count && offset >= clusterEnd && drawn.end == offset
        && (offset > 0 ? rules.previous?.kind.endsLine != true : bytes[0] != 0x20)
    }
  }

  private typealias Position = (
    offset: Int, width: Int, drawn: (end: Int, width: Int), wordStart: Int, rules: LineBreakRules,
    dashes: DashCount
  )

  /// The end of the text, which a run has reached.
  private mutating func end(of run: PlainRun) -> Candidate {
    (offset, width, drawn) = (run.offset, run.width, (run.offset, run.width))
    isFinished = true
    return candidate(isForced: true)
  }

  /// The place at a blank, as if all that precedes it had been read; nil where that would matter
  /// to the rules.
  private mutating func place(atBlankOf run: PlainRun, after origin: Position) -> Candidate? {
    let blank = run.offset
    guard blank + 1 < bytes.count else { return nil }
    let space = EightBytes.lastSpace(in: bytes, origin.offset..<blank)
    wordStart = space.map { $0 + 1 } ?? origin.wordStart
    dashes = origin.dashes
    width = run.width
    drawn = (blank, width)
    let letter = bytes.endsWord(at: blank) ? bytes.letterBytes(at: blank + 1) : 0
    return letter > 0
      ? place(atBlank: blank, beforeLetter: letter) : place(atBlankAmongMarks: blank)
  }

  /// The place at a blank that a letter of so many bytes follows, the letter then taken in.
  @inline(__always)
  private mutating func place(atBlank blank: Int, beforeLetter letter: Int) -> Candidate {
    var found = Candidate(end: blank, next: blank + 1, width: width, nextWidth: width + 1)
    found.hold = boundHold(found)
    offset = blank + 1
    width += 1
    rules.noteWords(after: LineBreakUnit(.space))
    wordStart = offset
    offset += letter
    width += 1
    drawn = (offset, width)
    return found
  }

  /// The place at a blank with something else than letters around it. What follows it is taken in
  /// if the line may end there.
  private mutating func place(atBlankAmongMarks blank: Int) -> Candidate? {
    let before = LineBreakUnit(of: bytes.scalar(before: blank).value)
    let (scalar, end) = bytes.scalar(at: blank + 1)
    let unit = LineBreakUnit(of: scalar)
    guard before.kind != .space, before.kind != .openingQuote, unit.kind != .mark,
      unit.kind != .joiner
    else { return nil }
    rules.noteWords(after: LineBreakUnit(.letter))
    rules.note(before)
    rules.note(LineBreakUnit(.space))
    offset = blank + 1
    width += 1
    guard rules.allowBreak(before: unit, next: LineBreakAhead(bytes: bytes, offset: end)) else {
      return Candidate(at: blank, width: drawn.width, hold: .fast)
    }
    let found = candidate(isForced: false)
    if found.hold == .none { take(scalar, unit, end: end) }
    return found
  }
}
