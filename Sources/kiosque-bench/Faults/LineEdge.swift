/// What stands at one side of a line's end: a few words, blanks all alike.
struct LineEdge {
  /// The words next to the break, the nearest first.
  let words: [Substring]
  /// The scalars of the nearest word.
  let scalars: String.UnicodeScalarView

  private static let reach = 40

  init(ending line: Substring) {
    words = line.suffix(Self.reach).split(whereSeparator: Self.isBlank).reversed()
    scalars = String(words.first ?? "").unicodeScalars
  }

  init(beginning line: String) {
    words = Self.trimmed(line).prefix(Self.reach).split(whereSeparator: Self.isBlank)
    scalars = String(words.first ?? "").unicodeScalars
  }

  /// The nearest word.
  var word: Substring { words.first ?? "" }

  /// The word after the nearest.
  var second: Substring { words.count > 1 ? words[1] : "" }

  static func trimmed(_ line: String) -> Substring {
    var text = line.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  static func isBlank(_ character: Character) -> Bool {
    isBreakingBlank(character) || character == "\u{A0}" || character == "\u{202F}"
  }

  static func isBreakingBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\u{2009}"
  }

  static func isDash(_ character: Character) -> Bool { character == "—" || character == "–" }
}
