import Testing
import Text

@Suite("Folding")
struct FoldingTests {
  @Test(
    "drops case, accents and typography",
    arguments: [
      ("Été", "ete"), ("E\u{301}te\u{301}", "ete"), ("L’ŒUVRE", "l'oeuvre"), ("ÆSIR", "aesir"),
      ("Straße", "strasse"), ("Łódź", "lodz"), ("Ørsted", "orsted"),
      ("« Oui\u{202F}! »", "« oui ! »"),
      ("À\u{A0}Paris", "a paris"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("ÇA", "ca"), ("Ÿ", "y"), ("ﬁn", "fin"),
      ("Й", "и"), ("İ", "i"), ("ı", "i"), ("pa\u{AD}ge", "page"), ("аБв", "абв"), ("中文", "中文"),
      ("각", "\u{1100}\u{1161}\u{11A8}"), ("が", "か\u{3099}"), ("anti‑missile", "anti-missile"),
    ])
  func key(input: String, expected: String) {
    #expect(Folding.key(input).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(Folding.key(Folding.key(input)) == Folding.key(input))
  }

  @Test("folds long texts as it folds their words", arguments: 0..<12)
  func longTexts(count: Int) {
    // U+FDFA folds to eighteen letters: the key is far longer than the text.
    for piece in ["AZaz@[`{", "É", "Œ’", "\u{FDFA}", "각", "😀"] {
      let text = String(repeating: "a", count: count) + String(repeating: piece + "B", count: count)
      let folded = String(repeating: Folding.key(piece) + "b", count: count)
      let expected = String(repeating: "a", count: count) + folded
      #expect(Folding.key(text).utf8.elementsEqual(expected.utf8))
    }
    #expect(Folding.key("AZaz@[`{") == "azaz@[`{")
  }

  @Test(
    "finds words whatever the case and accents of either side",
    arguments: [
      ("ete", "l’été, l’Été", ["été", "Été"]),
      ("ÉTÉ", "e\u{301}te\u{301} ete", ["e\u{301}te\u{301}", "ete"]),
      ("oeu", "Cœur", ["œu"]), ("œ", "coeur", ["oe"]), ("eu", "Cœur", ["œu"]),
      ("l'a", "l’a l'a", ["l’a", "l'a"]), ("aa", "aaaaa", ["aa", "aa"]),
      ("abab", "abaababab", ["abab"]), ("x", "abc", []), ("", "abc", []), ("abcd", "abc", []),
    ])
  func ranges(needle: String, text: String, expected: [String]) {
    let found = Folding.ranges(of: needle, in: text).map { text.slice($0) }
    #expect(
      found.map(Array.init).map { $0.map(\.unicodeScalars.count) }
        == expected.map(Array.init).map { $0.map(\.unicodeScalars.count) })
    #expect(found == expected)
  }

  @Test("finds what the plain way finds", arguments: 0..<100)
  func plainWay(seed: Int) {
    var generator = Generator(seed: seed)
    let pieces = ["e", "E", "é", "e\u{301}", "œ", "O", "ﬁ", "f", "i", "\u{AD}", "’", " ", "각", "e"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
    }
    let haystack = text(60)
    for length in 1...5 {
      let needle = text(length)
      #expect(
        Folding.ranges(of: needle, in: haystack) == plainRanges(of: needle, in: haystack),
        "\(needle) in \(haystack)")
    }
  }
}

/// Folds all, and compares at every place.
private func plainRanges(of needle: String, in text: String) -> [Range<Int>] {
  let wanted = Array(Folding.key(needle).utf8)
  guard !wanted.isEmpty else { return [] }
  var folded: [(byte: UInt8, offset: Int)] = []
  var offset = 0
  for scalar in text.unicodeScalars {
    folded += Folding.key(String(scalar)).utf8.map { ($0, offset) }
    offset += String(scalar).utf8.count
  }
  var found: [Range<Int>] = []
  var place = 0
  while place + wanted.count <= folded.count {
    let end = place + wanted.count
    guard folded[place..<end].map(\.byte) == wanted else {
      place += 1
      continue
    }
    let start = folded[place].offset
    let next = folded[end...].first { $0.offset != folded[end - 1].offset }
    if start >= found.last?.upperBound ?? 0 {
      found.append(start..<(next?.offset ?? text.utf8.count))
    }
    place = end
  }
  return found
}
