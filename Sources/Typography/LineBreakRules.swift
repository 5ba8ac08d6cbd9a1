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
    if Self.lineEnds.contains(left) || Self.lineEnds.contains(right) { return false }  // LB5, LB6
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
    if right == .glue, !Self.beforeGlue.contains(left) { return false }  // LB12a
    if Self.neverFirst.contains(right) { return false }  // LB13
    if base == .opening || isQuoteOpen { return false }  // LB14, LB15a
    if right == .closingQuote {  // LB15b
      guard let following = next.first else { return false }
      if Self.afterClosingQuote.contains(following) { return false }
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
    if isMark, let previous, !Self.alone.contains(previous.kind) { return }  // LB9
    let unit = isMark ? LineBreakUnit(.letter) : unit  // LB10

    switch unit.kind {
    case .space:
      if previous?.kind != .space { beforeSpaces = previous }
    case .openingQuote:
      isQuoteOpen = previous == nil || Self.beforeOpenQuote.contains(previous)
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

  /// Takes in a letter that follows a letter.
  mutating func noteLetters() { earlier = previous }

  /// Rules LB19 to LB31, where no space lies between.
  private func allowBreak(
    between left: LineBreakUnit, and right: LineBreakUnit, next: LineBreakAhead
  ) -> Bool {
    let (before, after) = (left.kind, right.kind)
    if Self.quotes.contains(after) {
      if after != .openingQuote || !left.isEastAsian { return false }  // LB19, LB19a
      if next.first?.isEastAsian != true { return false }  // LB19a
    }
    if Self.quotes.contains(before) {
      if before != .closingQuote || !right.isEastAsian { return false }  // LB19, LB19a
      if earlier?.isEastAsian != true { return false }  // LB19a
    }
    if before == .object || after == .object { return true }  // LB20
    if Self.hyphens.contains(before), Self.words.contains(after),
      earlier == nil || Self.beforeWordHyphen.contains(earlier)
    {
      return false  // LB20a
    }
    if Self.breakOnlyAfter.contains(after) || before == .breakBefore { return false }  // LB21
    if Self.hyphens.contains(before), earlier?.kind == .hebrew, after != .hebrew {
      return false  // LB21a
    }
    if before == .slash, after == .hebrew { return false }  // LB21b
    if after == .leader { return false }  // LB22
    if holdsNumber(before, after, next: next) { return false }  // LB23 to LB25
    if holdsHangul(before, after) { return false }  // LB26, LB27
    if Self.words.contains(before), Self.words.contains(after) { return false }  // LB28
    if holdsAksara(before, after, next: next) { return false }  // LB28a
    if before == .infix, Self.words.contains(after) { return false }  // LB29
    if after == .opening, !right.isEastAsian, Self.wordsAndDigits.contains(before) {
      return false  // LB30
    }
    if before == .closingBracket, !left.isEastAsian, Self.wordsAndDigits.contains(after) {
      return false  // LB30
    }
    if before == .regional, after == .regional { return !hasOddRegional }  // LB30a
    if after == .emojiModifier {
      return !Self.emojiBases.contains(before)  // LB30b
    }
    return true  // LB31
  }

  private func holdsNumber(
    _ before: LineBreakClass, _ after: LineBreakClass, next: LineBreakAhead
  ) -> Bool {
    let isWordBefore = Self.words.contains(before)
    let isWordAfter = Self.words.contains(after)
    if isWordBefore && after == .digit || before == .digit && isWordAfter { return true }  // LB23
    if before == .prefix, Self.ideographs.contains(after) { return true }  // LB23a
    if Self.ideographs.contains(before), after == .postfix { return true }  // LB23a
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
    case (_, .postfix): Self.hangul.contains(before)  // LB27
    case (.prefix, _): Self.hangul.contains(after)  // LB27
    default: false
    }
  }

  private func holdsAksara(
    _ before: LineBreakClass, _ after: LineBreakClass, next: LineBreakAhead
  ) -> Bool {
    if before == .aksaraPrebase { return Self.aksaras.contains(after) }
    if Self.aksaras.contains(before) {
      if after == .viramaFinal || after == .virama { return true }
      return Self.aksaras.contains(after) && next.first?.kind == .viramaFinal
    }
    return before == .virama && Self.aksaras.contains(earlier)
      && (after == .aksara || after == .dottedCircle)
  }
}

extension LineBreakRules {
  private static let lineEnds = LineBreakClasses(
    .paragraph, .carriageReturn, .lineFeed, .nextLine)
  /// What no mark joins.
  private static let alone = lineEnds.union(LineBreakClasses(.space, .zeroWidthSpace))
  private static let hyphens = LineBreakClasses(.hyphenMinus, .hyphen)
  private static let beforeGlue = hyphens.union(LineBreakClasses(.space, .breakAfter))
  private static let neverFirst = LineBreakClasses(.closing, .closingBracket, .exclamation, .slash)
  private static let quotes = LineBreakClasses(.quote, .openingQuote, .closingQuote)
  private static let beforeOpenQuote = alone.union(quotes).union(
    LineBreakClasses(.opening, .glue))
  private static let afterClosingQuote = alone.union(quotes).union(neverFirst).union(
    LineBreakClasses(.glue, .wordJoiner, .infix))
  private static let beforeWordHyphen = alone.union(LineBreakClasses(.object, .glue))
  private static let words = LineBreakClasses(.letter, .hebrew, .dottedCircle, .reservedSymbol)
  private static let wordsAndDigits = words.union(LineBreakClasses(.digit))
  private static let breakOnlyAfter = hyphens.union(LineBreakClasses(.breakAfter, .nonStarter))
  private static let ideographs = LineBreakClasses(
    .ideograph, .emojiBase, .emojiModifier, .reservedPictograph)
  private static let emojiBases = LineBreakClasses(
    .emojiBase, .reservedPictograph, .reservedSymbol)
  private static let hangul = LineBreakClasses(
    .leadingJamo, .vowelJamo, .trailingJamo, .syllable, .closedSyllable)
  private static let aksaras = LineBreakClasses(.aksara, .aksaraStart, .dottedCircle)
}
