import Text

/// The line breaking class of a scalar (UAX #14), resolved as rule LB1 asks.
///
/// Quotation marks are told apart by the side they open or close, and three classes are ours: the
/// dotted circle, which rule LB28a names, and the two kinds of pictographs that future emoji will
/// take. The generated table holds these numbers.
enum LineBreakClass: UInt8 {
  /// AL SP NU HL: letters and what is treated as such, the space, digits, Hebrew letters.
  case letter, space, digit, hebrew
  /// QU: marks that open or close, that open, that close.
  case quote, openingQuote, closingQuote
  /// EX IS SY: ! ? · , . ; : · the slash.
  case exclamation, infix, slash
  /// HY HH BA BB B2: hyphen-minus, other hyphens and the en dash, break after, before, both.
  case hyphenMinus, hyphen, breakAfter, breakBefore, emDash
  /// NS IN CB: Japanese non-starters, leaders, objects.
  case nonStarter, leader, object
  /// OP CL CP PR PO: brackets, closing punctuation, what stands before or after a number.
  case opening, closing, closingBracket, prefix, postfix
  /// GL WJ ZW ZWJ CM.
  case glue, wordJoiner, zeroWidthSpace, joiner, mark
  /// BK CR LF NL.
  case paragraph, carriageReturn, lineFeed, nextLine
  /// ID EB EM, and an Extended_Pictographic that is not assigned.
  case ideograph, emojiBase, emojiModifier, reservedPictograph
  /// JL JV JT H2 H3: Hangul.
  case leadingJamo, vowelJamo, trailingJamo, syllable, closedSyllable
  /// RI.
  case regional
  /// AK AP AS, U+25CC, VF VI: the syllables of Brahmic scripts.
  case aksara, aksaraPrebase, aksaraStart, dottedCircle, viramaFinal, virama
  /// A pictograph that is not assigned and lies outside the blocks of ideographs.
  case reservedSymbol
}

/// A scalar as the rules of UAX #14 see it.
struct LineBreakUnit: Equatable {
  var kind: LineBreakClass
  var isEastAsian: Bool

  init(_ kind: LineBreakClass, isEastAsian: Bool = false) {
    self.kind = kind
    self.isEastAsian = isEastAsian
  }

  init(of scalar: UInt32) {
    let number = ScalarTable.value(
      of: scalar, index: LineBreakTable.index, data: LineBreakTable.data)
    kind = LineBreakClass(rawValue: number < 49 ? number : number - 49) ?? .letter
    isEastAsian = number >= 49
  }
}

/// A few classes at once, as the rules name them.
struct LineBreakClasses: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ kinds: LineBreakClass...) {
    rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func contains(_ kind: LineBreakClass) -> Bool {
    rawValue >> UInt64(kind.rawValue) & 1 == 1
  }

  func contains(_ unit: LineBreakUnit?) -> Bool {
    unit.map { contains($0.kind) } ?? false
  }
}
