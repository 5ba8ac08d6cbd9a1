import Ingest
import Model
import Testing

@Suite("A saved page")
struct PageTests {
  private func read(_ html: String, address: String? = nil) throws -> Article {
    let context = Intake.Context(name: "page.html", address: address)
    let result = Intake.read(Array(html.utf8), context)
    #expect(result.format == .html)
    return try #require(result.articles.first)
  }

  @Test("says what it is in its head, its data and its text")
  func facts() throws {
    let article = try read(HTML.page)
    #expect(article.title == "Le phare de Roscanvel change d’ampoule")
    #expect(article.authors == ["Jeanne Abgrall", "Yves Le Goff"])
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00+01:00")
    #expect(article.updated?.iso8601 == "2023-02-15")
    #expect(article.language == "fr-FR")
    #expect(article.url == "https://greves.example/2023/phare")
    #expect(article.site?.name == "La Dépêche des grèves")
    #expect(article.summary == "Vingt watts suffisent.")
    #expect(article.id == ArticleID(address: "https://greves.example/2023/phare"))
  }

  @Test("gives its text in blocks, without what is around it")
  func body() throws {
    let article = try read(HTML.page)
    #expect(article.body.map(Page.kind) == ["p", "h2", "p", "q", "ul", "fig", "-", "pre", "p"])
    for word in ["Accueil", "Partager", "Lire aussi", "Mentions", "alert("] {
      #expect(!article.text.contains(word), "\(word) is furniture")
    }
    #expect(
      article.body[3] == .quotation([.paragraph([Inline("« C’est moins que dans ma cuisine. »")])]))
    let figure = Block.figure(
      url: "https://greves.example/img/lampe.jpg", alt: "La lampe",
      caption: [Inline("La lampe neuve.")])
    #expect(article.body[5] == figure)
    #expect(article.body[7] == .preformatted("20 W\n  ×  3"))
  }

  /// The title of the window, a heading, and what the article is called.
  @Test(
    "is called as its heading says, where that is a part of the window's title",
    arguments: [
      ("Le phare éclaire : Archives | La Gazette des grèves", "h3", "Le phare éclaire"),
      ("Neuf - Le phare éclaire - Nouvelles", "h1", "Le phare éclaire"),
      ("Le phare - La Gazette des grèves", "h1", "La Gazette des grèves"),
    ])
  func heading(window: String, level: String, heading: String) throws {
    let page = "<title>\(window)</title><\(level)>\(heading)</\(level)><p>\(HTML.long)</p>"
    let isSite = heading.hasPrefix("La Gazette")
    #expect(try read(page).title == (isSite ? "Le phare - La Gazette des grèves" : heading))
  }

  @Test("is not called by its site, whatever sign stands between", arguments: ["|", "-", "‹", "·"])
  func site(sign: String) throws {
    let page = "<title>Le phare éclaire la baie \(sign) Les grèves</title><p>\(HTML.long)</p>"
    #expect(try read(page).title == "Le phare éclaire la baie")
  }

  /// The address of the page, and its title where that ends with the name of its site in brackets.
  @Test(
    "is not called by its site in brackets",
    arguments: [
      ("https://www.greves.example/1", "Le phare éclaire"),
      ("https://autre.example/1", "Le phare éclaire [Greves.example]"),
    ])
  func bracket(address: String, title: String) throws {
    let page = "<title>Le phare éclaire [Greves.example]</title><p>\(HTML.long)</p>"
    let article = try read(page, address: address)
    #expect(article.title == title)
    #expect(article.site?.name == (title.hasSuffix("]") ? nil : "Greves.example"))
  }

  @Test("is called as a property says, rather than a name, and is of its own day, not of a comment")
  func properties() throws {
    let article = try read(
      """
      <meta name="og:title" content="Un"><meta property="og:title" content="Deux">
      <h1>Deux</h1><p>\(HTML.long)</p><p>\(HTML.other)</p>
      <div class=article_comment_item><div class=comment_author>Soumis par Marthe, le 29 octobre 2012</div>
      <p>Oui !</p></div><div class=comment_answer><div class=comment_author>Luc a répondu le 30/10/2012</div></div>
      <p>Publié le 28/10/2012</p>
      """)
    #expect(article.title == "Deux")
    #expect(article.published?.iso8601 == "2012-10-28")
  }

  @Test("is of the site that its window's title names last")
  func lastSite() throws {
    let window = "<title>Le phare éclaire la baie - Marins | La Gazette</title>"
    let article = try read("\(window)<h1>Le phare éclaire la baie</h1><p>\(HTML.long)</p>")
    #expect(article.title == "Le phare éclaire la baie")
    #expect(article.site?.name == "La Gazette")
  }

  @Test("is not of who wrote it, though the window names them behind its title")
  func signedWindow() throws {
    let window = "<title>Le phare éclaire la baie - Par Luc Riou</title>"
    #expect(try read("\(window)<p>\(HTML.long)</p>").site == nil)
  }

  /// The first heading, and whether it is what the article is called.
  @Test(
    "is called by the first of its highest headings, where the window names the book alone",
    arguments: [("Surveiller les phares", true), ("Phares", false)])
  func chapter(heading: String, isTitle: Bool) throws {
    let article = try read(
      """
      <title>Grèves - Le manuel du gardien</title><section><h1>\(heading)</h1><p>\(HTML.long)</p>
      <section><h1>Mots</h1><p>\(HTML.other)</p></section></section>
      """)
    #expect(article.title == (isTitle ? heading : "Grèves - Le manuel du gardien"))
  }

  @Test("tells who edited it from who wrote it")
  func editor() throws {
    let article = try read(
      """
      <h1>Le phare</h1><p class="byline author">Written by Jeanne Abgrall<br>Edited by Yves Le Goff</p>
      <p>\(HTML.long)</p><p>\(HTML.other)</p>
      """)
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.editor == "Yves Le Goff")
  }

  @Test("is of the day that its title opens with")
  func day() throws {
    let article = try read("<title>23.01.2022 - Le phare éclaire</title><p>\(HTML.long)</p>")
    #expect(article.title == "Le phare éclaire")
    #expect(article.published?.iso8601 == "2022-01-23")
  }

  @Test("keeps the style and the links of its words")
  func runs() throws {
    let article = try read(HTML.page)
    let link = try #require(article.body.first.flatMap(Page.firstLink))
    #expect(link.link == "https://greves.example/2023/horloger?a=1&copy=2")
    guard case .paragraph(let runs) = article.body[2] else {
      Issue.record("the third block is a paragraph")
      return
    }
    #expect(runs.contains(Inline("plus loin", traits: .emphasis)))
    #expect(runs.contains(Inline("moins", traits: [.strong])))
    #expect(runs.plainText.contains("une ligne\nl’autre"))
  }

  @Test("may carry comments, related articles, its source and the likes of its site")
  func furniture() throws {
    let article = try read(HTML.furnished, address: "https://greves.example/2023/phare")
    #expect(article.comments.map(\.author) == ["goéland22", "Marthe"])
    #expect(article.comments.first?.replies.map(\.text) == ["C’est noté."])
    #expect(article.comments.last?.date?.iso8601 == "2023-02-15T10:00:00+01:00")
    #expect(
      article.related.map(\.url) == ["https://greves.example/feu", "https://greves.example/bouee"])
    #expect(article.areCommentsOpen == true)
    #expect(article.site?.likes == 41_200)
    #expect(article.source?.name == "La Dépêche des grèves")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00")
    #expect(article.body.map(Page.kind) == ["p", "p", "table"])
    let closed = HTML.furnished.replacing(
      "Laisser un commentaire", with: "Les commentaires sont fermés.")
    #expect(try read(closed).areCommentsOpen == false)
  }

  @Test(
    "may carry comments under other names",
    arguments: [
      "<li id=comment-42><div class=comment-author><img src=/a></div><b class=fn>Marthe</b><p>Oui !</p>",
      "<li><div class=comment-body><b class=username>Marthe</b><p>Oui !</p></div>",
      "<div class=article_comment_item><b class=pseudo>Marthe</b><p>Oui !</p></div>",
    ])
  func comments(markup: String) throws {
    let comments = try read(
      "<h1>Le phare</h1><p>\(HTML.long)</p><p>\(HTML.other)</p><ul>\(markup)</ul>"
    ).comments
    #expect(comments.map(\.author) == ["Marthe"])
    #expect(comments.map(\.text) == ["Oui !"])
  }

  @Test(
    "tells who commented, and when, apart from the words around",
    arguments: [
      "Soumis par <b>goéland22</b>, le lundi 29 octobre 2012 à 15h46",
      "goéland22 dit :", "Posted by goéland22 on October 29, 2012", "goéland22 a écrit :",
      "<span>goéland22</span> a répondu le mardi 29 octobre 2012 à 11h45",
    ])
  func commentators(line: String) throws {
    let comment = try #require(
      read(
        """
        <h1>Le phare</h1><p>\(HTML.long)</p><p>\(HTML.other)</p>
        <div class=comment><div class=comment_author>\(line)</div><p>Oui !</p></div>
        """
      ).comments.first)
    #expect(comment.author == "goéland22")
    #expect(
      comment.date.map { $0.iso8601.prefix(10) } == (line.contains("2012") ? "2012-10-29" : nil))
  }

  @Test(
    "names related articles by their titles alone, up to the title of the next list",
    arguments: [
      "<a href=/b><b>1</b> <i>Mer</i> <h3>La bouée est perdue</h3> <p>Elle dérive.</p></a>",
      "<a href=/b>Mer <span class=card__title>La bouée est perdue</span> Elle dérive.</a>",
      "<a href=/b>La bouée est perdue<span class=sr-only>La bouée est perdue</span></a>",
    ])
  func related(link: String) throws {
    let article = try read(
      """
      <article><h1>Le phare</h1><p>\(HTML.long)</p><p>\(HTML.other)</p></article>
      <section><h2>À lire aussi</h2>\(link)<h2>En ce moment</h2><a href=/c>La digue tient bon</a></section>
      """, address: "https://greves.example/phare")
    #expect(
      article.related == [Link(title: "La bouée est perdue", url: "https://greves.example/b")])
  }

  @Test("without an article says so")
  func nothing() {
    let result = Intake.read(Array("<html><body><script>x()</script></body></html>".utf8))
    #expect(result.articles.isEmpty)
    #expect(result.notes == [.noArticle])
  }

  @Test(
    "may be in any charset of the press",
    arguments: [
      (HTML.bytes("iso-8859-1", e: [0xE9], quote: [0x92]), "l’été"),
      (HTML.bytes("iso-8859-15", e: [0xE9], quote: [0xBD]), "lœété"),
      (HTML.bytes("utf-8", e: [0xC3, 0xA9], quote: [0xE2, 0x80, 0x99]), "l’été"),
      // What says Latin-1 and is UTF-8 is UTF-8.
      (HTML.bytes("iso-8859-1", e: [0xC3, 0xA9], quote: [0xE2, 0x80, 0x99]), "l’été"),
      (HTML.utf16("<html><body><p>\(HTML.long) l’été</p></body></html>"), "l’été"),
    ])
  func charsets(bytes: [UInt8], expected: String) throws {
    let article = try #require(Intake.read(bytes).articles.first)
    #expect(article.text.contains(expected))
  }
}
