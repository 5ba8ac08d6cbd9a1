import Text

/// What only looks is `mutating` too where it is asked at each place: the scanner is then lent, not
/// copied.
extension BreakScanner {
  /// The place before the scalar that is looked at.
  mutating func candidate(isForced: Bool) -> Candidate {
    var found = Candidate(
      end: drawn.end, next: offset, width: drawn.width, nextWidth: width,
      kind: isForced ? .forced : .plain)
    if isForced { return found }
    if drawn.end == offset {
      let last = bytes[offset - 1]
      if last == UInt8(ascii: "-") || last == 0x90 && offset > 2 && bytes[offset - 3] == 0xE2 {
        found.kind = .afterHyphen
      }
      found.hold = addressHold(at: offset)
    } else if offset > 1, bytes[offset - 1] == 0xAD, bytes[offset - 2] == 0xC2 {
      found.kind = .hyphenating
    }
    found.hold = max(found.hold, boundHold(found, word: wordStart))
    return found
  }

  /// A short address stays whole while it fits on a line; a long one may end a line where a reader
  /// sees that it goes on: not between two marks, as in `C:\Users`.
  mutating func addressHold(at offset: Int) -> Hold {
    if offset >= address.end {
      let word = Address.word(bytes, around: offset)
      let hold: Hold = word.count > Address.short ? .loose : .firm
      address = (word.upperBound, Address.isAddress(bytes, word) ? hold : .none)
    }
    return address.hold != .none && Address.goesOn(after: bytes[offset]) ? .fast : address.hold
  }

  /// How firmly the language's rules hold the text together at a place, where the word ends that
  /// starts at an offset.
  @inline(__always)
  mutating func boundHold(_ place: Candidate, word: Int) -> Hold {
    if place.end == 0 || !hasBindings { return .none }
    if isFast, PlainPair.isPlain(bytes, word: word, place, bindings) { return .none }
    return ruledHold(end: place.end, next: place.next)
  }

  /// How firmly they hold together what ends and what starts at two offsets. Not inlined: the rules
  /// would be retained before they are known to be needed.
  @inline(never)
  mutating func ruledHold(end: Int, next: Int) -> Hold {
    guard end &+ 1 == next else { return readHold(end: end, next: next) }
    if let known = memory.hold(before: next) { return known }
    let hold = readHold(end: end, next: next)
    memory.note(hold, before: next)
    return hold
  }

  private mutating func readHold(end: Int, next: Int) -> Hold {
    if end < next, RightEdge.isGroup(bytes, from: next), LeftEdge.endsInGroup(bytes, at: end),
      bindings.hold(.group, .group) == .fast
    {
      return .fast
    }
    var left = LeftEdge(bytes, from: 0, to: end, words: bindings.words)
    var right = RightEdge(bytes, from: next, words: bindings.words)
    noteDashes(&left, &right, end: end, next: next)
    if end == next { noteStuck(&left, &right, at: next) }
    return bindings.hold(left, right)
  }

  /// In an address, a mark may part what no blank does.
  private mutating func noteStuck(
    _ left: inout LeftEdge, _ right: inout RightEdge, at offset: Int
  ) {
    if LeftEdge.isEndMark(bytes.scalar(before: offset).value) { left.insert(.endMark) }
    let first = bytes.scalar(at: offset).value
    if RightEdge.isEmoji(first) { right.insert(.stuckEmoji) }
    if address.hold == .none, first < 0x250 { right.insert(.stuck) }
  }

  /// What the dashes on both sides mean here, which no edge can tell alone.
  private mutating func noteDashes(
    _ left: inout LeftEdge, _ right: inout RightEdge, end: Int, next: Int
  ) {
    if end > 2, DashCount.isDash(bytes, at: end - 3) {
      dashes.read(bytes, upTo: end)
      if dashes.end == end {
        if dashes.isOpen { left.insert(.openingDash) }
        if dashes.isUnsure { left.insert(.unsureDash) }
      }
    }
    let isStuck = end == next
    guard DashCount.isDash(bytes, at: next) else {
      if left.contains(.stuckDash), !isStuck { left.remove(.stuckDash) }
      return
    }
    dashes.read(bytes, upTo: next)
    if isStuck {
      right.insert(.stuckDash)
    } else if closesIncise(at: next) {
      right.insert(dashes.startsReply(bytes, at: next) ? .unsureDash : .closingDash)
    } else if dashes.followsScore {
      right.insert(.unsureDash)
    }
  }

  /// Whether the dash at an offset ends an incise: `– muette –`, or `– muette –,`
  private mutating func closesIncise(at dash: Int) -> Bool {
    let end = dash + 3
    if DashCount.isAlone(bytes, from: dash, to: end) { return dashes.closesNext }
    return end < bytes.count && RightEdge.isClosing(bytes.scalar(at: end).value)
  }
}
