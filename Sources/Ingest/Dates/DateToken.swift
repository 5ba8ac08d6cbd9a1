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
    var text = text
    let (utf8, start) = (text.base.utf8, text.startIndex)
    return text.withUTF8 { bytes in
      var tokens: [DateToken] = []
      var index = 0
      var isSpaced = false
      while index < bytes.count, tokens.count < limit {
        let first = index
        guard let kind = kind(in: bytes, at: &index) else {
          isSpaced = true
          continue
        }
        let lower = utf8.index(start, offsetBy: first)
        let upper = utf8.index(lower, offsetBy: index - first)
        tokens.append(DateToken(kind: kind, range: lower..<upper, isSpaced: isSpaced))
        isSpaced = false
      }
      return tokens
    }
  }

  /// What begins at a place, which moves behind it; nil for white space.
  private static func kind(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Kind? {
    let start = index
    let (scalar, end) = bytes.scalar(at: start)
    if isDigit(scalar) {
      var value = 0
      while index < bytes.count, isDigit(UInt32(bytes[index])) {
        if index - start < 18 { value = value * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      return .number(value, digits: index - start)
    }
    index = end
    if isLetter(scalar) {
      var (letters, last) = (1, end)
      while index < bytes.count, case let (next, after) = bytes.scalar(at: index),
        isLetter(next) || (0x300...0x36F).contains(next)
      {
        index = after
        letters += 1
        if letters <= 40 { last = index }
      }
      let word = UnsafeBufferPointer(rebasing: bytes[start..<last])
      return .word(Folding.key(String(repairing: word)))
    }
    if scalar <= 0x20 || [0xA0, 0x202F, 0x2009].contains(scalar) { return nil }
    return Unicode.Scalar(scalar).map(Kind.mark)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    return scalar >= 0xAA && Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }
}
