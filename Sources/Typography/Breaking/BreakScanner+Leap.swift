import Text

extension BreakScanner {
  /// Leaps over plain words to the last place within a width where a line may end without regret.
  ///
  ///     Il pleuvait trop, dit le gardien, et la nuit tombait.
  ///      ╰ here                        there ╯  ╵ the width
  ///
  /// First fit asks about no other place of a line than its last ones, so that the words before
  /// them need only be measured; it wants to know whether no other place lies between there and the
  /// width, as is the case here. Where they all fit, it leaps to the end of the text. Nil, and
  /// nothing changed, where a mark on the way has to be read, or where the width is too near to be
  /// worth it.
  mutating func leap(
    toWidth limit: Int, isLastWanted: Bool
  ) -> (place: Candidate, isLast: Bool)? {
    guard isFast, limit - width >= PlainRun.shortest, startsInLine else { return nil }
    var run = PlainRun(sums, from: offset, width: width, to: limit)
    if run.reachesEnd, bytes[run.end - 1] != 0x20 {
      let end = Candidate(at: run.end, width: run.width, kind: .forced)
      finish(at: end)
      return (end, true)
    }
    var isLast = isLastWanted && run.isFull
    var end = run.end
    while run.retreat(toBlankBefore: end) {
      if run.width <= limit {
        isLast = isLast && bytes.isOneWord(run.offset + 1..<end)
        let found = place(atBlank: run.offset, width: run.width)
        if let found, found.hold == .none {
          startWord(after: found, word: found.next)
          return (found, isLast)
        }
        isLast = isLast && (found?.hold ?? .none) > .loose
      }
      end = run.offset
    }
    return nil
  }

  /// Whether the text goes on where the scanner stands, and on the same line, with no blank first.
  private var startsInLine: Bool {
    mutating get {
      guard offset < bytes.count else { return false }
      if startsWord { return offset > 0 || bytes[0] != 0x20 }
      return offset >= clusterEnd && drawn.end == offset && rules.previous?.kind.endsLine != true
    }
  }

  /// The place at a blank, as if all that precedes it had been read; nil where that would matter
  /// to the rules.
  private mutating func place(atBlank blank: Int, width: Int) -> Candidate? {
    guard blank + 1 < bytes.count else { return nil }
    let isAfterWord = bytes.endsWord(at: blank)
    var found = Candidate(end: blank, next: blank + 1, width: width, nextWidth: width + 1)
    if !isAfterWord || bytes.letterBytes(at: blank + 1) == 0 {
      guard let mayEnd = Self.mayEndLine(bytes, atBlank: blank, isAfterWord: isAfterWord) else {
        return nil
      }
      if !mayEnd { return Candidate(at: blank, width: width, hold: .fast) }
    }
    guard hasBindings else { return found }
    let space = EightBytes.lastSpace(in: bytes, offset..<blank)
    if !PlainPair.isPlain(bytes, word: space.map { $0 + 1 } ?? wordStart, found, bindings) {
      let read = dashes
      found.hold = ruledHold(end: blank, next: blank + 1)
      // Dashes are counted onwards alone, and the next place may lie before this one.
      if found.hold != .none { dashes = read }
    }
    return found
  }

  /// Whether a line may end at a blank with something else than letters around it; nil where that
  /// depends on what lies further back.
  private static func mayEndLine(
    _ bytes: UTF8Bytes, atBlank blank: Int, isAfterWord: Bool
  ) -> Bool? {
    if isAfterWord, blank > 1, blank + 4 < bytes.count {
      switch PlainText.blankAmongMarks(bytes, at: blank) {
      case .place: return true
      case .none: return false
      case .unknown: break
      }
    }
    let before = LineBreakUnit(of: bytes.scalar(before: blank).value)
    let (scalar, end) = bytes.scalar(at: blank + 1)
    let unit = LineBreakUnit(of: scalar)
    guard before.kind != .space, before.kind != .openingQuote, unit.kind != .mark,
      unit.kind != .joiner, unit.kind != .slash, !Blank.isBreaking(scalar)
    else { return nil }
    var rules = LineBreakRules()
    rules.noteWords(after: LineBreakUnit(.letter))
    rules.note(before)
    rules.note(LineBreakUnit(.space))
    return rules.allowBreak(before: unit, next: LineBreakAhead(bytes: bytes, offset: end))
  }
}
