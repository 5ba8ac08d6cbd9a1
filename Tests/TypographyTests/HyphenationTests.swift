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

  /// The first are TeX's own exceptions, the others what `\showhyphens` answers.
  @Test(
    "parts English words as TeX does",
    arguments: [
      "as-so-ciate", "as-so-ciates", "dec-li-na-tion", "oblig-a-tory", "phil-an-thropic", "present",
      "presents", "project", "projects", "reci-procity", "re-cog-ni-zance", "ref-or-ma-tion",
      "ret-ri-bu-tion", "ta-ble", "hy-phen-ation", "con-cate-na-tion", "su-per-cal-ifrag-ilis-tic",
      "al-go-rithm", "com-puter", "type-set-ting", "nec-es-sary", "dis-ci-plines", "democ-racy",
      "into", "any", "through",
    ])
  func english(expected: String) throws {
    let hyphenation = try #require(Hyphenation.of(.english))
    #expect(hyphenation.hyphenated(expected.filter { $0 != "-" }) == expected)
  }

  /// Set at each measure that leaves a line ragged where the last word is left whole.
  @Test(
    "leaves whole what French does not part",
    arguments: [
      "sous-préfecture", "porte-avions", "introd. de", "bibliogr., puis", "Constantinople",
      "#motdièsecomposé", "@pseudonyme_long", "camelCaseIdentifier", "covid2019symptomes",
      "étudiant·e·s", "nom.prenom@exemple.fr", "RÉPUBLIQUE", "l’Assemblée", "fichier_de_config",
    ])
  func whole(word: String) {
    for measure in 24...60 {
      let setting = Setting(measure: measure, fit: .first, hyphenation: true)
      let text = "Un mot et un deux, un et un deux, " + word + " et un mot."
      let lines = Paragraph(text, setting: setting).lines
      #expect(lines.allSatisfy { !$0.hasHyphen }, "\(word) at \(measure)")
    }
  }

  @Test("parts a verb before its pronoun, and a compound that is wider than the measure")
  func compounds() {
    #expect(
      set("et tout bas répondit-elle encore", at: 18) == ["et tout bas répon-", "dit-elle encore"])
    #expect(set("sous-préfecture oui", at: 8) == ["sous-", "préfec-", "ture oui"])
  }

  private func set(_ text: String, at measure: Int) -> [String] {
    let setting = Setting(measure: measure, fit: .first, hyphenation: true)
    return drawn(Paragraph(text, setting: setting))
  }

  @Test("parts words of English paragraphs, and leaves names whole")
  func englishParagraph() {
    let setting = Setting(measure: 16, language: .english, fit: .first, hyphenation: true)
    let paragraph = Paragraph("The concatenation of Concatenation words", setting: setting)
    #expect(
      paragraph.lines.map(paragraph.string(of:)) == [
        "The concatena-", "tion of", "Concatenation", "words",
      ])
  }
}
