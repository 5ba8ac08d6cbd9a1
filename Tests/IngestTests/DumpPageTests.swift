import Ingest
import Model
import Testing

/// Pages as w3m and lynx dump them, with all that stands around an article.
@Suite("The dump of a whole page")
struct DumpPageTests {
  private func read(_ text: String) throws -> Article {
    try #require(Intake.read(Array(text.utf8)).articles.first)
  }

  @Test("gives the article without the menus above and the boxes below", arguments: [w3m, lynx])
  func article(dump: String) throws {
    let article = try read(dump)
    #expect(article.title == "Le bac de Kerlouan repart dimanche")
    #expect(article.authors == ["Marie Tanguy"])
    #expect(article.published?.iso8601 == "2025-03-07T09:08:00")
    #expect(article.text.hasPrefix("Sept ans après son dernier voyage, le bac"))
    #expect(article.text.hasSuffix("reviendra pour l’été."))
    #expect(article.body.count == 3)
  }

  @Test("keeps what a report says of cookies, and leaves out what the page says of its own")
  func cookies() throws {
    let report = """
      La CNIL inflige une amende de 150 millions d’euros au moteur de recherche pour ses cookies,
      et rappelle que le mot de passe ne se demande jamais par courriel.
      """
    let article = try read(
      Self.w3m.replacing(
        "« On ne l’attendait plus »", with: report + "\n\n« On ne l’attendait plus »"))
    #expect(article.text.contains("150 millions"))
    #expect(!article.text.contains("pour vous montrer") && !article.text.contains("newsletter"))
  }

  @Test("keeps the addresses of its links")
  func links() throws {
    let article = try read(Self.lynx)
    let link = try #require(article.body.compactMap(Page.firstLink).first)
    #expect(link.text == "la mairie")
    #expect(link.link == "https://kerlouan.example/mairie")
  }

  @Test("is no page where only a few short lines stand around the text: all is kept")
  func shortLines() throws {
    let text = "Le menu\n\nSoupe\n\nPain\n\n\(Self.prose)\n\nLe café\n\nL’addition"
    let article = try read(text)
    #expect(article.title == "Le menu")
    for word in ["Soupe", "Pain", "Le café", "L’addition"] { #expect(article.text.contains(word)) }
  }

  private static let prose = """
    Sept ans après son dernier voyage, le bac de Kerlouan traversera de nouveau la rivière
    dimanche matin. La commune a payé la moitié des travaux, et les habitants le reste, en
    vendant des crêpes sur le quai.
    """

  /// As `w3m -dump` draws it.
  static let w3m = """
    [logo]
    La Gazette

      • Accueil
      • Contact
          □ Qui sommes-nous
      • Sports
      • Politique
      • Météo
      • Commentaires
      • Abonnements

    Nous utilisons des cookies pour mesurer l’audience de nos pages et pour vous montrer des
    publicités qui vous ressemblent.

    [photo-du-b] Le bac de Kerlouan repart dimanche

    Marie Tanguy | vendredi 7 mars 2025 à 09h08
    Partager
    12

    \(prose)

    « On ne l’attendait plus », dit le passeur, qui avait gardé la clef de la cabane pendant
    toutes ces années.

    Abonnez-vous à notre newsletter pour ne rien manquer de l’actualité de votre commune.

    Le premier passage est prévu à neuf heures. La mairie annonce un horaire réduit jusqu’en
    juin ; le second bateau, lui, reviendra pour l’été.

    À lire aussi

      • Un chalut remonte une ancre
      • La halle rouvre

    Mentions légales
    Plan du site
    """

  /// As `lynx -dump` draws it: headings to the left, links numbered.
  static let lynx = """
       #[1]RSS

       (BUTTON)
         * [2]Accueil
         * [3]Contact
         * [4]Sports
         * [5]Politique
         * [6]Météo
         * [7]Commentaires
         * [8]Abonnements

       [9]logo

    Le bac de Kerlouan repart dimanche

       [10]Marie Tanguy | vendredi 7 mars 2025 à 09h08
       (BUTTON) Partager

       Sept ans après son dernier voyage, le bac de Kerlouan traversera de
       nouveau la rivière dimanche matin. La commune a payé la moitié des
       travaux, et les habitants le reste, en vendant des crêpes sur le quai.

       « On ne l’attendait plus », dit le passeur, qui avait gardé la clef de
       la cabane pendant toutes ces années.

       Le premier passage est prévu à neuf heures, a dit [11]la mairie. Elle
       annonce un horaire réduit jusqu’en juin ; le second bateau, lui,
       reviendra pour l’été.

       [12]Un chalut remonte une ancre

       [13]La halle rouvre

       [14]Mentions légales

    References

       Visible links:
       1. https://gazette.example/rss
       2. https://gazette.example/
       3. mailto:gazette@example.org?subject=un mot
       11. https://kerlouan.example/mairie

       Hidden links:
       15. javascript:void(0)
    """
}
