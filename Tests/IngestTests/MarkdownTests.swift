import Ingest
import Model
import Testing

@Suite("An article in Markdown")
struct MarkdownTests {
  private func read(_ text: String, name: String? = "phare.md") throws -> Article {
    let result = Intake.read(Array(text.utf8), Intake.Context(name: name))
    #expect(result.format == .markdown)
    return try #require(result.articles.first)
  }

  @Test("has its facts over the text")
  func front() throws {
    let article = try read(
      """
      ---
      title: "Le phare change d’ampoule"
      author: Jeanne Abgrall et Yves Le Goff
      date: 2023-02-14
      url: https://greves.example/phare
      ---
      # Le phare change d’ampoule

      Il porte *plus loin*.
      """, name: nil)
    #expect(article.title == "Le phare change d’ampoule")
    #expect(article.authors == ["Jeanne Abgrall", "Yves Le Goff"])
    #expect(article.published?.iso8601 == "2023-02-14")
    #expect(article.id == ArticleID(address: "https://greves.example/phare"))
    let runs = [Inline("Il porte "), Inline("plus loin", traits: .emphasis), Inline(".")]
    #expect(article.body == [.paragraph(runs)])
  }

  @Test("or a heading, and a byline under it")
  func heading() throws {
    let article = try read(
      "# Le phare\n\nPar Jeanne Abgrall, le 14 février 2023\n\nIl porte plus loin.\n\n## Vingt watts\n\nOui."
    )
    #expect(article.title == "Le phare")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.published?.iso8601 == "2023-02-14")
    #expect(article.body.map(Page.kind) == ["p", "h2", "p"])
  }

  @Test("keeps its blocks")
  func blocks() throws {
    let article = try read(
      """
      Il dort
      encore.

      - trois jours
      - deux **bateaux**

      1. un
      2. deux

      > Il dort.

      ***
      ```
      a < b
        c
      ```
      ![Une lampe](https://a.example/l.jpg)

      Titre
      -----
      Fin.
      """)
    #expect(article.body.map(Page.kind) == ["p", "ul", "ol", "q", "-", "pre", "fig", "h2", "p"])
    #expect(article.body[0].plainText == "Il dort encore.")
    #expect(article.body[5] == .preformatted("a < b\n  c"))
    #expect(article.body[2].plainText == "1. un\n2. deux")
  }

  @Test(
    "takes a mark for a mark where nothing closes it",
    arguments: [
      "2 * 3 * 4": "2 * 3 * 4", "un_deux_trois": "un_deux_trois", "**un": "**un", "a ` b": "a ` b",
      "[un] (deux)": "[un] (deux)", "1 < 2": "1 < 2", #"\*un\*"#: "*un*", "`a*b*`": "a*b*",
      "[un](https://a.example/)": "un", "<https://a.example/>": "https://a.example/",
      "*un [deux* trois](https://a.example/)": "un [deux trois](https://a.example/)",
    ])
  func marks(text: String, expected: String) throws {
    #expect(try read("Il dort.\n\n" + text).body.last?.plainText == expected)
  }

  @Test("is told from a text that begins with a number sign")
  func text() {
    #expect(Intake.read(Array("# 3 de la liste\n\nIl dort.".utf8)).format == .text)
    #expect(Intake.read(Array("# Titre\n\nIl **dort**.".utf8)).format == .markdown)
  }
}
