import Text

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

  /// As `candidate`, where a space was taken last and the line need not end: at most of them two
  /// plain words meet.
  @inline(__always)
  mutating func candidateAfterSpace() -> Candidate {
    let isPlain = drawn.end == 0 || bindings.isEmpty || isPlainWordPair(end: drawn.end)
    return Candidate(
      end: drawn.end, next: offset, width: drawn.width, nextWidth: width,
      hold: isPlain ? .none : edgeHold())
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
  private func boundHold() -> Hold {
    let end = drawn.end
    if end == 0 || bindings.isEmpty || end < offset && isPlainWordPair(end: end) { return .none }
    return edgeHold()
  }

  /// What the rules say of the two edges that meet here.
  private func edgeHold() -> Hold {
    let end = drawn.end
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
  private func isPlainWordPair(end: Int) -> Bool {
    guard startsInLowerCase(), !startsEtc() else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"):
      return true
    case let last:
      let head = bytes[wordStart]
      return (Self.isLetter(last) || end > 1 && bytes[end - 2] == 0xC3)
        && (Self.isLetter(head) || head == 0xC3) && !mayBeRomanOrdinal(wordStart..<end)
    }
  }

  /// a to z, or à to ÿ: É is a name's as often as E.
  private func startsInLowerCase() -> Bool {
    let first = bytes[offset]
    return (0x61...0x7A).contains(first) || first == 0xC3 && bytes[offset + 1] >= 0xA0
  }

  /// Whether a word looks like `XXe` or `Ier`: Roman digits, then a few letters of another kind.
  private func mayBeRomanOrdinal(_ word: Range<Int>) -> Bool {
    var offset = word.lowerBound
    while offset < word.upperBound, Token.isRomanDigit(bytes[offset]) { offset += 1 }
    return offset > word.lowerBound && word.upperBound - offset <= 4
  }

  private func startsEtc() -> Bool {
    offset + 2 < bytes.count && bytes[offset] == UInt8(ascii: "e")
      && bytes[offset + 1] == UInt8(ascii: "t") && bytes[offset + 2] == UInt8(ascii: "c")
  }
}
