import Ingest
import Model
import Testing

/// The pages that the README opens, which we wrote ourselves as such pages are.
@Suite("The sample pages")
struct SamplePagesTests {
  private func read(_ name: String) throws -> Article {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try #require(Corpus.bytes("/\(here)/Samples/pages/\(name)"))
    return try #require(Intake.read(bytes, Intake.Context(name: name)).articles.first)
  }

  @Test("laid out in tables, with nothing in the head, give their article alone")
  func tables() throws {
    let article = try read("cimes-petit-train-cp1252.html")
    #expect(
      article.title == "Le petit train des ardoisières siffle encore deux fois par jour")
    #expect(article.site?.name == "Le Courrier des cimes")
    #expect(article.authors == ["Bastien Charvoz"])
    #expect(article.published == nil)
    #expect(article.body.map(Page.kind) == ["fig", "p", "p", "h3", "p", "p", "-", "p", "p"])
    for word in ["Rubriques", "Alpages", "Recherche", "Météo", "Imprimer", "Derniers", "tuba"] {
      #expect(!article.text.contains(word), "\(word) is furniture")
    }
  }

  @Test("with all that a page may hold give each its place")
  func furnished() throws {
    let article = try read("gazette-digue-nord.html")
    #expect(article.authors == ["Solenn Le Bihan", "Augustin Férec"])
    #expect(article.editor == "Odile Marchetti")
    #expect(article.source?.name == "La Gazette du littoral")
    #expect(article.related.map(\.title).first == "La nuit du 2 février, heure par heure")
    #expect(article.related.count == 3)
    #expect(article.comments.reduce(0) { $0 + $1.count } == 4)
    #expect(article.areCommentsOpen == true)
    #expect(article.likes == 318)
    #expect(article.text.hasSuffix("La discussion reprendra lundi."))
    for word in [
      "Publié le", "Par Solenn", "Source :", "Mots-clés", "À lire aussi", "Publicité",
      "bassine à linge",
    ] {
      #expect(!article.text.contains(word), "\(word) is furniture")
    }
  }
}
