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
    if end == 0 || !hasBindings || isPlainWordPair(end: end) { return .none }
    return ruledHold(end: end)
  }

  /// Not inlined: the rules would be retained before they are known to be needed.
  @inline(never)
  private mutating func ruledHold(end: Int) -> Hold {
    var left = LeftEdge(bytes, from: 0, to: end, words: bindings.words)
    var right = RightEdge(bytes, from: offset, words: bindings.words)
    if dashes.end == end, end > 0 {
      if dashes.isOpen { left.insert(.openingDash) }
      if dashes.isUnsure { left.insert(.unsureDash) }
    }
    noteDashes(&left, &right, end: end)
    if end == offset { noteStuck(&left, &right) }
    return bindings.hold(left, right)
  }

  /// In an address, a mark may part what no blank does.
  private mutating func noteStuck(_ left: inout LeftEdge, _ right: inout RightEdge) {
    if LeftEdge.isEndMark(bytes.scalar(before: offset).value) { left.insert(.endMark) }
    let first = bytes.scalar(at: offset).value
    if RightEdge.isEmoji(first) { right.insert(.stuckEmoji) }
    if address.hold == .none, first < 0x250 { right.insert(.stuck) }
  }

  private mutating func noteDashes(_ left: inout LeftEdge, _ right: inout RightEdge, end: Int) {
    let isStuck = end == offset
    guard DashCount.isDash(bytes, at: offset) else {
      if left.contains(.stuckDash), !isStuck { left.remove(.stuckDash) }
      return
    }
    if isStuck {
      right.insert(.stuckDash)
    } else if closesIncise() {
      right.insert(.closingDash)
    } else if dashes.isUnsure {
      right.insert(.unsureDash)
    }
  }

  /// Whether the dash that is looked at ends an incise: `– muette –`, or `– muette –,`
  private mutating func closesIncise() -> Bool {
    let end = bytes.scalar(at: offset).end
    if isAlone(from: offset, to: end) { return dashes.closesNext }
    return end < bytes.count && RightEdge.isClosing(bytes.scalar(at: end).value)
  }

  /// Whether the words on both sides are none that a rule could name: so it is at most places.
  private mutating func isPlainWordPair(end: Int) -> Bool {
    let first = bytes[offset]
    guard Self.isLetter(first) || first == 0xC3, !startsTail(first) else { return false }
    let isCapital = first < 0x5B || first == 0xC3 && bytes[offset + 1] < 0xA0
    if end == offset { return !isCapital && joinsWords(end) }
    let head = bytes[wordStart]
    let last = bytes[end - 1]
    switch last {
    case UInt8(ascii: ","): return !isCapital
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ")"):
      return !isCapital || head > 0x5A && head != 0xC3
    case 0xBB: return bytes[end - 2] == 0xC2
    default: break
    }
    guard Self.isLetter(last) || end > 1 && bytes[end - 2] == 0xC3 else { return false }
    if isCapital {
      return end - wordStart < Self.shortestReference && (0x61...0x7A).contains(head)
        && !mayBeRoman(first) && last != UInt8(ascii: "d")
    }
    return (Self.isLetter(head) || head == 0xC3) && !mayBeRomanOrdinal(wordStart..<end)
      && !mayBeTitle(wordStart..<end)
  }

  /// No word that refers to a name or a number without a point is shorter, but `an` and `bd`.
  private static var shortestReference: Int { 4 }

  /// Whether the hyphen before an offset joins two words of more than a letter: not that of `J.-P.`
  /// nor of `a-t-il`, `allez-y`.
  private mutating func joinsWords(_ end: Int) -> Bool {
    end > 2 && bytes[end - 1] == UInt8(ascii: "-") && Self.isLetter(bytes[end - 2])
      && Self.isLetter(bytes[end - 3]) && end + 1 < bytes.count
      && (Self.isLetter(bytes[end + 1]) || bytes[end + 1] >= 0x80)
  }

  /// Whether a capital is a Roman digit that no small letter follows: `an II`.
  private mutating func mayBeRoman(_ first: UInt8) -> Bool {
    Token.isRomanDigit(first) && (offset + 1 == bytes.count || bytes[offset + 1] < 0x61)
  }

  /// Whether a word looks like `XXe` or `L’Ier`: Roman digits, and what may number.
  private mutating func mayBeRomanOrdinal(_ word: Range<Int>) -> Bool {
    guard Token.isRomanDigit(bytes[word.lowerBound]) else { return false }
    return bytes[word.lowerBound + 1] == 0xE2 || Token.isRomanOrdinal(bytes, word)
  }

  /// Whether a word looks like `Mme` or `Gal`, and what follows like `de` or `la`.
  private mutating func mayBeTitle(_ word: Range<Int>) -> Bool {
    bytes[word.lowerBound] < 0x5B && word.count < 6 && bytes[offset] > 0x63
      && bytes[offset] < 0x6D
  }

  /// Whether `etc`, `al.`, `s.` or `siècle` may stand here, which rules hold to plain words.
  @inline(__always)
  private mutating func startsTail(_ first: UInt8) -> Bool {
    guard offset + 2 < bytes.count else { return false }
    let second = bytes[offset + 1]
    if second == UInt8(ascii: ".") { return first > 0x5A }
    let third = bytes[offset + 2]
    switch (first, second) {
    case (UInt8(ascii: "e"), UInt8(ascii: "t")): return third == UInt8(ascii: "c")
    case (UInt8(ascii: "a"), UInt8(ascii: "l")): return third == UInt8(ascii: ".")
    case (UInt8(ascii: "s"), UInt8(ascii: "i")): return third == 0xC3 || third == UInt8(ascii: "e")
    default: return false
    }
  }
}
