import Display
import Reader
import Testing

@Suite("A sentence at the foot")
struct NoticeTests {
  /// What a screen so wide says at its foot, on so many rows.
  private func foot(_ sentence: String, _ columns: Int, rows: Int = 1) -> String {
    var desk = Desk(columns, 12)
    desk.send(.notice(sentence))
    return desk.plainRows.suffix(rows).map { $0.dropFirst() }.joined(separator: "|")
  }

  private static let path = "/home/anne/presse/2026/11/la-digue-et-le-grutier.html"

  @Test(
    "loses the beginning of a path, then its advice, before it is cut",
    arguments: [
      (
        120,
        "« /home/anne/presse/2026/11/la-digue-et-le-grutier.html » n’existe pas : vérifiez le nom."
      ),
      (80, "« …/2026/11/la-digue-et-le-grutier.html » n’existe pas : vérifiez le nom."),
      (67, "« …/la-digue-et-le-grutier.html » n’existe pas : vérifiez le nom."),
      (56, "« …t-le-grutier.html » n’existe pas : vérifiez le nom."),
      (40, "« …-et-le-grutier.html » n’existe pas."),
    ])
  func path(columns: Int, expected: String) {
    let sentence = "«\u{A0}\(Self.path)\u{A0}» n’existe pas\u{A0}: vérifiez le nom."
    #expect(foot(sentence, columns) == expected)
  }

  @Test(
    "keeps what a name is of, and what is told of it",
    arguments: [
      (
        "“The Gazette of the two shores and of the islands”: nothing new.",
        "“The Gazette of the…”: nothing new."
      ),
      (
        "Texte entier, non gardé : « /srv/kiosque/articles/2026/11/a.json » ne peut être écrit : voyez.",
        "Texte entier, non gardé."
      ),
      ("Le journal est plein ; « R » le relit demain matin.", "Le journal est plein."),
      ("« x » : rien.", "« x » : rien."),
    ])
  func narrow(sentence: String, expected: String) {
    #expect(foot(sentence, 40) == expected)
  }

  @Test(
    "that is too long even so stands on as many rows as it takes",
    arguments: [
      (
        "Une seule phrase, sans conseil ni nom, qui est trop longue.",
        "Une seule phrase, sans conseil ni nom,|qui est trop longue."
      ),
      (
        "« la-gazette-de-la-mer.example » demande de revenir plus tard (429) : essayez plus tard.",
        "« la-gazette-de-la-m… » demande de|revenir plus tard (429)."
      ),
    ])
  func rows(sentence: String, expected: String) {
    #expect(foot(sentence, 40, rows: 2) == expected)
  }

  @Test("and a question are whole in the least window")
  func question() {
    var desk = Desk(20, 5)
    desk.press("A")
    #expect(desk.plainRows.suffix(2) == [" Marquer tout comme", " lu ? (o/n)"])
    desk.press("n")
    #expect(!desk.shows("Marquer"))
  }
}
