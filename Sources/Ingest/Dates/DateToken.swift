import Text

/// A number, a word or a mark of a text that may hold a date.
///
///     Jeudi, 06 Janv.   →   "jeudi" "," 06 "janv" "."
struct DateToken {
  enum Kind: Equatable {
    case number(Int, digits: Int)
    /// In small letters without accents.
    case word(String)
    case mark(Unicode.Scalar)
  }

  var kind: Kind
  /// Where it lies in the text.
  var range: Range<String.Index>
  /// Whether white space stands before it.
  var isSpaced: Bool

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  var mark: Unicode.Scalar? {
    if case .mark(let mark) = kind { mark } else { nil }
  }

  /// At most `limit` tokens, so that a long text costs no more than a short one.
  static func tokens(of text: Substring, limit: Int = 400) -> [DateToken] {
    var tokens: [DateToken] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var isSpaced = false
    while index < scalars.endIndex, tokens.count < limit {
      let scalar = scalars[index]
      let start = index
      let kind: Kind
      if isDigit(scalar) {
        var (value, digits) = (0, 0)
        while index < scalars.endIndex, isDigit(scalars[index]) {
          if digits < 18 { value = value * 10 + Int(scalars[index].value - 0x30) }
          digits += 1
          scalars.formIndex(after: &index)
        }
        kind = .number(value, digits: digits)
      } else if isLetter(scalar) {
        var (end, letters) = (start, 0)
        while index < scalars.endIndex, isLetter(scalars[index]) || isCombining(scalars[index]) {
          scalars.formIndex(after: &index)
          letters += 1
          if letters <= 40 { end = index }
        }
        kind = .word(Folding.key(String(text[start..<end])))
      } else {
        index = scalars.index(after: start)
        if isSpace(scalar) {
          isSpaced = true
          continue
        }
        kind = .mark(scalar)
      }
      tokens.append(DateToken(kind: kind, range: start..<index, isSpaced: isSpaced))
      isSpaced = false
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.value >= 0xAA && scalar.properties.isAlphabetic
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || [0xA0, 0x202F, 0x2009].contains(scalar.value)
  }
}
