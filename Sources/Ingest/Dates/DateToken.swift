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
        let digits = scalars[start...].prefix(while: isDigit)
        index = digits.endIndex
        kind = .number(Int(String(digits.prefix(18))) ?? 0, digits: digits.count)
      } else if isLetter(scalar) {
        let letters = scalars[start...].prefix { isLetter($0) || isCombining($0) }
        index = letters.endIndex
        kind = .word(Folding.key(String(letters.prefix(40))))
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
