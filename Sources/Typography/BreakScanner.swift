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
  private let bindings: Bindings?
  private var rules = LineBreakRules()
  private var offset = 0
  private var width = 0
  /// Where the last character that is drawn ends, and the width up to there.
  private var drawn = (end: 0, width: 0)
  private var clusterEnd = 0
  private var wordStart = 0
  private var dashes = DashCount()
  private var address = (end: 0, isAddress: false)
  private var isFinished = false

  init(_ bytes: UTF8Bytes, bindings: Bindings?) {
    self.bytes = bytes
    self.bindings = bindings
  }

  /// The next place; the last one is the end of the text.
  mutating func next() -> Candidate? {
    while offset < bytes.count {
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
      if scalar < 0x40 || scalar >= 0x2010 { noteDash(scalar, end: end) }
    }
    offset = end
    if !isBlank { drawn = (max(end, clusterEnd), width) }
    if unit.kind == .letter, scalar < 0x250 { takeLetters() }
  }

  /// Runs over letters that follow a letter: no line ends between them.
  private mutating func takeLetters() {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) {
        offset += 1
      } else if byte == 0xC3, bytes[offset + 1] & 0x9F != 0x97 {
        offset += 2
      } else {
        break
      }
      width += 1
    }
    guard offset > start else { return }
    rules.noteLetters()
    drawn = (offset, width)
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

  private mutating func noteDash(_ scalar: UInt32, end: Int) {
    dashes.note(scalar, endingAt: end, isAlone: isAlone(from: offset, to: end))
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
      found.hold = isInsideAddress() ? .loose : .none
    } else if offset > 1, bytes[offset - 1] == 0xAD, bytes[offset - 2] == 0xC2 {
      found.kind = .hyphenating
    }
    if found.hold == .none, let bindings { found.hold = hold(by: bindings) }
    return found
  }

  private mutating func isInsideAddress() -> Bool {
    if offset >= address.end {
      let word = Address.word(bytes, around: offset)
      address = (word.upperBound, Address.isAddress(bytes, word))
    }
    return address.isAddress
  }

  private func hold(by bindings: Bindings) -> Hold {
    let end = drawn.end
    if end == 0 || end < offset && isPlainWordPair(end: end) { return .none }
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

  /// Whether two words in lower case meet, the first of which no rule can name: most breaks.
  private func isPlainWordPair(end: Int) -> Bool {
    let first = bytes[offset]
    guard (0x61...0x7A).contains(first) || first == 0xC3, first != UInt8(ascii: "e") else {
      return false
    }
    let last = bytes[end - 1]
    if last == UInt8(ascii: ",") { return end > 1 && !Token.isDigit(bytes[end - 2]) }
    let head = bytes[wordStart]
    return ((0x61...0x7A).contains(last) || bytes[max(0, end - 2)] == 0xC3)
      && ((0x61...0x7A).contains(head) || head == 0xC3)
  }
}
