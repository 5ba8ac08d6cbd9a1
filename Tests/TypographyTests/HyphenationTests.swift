import Testing
import Typography

@Suite("Hyphenation")
struct HyphenationTests {
  @Test("parts 7 391 French words as LuaTeX does")
  func conformance() throws {
    let hyphenation = try #require(Hyphenation.of(.french))
    let expected = try lines(of: "hyphenated-fr.txt")
    let wrong = expected.filter { hyphenated in
      hyphenation.hyphenated(hyphenated.filter { $0 != "-" }) != hyphenated
    }
    #expect(expected.count == 7_391)
    #expect(wrong.isEmpty)
  }

  @Test("parts decomposed words at the same letters")
  func decomposed() throws {
    let hyphenation = try #require(Hyphenation.of(.french))
    #expect(hyphenation.hyphenated("re\u{301}ge\u{301}ne\u{301}re\u{301}") == "ré-gé-né-ré")
    #expect(hyphenation.hyphenated("l’information") == "l’in-for-ma-tion")
  }
}
