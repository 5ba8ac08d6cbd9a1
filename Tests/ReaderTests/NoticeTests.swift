import Display
import Reader
import Testing

@Suite("A sentence at the foot")
struct NoticeTests {
  /// The foot of a screen so wide, as it says something.
  private func foot(_ sentence: String, _ columns: Int) -> String {
    var desk = Desk(columns, 12)
    desk.send(.notice(sentence))
    return String(desk.foot.dropFirst().map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
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
      (
        "Adresse : https://gazette.example/2026/11/la-digue",
        "Adresse : https://gazette.example/202…"
      ),
      (
        "Une seule phrase, sans conseil ni nom, qui est trop longue.",
        "Une seule phrase, sans conseil ni…"
      ),
      ("« x » : rien.", "« x » : rien."),
      (
        "« la-gazette-de-la-mer.example » demande de revenir plus tard (429) : essayez plus tard.",
        "« la-gazette-de… » demande de revenir…"
      ),
    ])
  func narrow(sentence: String, expected: String) {
    #expect(foot(sentence, 40) == expected)
  }
}
