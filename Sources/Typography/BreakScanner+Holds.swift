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
      found.hold = addressHold()
    } else if offset > 1, bytes[offset - 1] == 0xAD, bytes[offset - 2] == 0xC2 {
      found.kind = .hyphenating
    }
    found.hold = max(found.hold, boundHold())
    return found
  }

  /// A short address stays whole while it fits on a line; a long one may end a line where a reader
  /// sees that it goes on: not between two marks, as in `C:\Users`.
  private mutating func addressHold() -> Hold {
    if offset >= address.end {
      let word = Address.word(bytes, around: offset)
      let hold: Hold = word.count > Address.short ? .loose : .firm
      address = (word.upperBound, Address.isAddress(bytes, word) ? hold : .none)
    }
    return address.hold != .none && Address.goesOn(after: bytes[offset]) ? .fast : address.hold
  }

  /// How firmly the language's rules hold the text together here.
  private mutating func boundHold() -> Hold {
    let end = drawn.end
    if end == 0 || !hasBindings || isFast && isPlainWordPair(end: end) { return .none }
    return ruledHold(end: end)
  }

  /// Not inlined: the rules would be retained before they are known to be needed.
  @inline(never)
  private mutating func ruledHold(end: Int) -> Hold {
    var left = LeftEdge(bytes, from: 0, to: end, words: bindings.words)
    var right = RightEdge(bytes, from: offset, words: bindings.words)
    noteDashes(&left, &right, end: end)
    if end == offset, RightEdge.isEmoji(bytes.scalar(at: offset).value) {
      right.insert(.stuckEmoji)
    }
    return bindings.hold(left, right)
  }

  /// What the dashes on both sides mean here, which no edge can tell alone.
  private mutating func noteDashes(_ left: inout LeftEdge, _ right: inout RightEdge, end: Int) {
    if end > 2, DashCount.isDash(bytes, at: end - 3) {
      dashes.read(bytes, upTo: end)
      if dashes.isOpen, dashes.end == end { left.insert(.openingDash) }
    }
    let isStuck = end == offset
    guard DashCount.isDash(bytes, at: offset) else {
      if left.contains(.stuckDash), !isStuck { left.remove(.stuckDash) }
      return
    }
    dashes.read(bytes, upTo: offset)
    if isStuck {
      right.insert(.stuckDash)
    } else if dashes.closesNext, DashCount.isAlone(bytes, from: offset, to: offset + 3) {
      right.insert(.closingDash)
    }
  }

  /// Whether the words on both sides are none that a rule could name: so it is at most places.
  private mutating func isPlainWordPair(end: Int) -> Bool {
    let first = bytes[offset]
    let isLetter = Self.isLetter(first) || first == 0xC3
    if !isLetter, !Token.isDigit(first) { return opensPhrase(end: end) }
    guard !startsEtc() else { return false }
    if end == offset { return isLetter && endsInPlainHyphen(end) }
    let isCapital = isLetter && (first < 0x5B || first == 0xC3 && bytes[offset + 1] < 0xA0)
    let head = bytes[wordStart]
    let last = bytes[end - 1]
    switch last {
    case UInt8(ascii: ","), UInt8(ascii: "."): return isLetter && !isCapital
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ")"):
      return isLetter && (!isCapital || head > 0x5A && head != 0xC3)
    case 0xBB: return isLetter && bytes[end - 2] == 0xC2
    default: break
    }
    guard Self.isLetter(last) || end > 1 && bytes[end - 2] == 0xC3 else { return false }
    if isLetter, !isCapital {
      return (Self.isLetter(head) || head == 0xC3) && !mayBeRomanOrdinal(wordStart..<end)
    }
    if isCapital, end - wordStart < Self.shortestReference, (0x61...0x7A).contains(head) {
      return true
    }
    let mayBeNumbered = (head < 0x61 || head == 0xC3) && Token.isRomanDigit(first)
    return !mayBeNumbered && isUnnamed(wordStart..<end)
  }

  /// No word that refers to a name or a number without a point is shorter: `page`, `tome`.
  private static var shortestReference: Int { 4 }

  /// Whether « or ( follows a blank and what ends a word: no rule looks at both.
  private mutating func opensPhrase(end: Int) -> Bool {
    let opens =
      bytes[offset] == UInt8(ascii: "(") || bytes[offset] == 0xC2 && bytes[offset + 1] == 0xAB
    return opens && end < offset && bytes.endsWord(at: end)
  }

  /// Whether a word is nothing but letters, and none that the rules name or take for a number.
  private mutating func isUnnamed(_ word: Range<Int>) -> Bool {
    var end = word.lowerBound
    let key = WordKey(bytes, from: end, upTo: word.upperBound, end: &end)
    return end == word.upperBound && bindings.words.roles(of: key).isEmpty
      && !Token.isRomanOrdinal(bytes, word)
  }

  /// Whether the hyphen before an offset joins two words: not that of `J.-P.` nor of `a-t-il`.
  private mutating func endsInPlainHyphen(_ end: Int) -> Bool {
    end > 2 && bytes[end - 1] == UInt8(ascii: "-") && Self.isLetter(bytes[end - 2])
      && bytes[end - 3] != UInt8(ascii: "-")
  }

  /// Whether a word looks like `XXe` or `L’Ier`: Roman digits, and what may number.
  private mutating func mayBeRomanOrdinal(_ word: Range<Int>) -> Bool {
    guard Token.isRomanDigit(bytes[word.lowerBound]) else { return false }
    return bytes[word.lowerBound + 1] == 0xE2 || Token.isRomanOrdinal(bytes, word)
  }

  private mutating func startsEtc() -> Bool {
    offset + 2 < bytes.count && bytes[offset] | 0x20 == UInt8(ascii: "e")
      && bytes[offset + 1] | 0x20 == UInt8(ascii: "t")
      && bytes[offset + 2] | 0x20 == UInt8(ascii: "c")
  }
}
