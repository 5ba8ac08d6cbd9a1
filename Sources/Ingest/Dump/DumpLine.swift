/// A line of a text dump, as a person would see it: hard wraps undone, its place kept.
struct DumpLine {
  var text: String
  /// Columns of white space before it.
  var indent: Int
  /// Lines with no blank line between them share a run.
  var run: Int

  /// In small letters without accents or the marks around it, as the vocabulary wants it.
  var key: String { DumpVocabulary.key(text) }

  /// Long enough, or so punctuated, that somebody wrote it to be read: not a menu, not a title.
  var isProse: Bool {
    let length = text.utf8.count
    return length > 220 && !isRule || length > 90 && endsSentence
  }

  var endsSentence: Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "»", "”", "\"", "’", "'", ")", "]", " ", "\u{A0}", "\u{202F}": continue
      case ".", "!", "?", "…": return true
      default: return false
      }
    }
    return false
  }

  /// A line drawn across the page: `* * *`, "-----", "━━━".
  var isRule: Bool { Self.isRule(text) }

  static func isRule(_ text: some StringProtocol) -> Bool {
    var mark: Unicode.Scalar?
    var count = 0
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{A0}" {
      if mark == nil {
        guard "*-_=~—–━─═•·⁂#".unicodeScalars.contains(scalar) else { return false }
        mark = scalar
      }
      if scalar != mark { return false }
      count += 1
    }
    return count >= 3 || mark == "⁂"
  }

  /// All letters are capitals, and there are enough of them to be words.
  var isCapitals: Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        guard ("A"..."Z").contains(scalar) else { continue }
      } else {
        guard scalar.properties.isAlphabetic else { continue }
        if scalar.properties.isLowercase { return false }
      }
      letters += 1
    }
    return letters >= 4 && text.utf8.count <= 250
  }
}

extension String {
  /// Adds the next line of a paragraph. A word broken after its own hyphen gets no space.
  mutating func joinLine(_ next: some StringProtocol) {
    let isBroken =
      utf8.last == UInt8(ascii: "-")
      && unicodeScalars.dropLast().last?.properties.isAlphabetic == true
      && next.unicodeScalars.first?.properties.isLowercase == true
    if !isBroken { append(" ") }
    append(contentsOf: next)
  }
}
