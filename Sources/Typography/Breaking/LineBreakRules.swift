/// The line breaking rules of UAX #14, revision of Unicode 17.0, fed one scalar after the other.
///
///     Le ÷ mot, ÷ l’idée ÷ (12 ÷ km).      ÷ a line may end here
///
/// The rules stand in the order of the annex, each under its number, because each holds only where
/// none before it does.
struct LineBreakRules {
  /// The last unit taken in, marks and joiners counted with what they follow (LB9).
  private(set) var previous: LineBreakUnit?
  /// The one before it.
  private var earlier: LineBreakUnit?
  /// The last unit that is no space, when spaces follow it.
  private var beforeSpaces: LineBreakUnit?
  /// The last unit that is no space is an opening quote that rule LB15a holds to what follows.
  private var isQuoteOpen = false
  private var followsJoiner = false
  private var hasOddRegional = false
  private var number = Number.none

  /// How far "digits, closing bracket" has come (LB25).
  private enum Number { case none, digits, closed }

  /// Whether a line may end before a unit. `next` gives the unit after it, marks left out.
  func allowBreak(before unit: LineBreakUnit, next: LineBreakAhead) -> Bool {
    guard let previous else { return false }  // LB2
    let left = previous.kind
    let right = unit.kind

    if left == .space, right == .letter, beforeSpaces?.kind == .letter { return true }
    if mustBreak(before: unit) { return true }  // LB4, LB5
    if left.endsLine || right.endsLine { return false }  // LB5, LB6
    if right == .space || right == .zeroWidthSpace { return false }  // LB7
    let base = left == .space ? beforeSpaces?.kind : left
    if base == .zeroWidthSpace { return true }  // LB8
    if followsJoiner { return false }  // LB8a
    if right == .mark || right == .joiner {
      if left != .space { return false }  // LB9
      return allowBreak(before: LineBreakUnit(.letter), next: next)  // LB10
    }
    if right == .wordJoiner || left == .wordJoiner { return false }  // LB11
    if left == .glue { return false }  // LB12
    if right == .glue, !left.freesGlue { return false }  // LB12a
    if right.isNeverFirst { return false }  // LB13
    if base == .opening || isQuoteOpen { return false }  // LB14, LB15a
    if right == .closingQuote {  // LB15b
      guard let following = next.first else { return false }
      if following.kind.followsClosingQuote { return false }
    }
    if right == .infix {
      return left == .space && next.first?.kind == .digit  // LB15c, LB15d
    }
    if right == .nonStarter, base == .closing || base == .closingBracket { return false }  // LB16
    if right == .emDash, base == .emDash { return false }  // LB17
    if left == .space { return true }  // LB18
    return allowBreak(between: previous, and: unit, next: next)
  }

  /// Whether a line ends before a unit in any case.
  func mustBreak(before unit: LineBreakUnit) -> Bool {
    switch previous?.kind {
    case .paragraph, .lineFeed, .nextLine: true  // LB4, LB5
    case .carriageReturn: unit.kind != .lineFeed  // LB5
    default: false
    }
  }

  /// Takes a unit in.
  mutating func note(_ unit: LineBreakUnit) {
    let isMark = unit.kind == .mark || unit.kind == .joiner
    followsJoiner = unit.kind == .joiner
    if isMark, let previous, !previous.kind.refusesMarks { return }  // LB9
    let unit = isMark ? LineBreakUnit(.letter) : unit  // LB10

    switch unit.kind {
    case .space:
      if previous?.kind != .space { beforeSpaces = previous }
    case .openingQuote:
      isQuoteOpen = previous?.kind.precedesOpenQuote ?? true
      beforeSpaces = nil
    default:
      isQuoteOpen = false
      beforeSpaces = nil
    }
    hasOddRegional = unit.kind == .regional && !hasOddRegional
    switch unit.kind {
    case .digit: number = .digits
    case .slash, .infix: if number != .digits { number = .none }
    case .closing, .closingBracket: number = number == .digits ? .closed : .none
    default: number = .none
    }
    earlier = previous
    previous = unit
  }

  /// Whether a letter came last, so that letters may follow unseen.
  var isAfterLetter: Bool { previous == LineBreakUnit(.letter) && !followsJoiner }

  /// Takes in words and spaces that end with a letter: what lies further back no longer counts.
  mutating func noteWords(after unit: LineBreakUnit) {
    earlier = unit
    previous = LineBreakUnit(.letter)
    beforeSpaces = nil
    isQuoteOpen = false
    followsJoiner = false
    hasOddRegional = false
    number = .none
  }

  /// Rules LB19 to LB31, where no space lies between.
  private func allowBreak(
    between left: LineBreakUnit, and right: LineBreakUnit, next: LineBreakAhead
  ) -> Bool {
    let (before, after) = (left.kind, right.kind)
    if after.isQuote {
      if after != .openingQuote || !left.isEastAsian { return false }  // LB19, LB19a
      if next.first?.isEastAsian != true { return false }  // LB19a
    }
    if before.isQuote {
      if before != .closingQuote || !right.isEastAsian { return false }  // LB19, LB19a
      if earlier?.isEastAsian != true { return false }  // LB19a
    }
    if before == .object || after == .object { return true }  // LB20
    if before.isHyphen, after.isWord, earlier?.kind.precedesWordHyphen ?? true {
      return false  // LB20a
    }
    if after.isHyphenLike || before == .breakBefore { return false }  // LB21
    if before.isHyphen, earlier?.kind == .hebrew, after != .hebrew {
      return false  // LB21a
    }
    if before == .slash, after == .hebrew { return false }  // LB21b
    if after == .leader { return false }  // LB22
    if holdsNumber(before, after, next: next) { return false }  // LB23 to LB25
    if holdsHangul(before, after) { return false }  // LB26, LB27
    if before.isWord, after.isWord { return false }  // LB28
    if holdsAksara(before, after, next: next) { return false }  // LB28a
    if before == .infix, after.isWord { return false }  // LB29
    if after == .opening, !right.isEastAsian, before.isWord || before == .digit {
      return false  // LB30
    }
    if before == .closingBracket, !left.isEastAsian, after.isWord || after == .digit {
      return false  // LB30
    }
    if before == .regional, after == .regional { return !hasOddRegional }  // LB30a
    if after == .emojiModifier {
      return !before.takesModifier  // LB30b
    }
    return true  // LB31
  }

  private func holdsNumber(
    _ before: LineBreakClass, _ after: LineBreakClass, next: LineBreakAhead
  ) -> Bool {
    let isWordBefore = before.isWord
    let isWordAfter = after.isWord
    if isWordBefore && after == .digit || before == .digit && isWordAfter { return true }  // LB23
    if before == .prefix, after.isIdeograph { return true }  // LB23a
    if before.isIdeograph, after == .postfix { return true }  // LB23a
    let isAffixBefore = before == .prefix || before == .postfix
    let isAffixAfter = after == .prefix || after == .postfix
    if isAffixBefore && isWordAfter || isWordBefore && isAffixAfter { return true }  // LB24
    if isAffixAfter, number != .none { return true }  // LB25
    if after == .digit {
      return isAffixBefore || before == .hyphenMinus || before == .infix || number == .digits
    }
    return isAffixBefore && after == .opening && numberOpens(next: next)
  }

  /// Whether a number follows the opening bracket that is looked at: "(5" or "(.5".
  private func numberOpens(next: LineBreakAhead) -> Bool {
    next.first?.kind == .digit || next.first?.kind == .infix && next.second?.kind == .digit
  }

  private func holdsHangul(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool {
    switch (before, after) {
    case (.leadingJamo, .leadingJamo), (.leadingJamo, .vowelJamo), (.leadingJamo, .syllable),
      (.leadingJamo, .closedSyllable), (.vowelJamo, .vowelJamo), (.vowelJamo, .trailingJamo),
      (.syllable, .vowelJamo), (.syllable, .trailingJamo), (.trailingJamo, .trailingJamo),
      (.closedSyllable, .trailingJamo):
      true  // LB26
    case (_, .postfix): before.isHangul  // LB27
    case (.prefix, _): after.isHangul  // LB27
    default: false
    }
  }

  private func holdsAksara(
    _ before: LineBreakClass, _ after: LineBreakClass, next: LineBreakAhead
  ) -> Bool {
    if before == .aksaraPrebase { return after.isAksara }
    if before.isAksara {
      if after == .viramaFinal || after == .virama { return true }
      return after.isAksara && next.first?.kind == .viramaFinal
    }
    return before == .virama && earlier?.kind.isAksara == true
      && (after == .aksara || after == .dottedCircle)
  }
}
