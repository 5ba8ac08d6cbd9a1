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

  @Test("may set lists and quotations within one another")
  func nested() throws {
    let article = try read(
      """
      # Titre

      - un
        - deux
          suite
        - trois

          Encore trois.
      - quatre
      1. cinq
      2. six
         > sept
         huit

      > neuf
      > - dix
      onze

      douze
      """)
    func paragraph(_ text: String) -> Block { .paragraph([Inline(text)]) }
    #expect(
      article.body == [
        .list(
          start: nil,
          items: [
            [
              paragraph("un"),
              .list(
                start: nil,
                items: [
                  [paragraph("deux suite")], [paragraph("trois"), paragraph("Encore trois.")],
                ]),
            ], [paragraph("quatre")],
          ]),
        .list(
          start: 1,
          items: [[paragraph("cinq")], [paragraph("six"), .quotation([paragraph("sept huit")])]]),
        .quotation([paragraph("neuf"), .list(start: nil, items: [[paragraph("dix onze")]])]),
        paragraph("douze"),
      ])
  }

  @Test("may have code by its margin, tables, and numbers that go on")
  func codeAndTables() throws {
    let article = try read(
      """
      # Titre

          a < b

            c
      Suite.

      | Lampe | Watts |
      |:------|------:|
      | neuve \\| belle | *20* |
      | vieille |

      4. quatre
      7. cinq
      """)
    #expect(article.body.map(Page.kind) == ["pre", "p", "table", "ol"])
    #expect(article.body[0] == .preformatted("a < b\n\n  c"))
    let rows = [["Lampe", "Watts"], ["neuve | belle", "20"], ["vieille", ""]]
    guard case .table(let cells, let hasHead) = article.body[2] else { return }
    #expect(cells.map { $0.map(\.plainText) } == rows)
    #expect(hasHead)
    #expect(article.body[3].plainText == "4. quatre\n5. cinq")
  }

  @Test("keeps a text of words that look like marks")
  func looks() throws {
    let article = try read(
      "# Titre\n\nIl est né en\n1984. Puis rien\n- sauf\ncela.\n\na | b\nc - d")
    #expect(
      article.body.map(\.plainText) == [
        "Il est né en 1984. Puis rien", "- sauf cela.", "a | b c - d",
      ])
  }

  @Test("is told from a text that begins with a number sign")
  func text() {
    #expect(Intake.read(Array("# 3 de la liste\n\nIl dort.".utf8)).format == .text)
    #expect(Intake.read(Array("# Titre\n\nIl **dort**.".utf8)).format == .markdown)
  }
}
