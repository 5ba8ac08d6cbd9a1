import Testing
import Typography

@Suite("French spacing")
struct FrenchSpacingTests {
  /// `~` stands for U+00A0 and `_` for U+202F, so that the spaces can be seen.
  @Test(
    "ties each space to its mark, and touches nothing else",
    arguments: [
      ("Quoi ?", "Quoi_?"), ("Vraiment ?! Oui !", "Vraiment_?! Oui_!"), ("a ; b", "a_; b"),
      ("dit : « Oui »", "dit~: «~Oui~»"), ("« Ah ! » dit-il", "«~Ah_!~» dit-il"),
      ("(vraiment ?)", "(vraiment_?)"), ("« Quoi ?», dit-il", "«~Quoi_?», dit-il"),
      ("à 12:30", "à 12:30"), ("https://a.fr/?b", "https://a.fr/?b"), ("C:\\a", "C:\\a"),
      ("oui :-)", "oui :-)"), ("oui ;)", "oui ;)"), ("oui :D", "oui :D"), ("std :: x", "std :: x"),
      ("a ?b=c", "a ?b=c"), ("a !important", "a !important"), ("mot", "mot"), ("", ""),
      ("Quoi\u{A0}?", "Quoi~?"), ("Quoi?", "Quoi?"), ("fin :", "fin~:"),
      ("un  ? deux", "un _? deux"),
      ("l' »état d'urgence »", "l'~»état d'urgence~»"),
    ])
  func ties(input: String, expected: String) {
    #expect(visible(FrenchSpacing.apply(to: input)) == expected)
    let once = FrenchSpacing.apply(to: input)
    #expect(FrenchSpacing.apply(to: once) == once)
  }

  @Test("is drawn by a paragraph as it is applied to a text")
  func drawn() throws {
    for text in try frenchParagraphs() {
      let paragraph = Paragraph(text, setting: Setting(measure: 10_000))
      #expect(paragraph.string(of: paragraph.lines[0]) == FrenchSpacing.apply(to: text))
    }
  }

  @Test("is left out where the setting or the language says so")
  func off() {
    for setting in [
      Setting(measure: 40, spacing: false), Setting(measure: 40, language: .english),
    ] {
      let paragraph = Paragraph("« Oui ! »", setting: setting)
      #expect(paragraph.string(of: paragraph.lines[0]) == "« Oui ! »")
    }
  }

  private func visible(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? "~" : $0 == "\u{202F}" ? "_" : $0 })
  }
}
