import Ingest
import Model
import Testing

@Suite("The people of a page")
struct PeopleTests {
  private func read(_ html: String) throws -> Article {
    try #require(Intake.read(Array(html.utf8)).articles.first)
  }

  /// A page whose byline is given as markup.
  private func signed(_ byline: String) throws -> Article {
    try read(
      "<html><body><article>\(byline)<p>\(HTML.long)</p><p>\(HTML.long)</p></article></body>")
  }

  @Test(
    "are those who sign, each by name alone",
    arguments: [
      "<p class=byline>Par <b>Anne Morvan (avec Luc Riou, Ida Tanguy)</b></p>": [
        "Anne Morvan", "Luc Riou", "Ida Tanguy",
      ],
      "<p class=author>Propos recueillis par Anne Morvan.</p>": ["Anne Morvan"],
      "<p class=byline><span>Radio Abers</span><time datetime=2023-02-14>Publié le 14 février 2023</time>":
        ["Radio Abers"],
      "<p class=byline>by <a class=byauthor href=/a>Anne Morvan</a><i>22 Dec 2016</i><a href=#c>651</a>":
        ["Anne Morvan"],
      "<p>Posted on 14 February 2023 by Anne Morvan</p>": ["Anne Morvan"],
      "<p class=byline><b>Anne Morvan</b> <span>Anne Morvan</span></p>": ["Anne Morvan"],
      "<p><span>Par </span><span>Anne Morvan</span></p>": ["Anne Morvan"],
      "<p class=byline>Par ANNE MORVAN, LUC RIOU Envoyés spéciaux à Brest</p>": [
        "ANNE MORVAN", "LUC RIOU",
      ],
      "<p class=author>Par Anne Morvan (à Brest)</p>": ["Anne Morvan"],
      "<p class=byline>Par Anne Morvan, correspondante à Berlin</p>": ["Anne Morvan"],
      "<p class=author>por Anne Morvan</p>": ["Anne Morvan"],
      "<p class=meta><a rel=author href=/u>goéland22</a></p>": ["goéland22"],
    ])
  func authors(byline: String, expected: [String]) throws {
    #expect(try signed(byline).authors == expected)
  }

  @Test(
    "are not the words of forms, menus and other articles",
    arguments: [
      "<p class=comment-form-author>Name *</p>", "<p class=author>Name *</p>",
      "<p class=author>Abonnés</p>", "<p class=author>Tweet</p>",
      "<ul><li><a href=/x>Un Phare Neuf</a> <span>05/10/2018</span></ul>",
      "<p><a href=/x><span>Un Phare Neuf</span></a> 11.12.2019</p>",
      "<aside><p class=author>Anne Morvan</p></aside>",
    ])
  func nobody(byline: String) throws {
    #expect(try signed(byline).authors.isEmpty)
  }

  @Test(
    "hold an editor only where one is named",
    arguments: [
      "<p>Édition abonnés</p>": nil, "<p>Éditeur : Abonnés Le journal numérique Mobile</p>": nil,
      "<p>Éditions précédentes</p>": nil, "<p>Éditeur : Loïc Bihan</p>": "Loïc Bihan",
      "<p>Édité par Loïc Bihan</p>": "Loïc Bihan",
      "<p>Éditeur : La rédaction de la Gazette</p>": "La rédaction de la Gazette",
    ])
  func editors(byline: String, expected: String?) throws {
    #expect(try signed(byline).editor == expected)
  }

  @Test("give way to who signs where a house is named")
  func houses() throws {
    let data = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le phare",
      "author": {"@type": "Organization", "name": "La Dépêche"}}</script>
      """
    #expect(try signed(data + "<p>Par Anne Morvan</p>").authors == ["Anne Morvan"])
    #expect(try signed(data).authors == ["La Dépêche"])
  }

  @Test(
    "have no second date that is not later than the first",
    arguments: [
      ("2023-02-14T16:28:00+01:00", "2023-02-14T16:28:00+01:00", nil),
      ("2023-02-14T16:28:00+01:00", "2023-02-14", nil),
      ("2023-02-14T16:28:00+01:00", "2023-02-14T15:00:00Z", nil),
      ("2023-02-14T16:28:00+01:00", "2023-02-14T16:29:00+01:00", "2023-02-14T16:29:00+01:00"),
    ])
  func updates(published: String, updated: String, expected: String?) throws {
    let article = try signed(
      """
      <meta property="article:published_time" content="\(published)">
      <meta property="article:modified_time" content="\(updated)">
      """)
    #expect(article.published != nil)
    #expect(article.updated?.iso8601 == expected)
  }
}
