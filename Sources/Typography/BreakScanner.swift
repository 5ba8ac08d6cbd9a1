import Text

/// Reads a paragraph once and names, in order, the places where a line might end.
///
///     Le 6 janv. 2022 : « Oui ! »
///       ╵ ╵     ╵    ╵ ╵ ╵   ╵       none firm loose fast fast fast fast
///
/// Unicode's rules say where a line may end at all; the language's say how firmly the text holds
/// there. No place inside a cluster is ever named.
struct BreakScanner {
  let bytes: UTF8Bytes
  private let bindings: Bindings
  private var rules = LineBreakRules()
  private var offset = 0
  private var width = 0
  /// Where the last character that is drawn ends, and the width up to there.
  private var drawn = (end: 0, width: 0)
  private var clusterEnd = 0
  private var wordStart = 0
  private var dashes = DashCount()
  /// The end of the last word that was looked at, and how firmly it holds as an address.
  private var address = (end: 0, hold: Hold.none)
  private var isFinished = false

  init(_ bytes: UTF8Bytes, bindings: Bindings) {
    self.bytes = bytes
    self.bindings = bindings
  }

  /// The next place; the last one is the end of the text.
  mutating func next() -> Candidate? {
    while offset < bytes.count {
      if rules.isAfterLetter, let found = nextAmongWords() { return found }
      guard offset < bytes.count else { break }
      let (scalar, end) = bytes.scalar(at: offset)
      let unit = LineBreakUnit(of: scalar)
      var found: Candidate?
      if offset >= clusterEnd {
        let ahead = LineBreakAhead(bytes: bytes, offset: end)
        if rules.allowBreak(before: unit, next: ahead) {
          found = candidate(isForced: rules.mustBreak(before: unit))
        }
      }
      take(scalar, unit, end: end)
      if let found { return found }
    }
    if isFinished { return nil }
    isFinished = true
    return candidate(isForced: true)
  }

  /// The fast path, for words of Latin letters parted by single spaces: after a letter, the rules
  /// have nothing to say about the letters that follow, nor about « , » and « . » before a space.
  private mutating func nextAmongWords() -> Candidate? {
    let start = offset
    takeLetters()
    if offset > start { rules.noteWords(after: LineBreakUnit(.letter)) }
    var blank = offset
    guard blank + 1 < bytes.count else { return nil }
    if bytes[blank] == UInt8(ascii: ",") || bytes[blank] == UInt8(ascii: ".") { blank += 1 }
    let letter = letterBytes(at: blank + 1)
    guard bytes[blank] == 0x20, letter > 0 else { return nil }
    if blank > offset {
      if bytes[offset] == UInt8(ascii: ".") { dashes.noteSentenceEnd() }
      width += 1
      drawn = (blank, width)
    }
    offset = blank + 1
    width += 1
    let found = candidate(isForced: false)
    rules.noteWords(after: LineBreakUnit(.space))
    wordStart = offset
    offset += letter
    width += 1
    drawn = (offset, width)
    return found
  }

  /// Runs over letters, and over apostrophes between two of them.
  private mutating func takeLetters() {
    var end = offset
    var cells = width
    while end < bytes.count {
      if Self.isLetter(bytes[end]) {
        end += 1
      } else {
        let count = letterBytes(at: end)
        guard count > 0 || isApostropheInWord(at: end) else { break }
        end += count > 0 ? count : 3
      }
      cells += 1
    }
    guard end > offset else { return }
    offset = end
    width = cells
    drawn = (end, cells)
  }

  /// How many bytes a Latin letter takes; 0 for what is none.
  private func letterBytes(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if Self.isLetter(bytes[offset]) { return 1 }
    return bytes[offset] == 0xC3 && bytes[offset + 1] & 0xDF != 0x97 ? 2 : 0
  }

  private func isApostropheInWord(at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99 && letterBytes(at: offset + 3) > 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private mutating func take(_ scalar: UInt32, _ unit: LineBreakUnit, end: Int) {
    if offset >= clusterEnd {
      if let cells = simpleCells(scalar, end: end) {
        width += cells
      } else {
        let cluster = ClusterEnd(in: bytes, from: offset)
        width += cluster.cells
        clusterEnd = cluster.end
      }
    }
    rules.note(unit)
    let isBlank = Blank.isBreaking(scalar)
    if !isBlank {
      if drawn.end < offset || offset == 0 { wordStart = offset }
      noteMark(scalar, end: end)
    }
    offset = end
    if !isBlank { drawn = (max(end, clusterEnd), width) }
  }

  /// The cells of a scalar that is a cluster by itself, or to which only marks can be added.
  private func simpleCells(_ scalar: UInt32, end: Int) -> Int? {
    switch scalar {
    case 0x20..<0x7F, 0xA0..<0x300:
      if end < bytes.count, bytes[end] == 0xEF { return nil }
      return scalar == 0xAD ? 0 : 1
    case 0x300..<0x370: return 0
    case 0x2010...0x2027: return 1
    default: return nil
    }
  }

  private mutating func noteMark(_ scalar: UInt32, end: Int) {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x2026: dashes.noteSentenceEnd()
    case 0x2013, 0x2014:
      guard isAlone(from: offset, to: end) else { return }
      let startsText = drawn.end == 0 || bytes[offset - 1] == 0x0A
      dashes.noteDash(endingAt: end, startsText: startsText)
    default: break
    }
  }

  /// Whether blanks, or the ends of the text, stand on both sides.
  private func isAlone(from start: Int, to end: Int) -> Bool {
    (start == 0 || isBlank(bytes.scalar(before: start).value))
      && (end == bytes.count || isBlank(bytes.scalar(at: end).value))
  }

  private func isBlank(_ scalar: UInt32) -> Bool { Blank.isAny(scalar) || scalar == 0x0A }
}

extension BreakScanner {
  /// The place before the scalar that is looked at.
  private mutating func candidate(isForced: Bool) -> Candidate {
    var found = Candidate(
      end: drawn.end, next: offset, width: drawn.width, nextWidth: width,
      kind: isForced ? .forced : .plain)
    if isForced { return found }
    if drawn.end == offset {
      let last = bytes[offset - 1]
      if last == UInt8(ascii: "-") || last == 0x90 && offset > 2 && bytes[offset - 3] == 0xE2 {
        found.kind = .afterHyphen
      }
      found.hold = addressHold()
    } else if offset > 1, bytes[offset - 1] == 0xAD, bytes[offset - 2] == 0xC2 {
      found.kind = .hyphenating
    }
    found.hold = max(found.hold, boundHold())
    return found
  }

  /// A short address stays whole while it fits on a line; a long one may end a line where a reader
  /// sees that it goes on.
  private mutating func addressHold() -> Hold {
    if offset >= address.end {
      let word = Address.word(bytes, around: offset)
      let hold: Hold = word.count > Address.short ? .loose : .firm
      address = (word.upperBound, Address.isAddress(bytes, word) ? hold : .none)
    }
    return address.hold
  }

  /// How firmly the language's rules hold the text together here.
  private mutating func boundHold() -> Hold {
    let end = drawn.end
    if end == 0 || bindings.isEmpty || end < offset && isPlainWordPair(end: end) { return .none }
    var left = LeftEdge(bytes, from: 0, to: end, words: bindings.words)
    var right = RightEdge(bytes, from: offset, words: bindings.words)
    if dashes.isOpen, dashes.end == end { left.insert(.openingDash) }
    noteDashes(&left, &right, end: end)
    if end == offset, RightEdge.isEmoji(bytes.scalar(at: offset).value) {
      right.insert(.stuckEmoji)
    }
    return bindings.hold(left, right)
  }

  private func noteDashes(_ left: inout LeftEdge, _ right: inout RightEdge, end: Int) {
    let isStuck = end == offset
    guard DashCount.isDash(bytes, at: offset) else {
      if left.contains(.stuckDash), !isStuck { left.remove(.stuckDash) }
      return
    }
    if isStuck {
      right.insert(.stuckDash)
    } else if dashes.closesNext, isAlone(from: offset, to: bytes.scalar(at: offset).end) {
      right.insert(.closingDash)
    }
  }

  /// Whether a word in lower case follows one that no rule can name: so it is at most places.
  private mutating func isPlainWordPair(end: Int) -> Bool {
    let first = bytes[offset]
    guard (0x61...0x7A).contains(first) || first == 0xC3, !startsEtc() else { return false }
    let last = bytes[end - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: ".") { return true }
    guard Self.isLetter(last) || end > 1 && bytes[end - 2] == 0xC3 else { return false }
    switch bytes[wordStart] {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"):
      return false
    case let head: return Self.isLetter(head) || head == 0xC3
    }
  }

  private func startsEtc() -> Bool {
    offset + 2 < bytes.count && bytes[offset] == UInt8(ascii: "e")
      && bytes[offset + 1] == UInt8(ascii: "t") && bytes[offset + 2] == UInt8(ascii: "c")
  }
}
