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

/// A stretch of text in which each scalar takes one cell, or none as marks do, and ends no line.
private struct PlainRun {
  private let bytes: UTF8Bytes
  private(set) var offset: Int
  /// The cells from the start of the paragraph to the offset.
  private(set) var width: Int
  private var hasMarks = false

  init(_ bytes: UTF8Bytes, from offset: Int, width: Int) {
    self.bytes = bytes
    self.offset = offset
    self.width = width
  }

  /// Goes on until it is a little beyond a width, or comes to the first scalar that is not plain.
  @inline(__always)
  mutating func advance(beyond limit: Int) {
    while width <= limit, offset < bytes.count {
      if width &+ PlainBlock.count <= limit, offset + PlainBlock.reach <= bytes.count,
        let cells = PlainBlock.cells(bytes, at: offset)
      {
        offset &+= PlainBlock.count
        width &+= cells
        continue
      }
      if offset + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: offset)
        let run = EightBytes.run(of: eight.inLines)
        width &+= run &- EightBytes.count(eight.continuations, inFirst: run)
        offset &+= run
        if run == 8 { continue }
      }
      guard takePlain() else { return }
    }
  }

  /// Goes back to the last space before the offset that lies after another offset.
  @inline(__always)
  mutating func retreat(toBlankAfter origin: Int) -> Bool {
    guard offset > origin, let space = EightBytes.lastSpace(in: bytes, origin + 1..<offset)
    else { return false }
    if hasMarks {
      for byte in bytes[space..<offset] where Self.takesCell(byte) { width &-= 1 }
    } else {
      width &-= offset &- space &- EightBytes.continuations(in: bytes, space..<offset)
    }
    offset = space
    return true
  }

  /// Whether the scalar that starts with a byte takes a cell: the bytes that follow do not, nor do
  /// the marks from U+0300 to U+036F.
  private static func takesCell(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80 && byte != 0xCC && byte != 0xCD
  }

  /// Takes the next scalar if it is a plain one: ASCII, Latin and its marks, a dash, a mark of
  /// French.
  private mutating func takePlain() -> Bool {
    let following = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    let (count, cells) =
      switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
      case (0x20..<0x7F, _): (1, 1)
      case (0x80..<0xC0, _): (1, 0)
      case (0xC2, 0xA0..<0xAD), (0xC2, 0xAE...0xBF), (0xC3...0xCB, _): (2, 1)
      case (0xCC, _), (0xCD, 0x80..<0xB0): (2, 0)
      case (0xE2, 0x80) where (0x90...0xA7).contains(following) || following == 0xAF: (3, 1)
      case (0xE2, 0x82) where following == 0xAC: (3, 1)
      default: (0, 0)
      }
    if count == 2, cells == 0 { hasMarks = true }
    offset &+= count
    width &+= cells
    return count > 0
  }
}
