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

/// The sets of classes that the rules name.
extension LineBreakClass {
  /// BK CR LF NL.
  var endsLine: Bool {
    switch self {
    case .paragraph, .carriageReturn, .lineFeed, .nextLine: true
    default: false
    }
  }

  /// What no mark joins: BK CR LF NL SP ZW (LB9).
  var refusesMarks: Bool { endsLine || self == .space || self == .zeroWidthSpace }

  /// HY HH.
  var isHyphen: Bool { self == .hyphenMinus || self == .hyphen }

  /// QU, on either side.
  var isQuote: Bool {
    switch self {
    case .quote, .openingQuote, .closingQuote: true
    default: false
    }
  }

  /// AL HL, and what is treated as AL.
  var isWord: Bool {
    switch self {
    case .letter, .hebrew, .dottedCircle, .reservedSymbol: true
    default: false
    }
  }

  /// CL CP EX SY: no line starts with them (LB13).
  var isNeverFirst: Bool {
    switch self {
    case .closing, .closingBracket, .exclamation, .slash: true
    default: false
    }
  }

  /// SP BA HY HH: a line may end between them and glue (LB12a).
  var freesGlue: Bool { self == .space || self == .breakAfter || isHyphen }

  /// What an opening quote follows when it holds to the next word (LB15a).
  var precedesOpenQuote: Bool {
    refusesMarks || isQuote || self == .opening || self == .glue
  }

  /// What a closing quote precedes when it holds to the word before (LB15b).
  var followsClosingQuote: Bool {
    refusesMarks || isQuote || isNeverFirst || self == .glue || self == .wordJoiner
      || self == .infix
  }

  /// What a hyphen follows when it starts a word (LB20a).
  var precedesWordHyphen: Bool { refusesMarks || self == .object || self == .glue }

  /// BA HH HY NS: no line starts with them, unless after a space (LB21).
  var isHyphenLike: Bool { isHyphen || self == .breakAfter || self == .nonStarter }

  /// ID EB EM.
  var isIdeograph: Bool {
    switch self {
    case .ideograph, .emojiBase, .emojiModifier, .reservedPictograph: true
    default: false
    }
  }

  /// What an emoji modifier joins (LB30b).
  var takesModifier: Bool {
    self == .emojiBase || self == .reservedPictograph || self == .reservedSymbol
  }

  /// JL JV JT H2 H3.
  var isHangul: Bool {
    switch self {
    case .leadingJamo, .vowelJamo, .trailingJamo, .syllable, .closedSyllable: true
    default: false
    }
  }

  /// AK AS and the dotted circle.
  var isAksara: Bool { self == .aksara || self == .aksaraStart || self == .dottedCircle }
}
