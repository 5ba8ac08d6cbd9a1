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

  @Test("leads back from each folded byte to the scalar it came from")
  func mapped() {
    let (folded, offsets) = Folding.mapped("Œil e\u{301}!")
    #expect(String(decoding: folded, as: UTF8.self) == "oeil e!")
    #expect(offsets == [0, 0, 2, 3, 4, 5, 8])
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
}
