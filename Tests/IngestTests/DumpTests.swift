import Ingest
import Model
import Testing

@Suite("The text of a page")
struct DumpTests {
  private func read(_ text: String, name: String? = nil) throws -> Article {
    let result = Intake.read(Array(text.utf8), Intake.Context(name: name))
    return try #require(result.articles.first)
  }

  @Test("gives its masthead, byline, body and source, and leaves its furniture out")
  func wholePage() throws {
    let article = try read(Page.whole)
    #expect(article.title == "Le phare de Roscanvel change d’ampoule")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.editor == "Loïc Bihan")
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00")
    #expect(article.language == "fr")
    #expect(article.source?.name == "La Dépêche des grèves")
    #expect(article.areCommentsOpen == false)
    #expect(article.site?.name == "www.depeche-des-greves.example")
    #expect(article.site?.likes == 230_000)
    #expect(article.site?.likesOn?.iso8601 == "2023-02-17")
    #expect(article.related.isEmpty)
    #expect(article.body.map(Page.kind) == ["p", "p", "-", "h3", "p", "p"])
    #expect(article.text.hasPrefix("Depuis lundi"))
    #expect(article.text.hasSuffix("à la page 3."))
  }

  @Test(
    "keeps words of furniture that stand in the text", arguments: ["Recherche", "Commentaires"])
  func furnitureInTheText(word: String) throws {
    let page = Page.whole.replacing("UNE LAMPE DE VINGT WATTS", with: word)
    let article = try read(page)
    #expect(article.text.contains("\n\n\(word)\n\n"))
    #expect(!article.text.contains("Fermé"))
  }

  @Test("may hold comments, answers to them, and lists of titles")
  func filledLists() throws {
    let article = try read(Page.commented)
    #expect(article.comments.map(\.author) == ["goéland22", "Marthe"])
    #expect(article.comments.first?.replies.map(\.text) == ["C’est noté."])
    #expect(article.comments.first?.date?.iso8601 == "2023-02-14T17:02:00")
    #expect(article.related.map(\.title) == ["Un feu de plus au large", "La bouée perdue"])
    #expect(article.areCommentsOpen == true)
    #expect(!article.text.contains("bouée"))
  }

  @Test("may hold comments of yesterday")
  func relativeComments() throws {
    let dump = Page.commented.replacing("le 14/02/2023 à 17h02", with: "hier à 17 h 02")
      .replacing("le 14/02/2023 à 17h40", with: "hier à 17 h 40")
      .replacing("le 15/02/2023", with: "il y a 2 heures")
    var context = Intake.Context()
    context.now = Moment(secondsSince1970: 1_676_455_200, offset: 0)
    let article = try #require(Intake.read(Array(dump.utf8), context).articles.first)
    #expect(article.comments.map(\.author) == ["goéland22", "Marthe"])
    #expect(!article.text.contains("corne"))
  }

  @Test("may end with notes that are no addresses")
  func bibliography() throws {
    let notes = "\n\nRéférences\n\n1. Guardian: the ferry is back\n2. Times: no ferry, no crêpes\n"
    let article = try read("Le bac\n\nLe bac de Kerlouan repart dimanche, dit la presse.\(notes)")
    #expect(article.text.contains("no crêpes"))
  }

  @Test("that is longer than anybody reads is cut where the note says")
  func cut() throws {
    var context = Intake.Context()
    context.limits.body = 1000
    let result = Intake.read(Array(String(repeating: "Le bac é. ", count: 500).utf8), context)
    #expect(result.notes == [.cutText(limit: 1000)])
    #expect(try #require(result.articles.first).text.utf8.count > 950)
  }

  @Test("may number its links, as text browsers do")
  func references() throws {
    let article = try read(Page.numbered)
    let link = try #require(article.body.first.flatMap(Page.firstLink))
    #expect(link.text == "la pointe du Raz")
    #expect(link.link == "https://phares.example/raz")
    #expect(article.text.contains("depuis [sic] le large"))
    #expect(!article.text.contains("[2]"))
  }

  @Test("without any of this is an article, and nothing of it is lost")
  func plainText() throws {
    let titled = try read("La lampe\n\nElle éclaire\nle port.\n\nFermé", name: "x.txt")
    #expect(titled.title == "La lampe")
    #expect(titled.text == "Elle éclaire le port.\n\nFermé")
    let untitled = try read("Elle éclaire le port.\n\nPuis la mer.", name: "le_port-la-nuit.txt")
    #expect(untitled.title == "le port la nuit")
    #expect(untitled.text == "Elle éclaire le port.\n\nPuis la mer.")
  }

  @Test("cut at a width is joined again, verses stay as they are")
  func wraps() throws {
    let wrapped = try read(Page.wrapped)
    #expect(wrapped.body.count == 2)
    #expect(wrapped.text.contains("la mer est la même, et les bateaux aussi"))
    let verses = try read("Chanson\n\nLe vent tourne,\nLa mer monte.\n\nAdieu donc.")
    #expect(verses.text == "Le vent tourne,\nLa mer monte.\n\nAdieu donc.")
  }
}
