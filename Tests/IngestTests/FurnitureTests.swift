import Ingest
import Model
import Testing

/// What pages put between the paragraphs of an article, each on a page of its own.
@Suite("The furniture within an article")
struct FurnitureTests {
  /// The blocks of a page with some markup between two paragraphs, those two left out.
  private func between(_ markup: String) throws -> Article {
    try read("<p>\(HTML.long)</p>\(markup)<p>\(HTML.other)</p>")
  }

  private func read(_ markup: String) throws -> Article {
    let page = """
      <html><head><title>Le phare</title><meta name=author content="Anne Morvan"></head>
      <body><div id=article>\(markup)</div></body></html>
      """
    return try #require(Intake.read(Array(page.utf8)).articles.first)
  }

  @Test(
    "is left out",
    arguments: [
      "<p>Publicité</p>", "<p>ADVERTISEMENT</p>", "<p>Partager</p>", "<p>Image 1 of 23</p>",
      "<p><b>Lire aussi : </b><a href=/b>La bouée perdue</a></p>",
      "<p>À lire aussi » La bouée perdue, que faire ?</p>",
      "<p>Related: <a href=/b>The lost buoy</a></p>",
      "<p><b><a href=/b>THE LOST BUOY HAS BEEN FOUND</a></b></p>",
      "<h3>Sur le même sujet</h3><ul><li><a href=/b>La bouée perdue</a><li><a href=/c>La corne</a></ul>",
      "<p>Ce site utilise des cookies pour mesurer son audience.</p>",
      "<p>Abonnez-vous à notre lettre pour tout savoir.</p>", "<p>Crédit photo : L. Riou</p>",
      "<p>Anne Morvan</p>", "<p>\(HTML.long)</p>", "<p>Par Anne Morvan</p>",
      "<p><span class=sr-only>Nouvelle fenêtre</span></p>",
      "<p class=visually-hidden>Fin de la publicité</p>", "<p>.</p>",
      "<p><a href=/b#c>Comments (5 posted)</a></p>", "<p>10 réactions</p>",
      "<p>Cet article vous a-t-il été utile ?</p>", "<div>Found This Helpful</div>",
      "<p>À propos de</p>",
    ])
  func furniture(markup: String) throws {
    #expect(try between(markup).text == HTML.long + "\n\n" + HTML.other)
  }

  @Test(
    "is not what an article says in the same words",
    arguments: [
      "<p>La publicité du phare, dit-elle, c’est sa lumière.</p>",
      "<p>Il vous reste un quart d’heure.</p>",
      "<p>À lire ce registre, on croirait la mer plus calme.</p>", "<h2>Recherche</h2>",
      "<p>Un regard suffit : Lire aussi les cartes s’apprend.</p>", "<p>Oui.</p><p>Oui.</p>",
      "<p>Voyez <a href=/b>la bouée</a>.</p>", "<p>CE QUE DIT LA MER</p>",
      "<p>Jeanne Abgrall monte encore.</p>", "<p>Par Anne Morvan, tout arrive.</p>",
      "<p>10 réactions en chaîne.</p>", "<h2>10 réactions</h2>", "<p>…</p>", "<p>17</p>",
      "<p>Devenez fan de la mer.</p>",
    ])
  func words(markup: String) throws {
    let article = try between(markup)
    #expect(article.text.utf8.count > HTML.long.utf8.count + HTML.other.utf8.count + 2)
  }

  @Test(
    "is no quotation, in whatever box it stands",
    arguments: ["social-media-embed", "twitter social"])
  func quotations(box: String) throws {
    let quotation = """
      <blockquote><p>La mer était haute, et le phare éteint depuis une heure.</p></blockquote>
      """
    // A page with little text is searched without regard to classes.
    let rest = ["Un.", "Deux.", "Trois."].map { "<p>\(HTML.other) \($0)</p>" }.joined()
    let article = try read("<p>\(HTML.long)</p><div class=\"\(box)\">\(quotation)</div>\(rest)")
    #expect(article.body.map(Page.kind) == ["p", "q", "p", "p", "p"])
  }

  @Test(
    "is a counter, a card, the box of the author, by what they are called",
    arguments: ["post_likes", "personCard", "about_author", "like-count"])
  func boxes(name: String) throws {
    let rest = ["Un.", "Deux.", "Trois."].map { "<p>\(HTML.other) \($0)</p>" }.joined()
    let box = "<div class=\(name)><p>Luc Riou aime la mer, les phares.</p></div>"
    let article = try read("<p>\(HTML.long)</p>\(box)\(rest)")
    #expect(article.body.count == 4)
  }

  @Test("is the other articles of a page that bears the title of one")
  func others() throws {
    let own = "<h1>Le phare</h1><p>\(HTML.long)</p><p>\(HTML.other)</p><p>\(HTML.long) Encore.</p>"
    let other = "<h2>La digue</h2><p>\(HTML.other) Mais non.</p><p>\(HTML.long) Et voilà tout.</p>"
    let article = try read(
      "<article class=post>\(own)</article>"
        + String(repeating: "<article class=post>\(other)</article>", count: 3))
    #expect(article.text.hasPrefix(HTML.long) && article.text.hasSuffix(" Encore."))
  }

  @Test("is a list of pictures whose legends are said twice")
  func gallery() throws {
    let legend = "Le phare de Roscanvel, photographié depuis la grève lundi 13 février au soir."
    let article = try between("<ul><li>\(legend) <b>moins</b> \(legend) Photo Luc Riou</ul>")
    #expect(article.text == HTML.long + "\n\n" + HTML.other)
  }

  @Test(
    "is a no-break space beside a plain one, and a paragraph of such alone",
    arguments: [
      "<p>Il dort depuis&nbsp; hier.</p>": "Il dort depuis hier.",
      "<p>Il dort &nbsp;!</p><p>&nbsp;</p>": "Il dort\u{A0}!",
      "<p>\u{200B}</p><p>Il dort.</p><p>\u{FEFF}&nbsp;</p>": "Il dort.",
      "<p>Il &nbsp; dort&nbsp;:&nbsp;<b>oui</b>.</p>": "Il dort\u{A0}:\u{A0}oui.",
      "<p>&nbsp;Il dort.&nbsp;</p>": "Il dort.",
      "<p><b>&nbsp;</b><i>&nbsp; Il</i> dort.</p>": "Il dort.",
    ])
  func blanks(markup: String, text: String) throws {
    let article = try between(markup)
    #expect(article.body.map(\.plainText) == [HTML.long, text, HTML.other])
  }

  @Test(
    "is not what a section is called by the words of its title",
    arguments: [
      "<h2 id=comment-hisser>Comment hisser une lentille</h2>",
      "<section id=le-partage-des-eaux-du-port><p>\(HTML.long) Encore.</p></section>",
    ])
  func slugs(section: String) throws {
    let rest = ["Un.", "Deux.", "Trois."].map { "<p>\(HTML.other) \($0)</p>" }.joined()
    let article = try read("\(rest)<p>\(HTML.long)</p>\(section)<p>\(HTML.other)</p>")
    #expect(article.body.count == 6)
  }

  @Test("is what stands around a password")
  func password() throws {
    let rest = ["Un.", "Deux.", "Trois."].map { "<p>\(HTML.other) \($0)</p>" }.joined()
    let form =
      "<form><p>Votre adresse</p><input type=text><p>Mot de passe</p><input type=password></form>"
    let article = try read("\(rest)<p>\(HTML.long)</p><div><p>Vous avez un compte</p>\(form)</div>")
    #expect(article.text.hasSuffix(HTML.long))
    // A field for a search takes nothing of the text with it.
    let open = try read("\(rest)<div><p>\(HTML.long)</p><p>Fin.</p><input type=text></div>")
    #expect(open.text.hasSuffix("Fin."))
  }

  @Test(
    "is what only those read who hear the page",
    arguments: ["hidden-tag", "element-invisible", "assistive-text", "u-sr-only"])
  func heard(name: String) throws {
    let markup =
      "<p>Voyez <a href=/b>la bouée<span class=\"\(name)\"> (Nouvelle fenêtre)</span></a>.</p>"
    #expect(try between(markup).body[1].plainText == "Voyez la bouée.")
  }

  @Test(
    "is what a link says of a window",
    arguments: [
      "Opens a new window ", " (s’ouvre dans une nouvelle fenêtre)", "(Nouvelle fenêtre)",
    ])
  func windows(words: String) throws {
    let markup = "<p>Voyez <a href=/b>la bouée<span class=icon>\(words)</span></a>.</p>"
    #expect(try between(markup).body[1].plainText == "Voyez la bouée.")
    let said = "<p>Voyez <a href=/b>la <span>nouvelle fenêtre ronde</span></a>.</p>"
    #expect(try between(said).body[1].plainText == "Voyez la nouvelle fenêtre ronde.")
  }

  @Test("is the title said again, and words for those who hear the page")
  func title() throws {
    let article = try read(
      """
      <h1>Le phare</h1><p>\(HTML.long)</p><div><h2>Le phare</h2><p>Par <b>Anne Morvan</b></p></div>
      <p>\(HTML.other) <a href=/b>Ici<span class="u-screen-reader-text"> (nouvelle fenêtre)</span></a>.</p>
      """)
    #expect(article.text == "\(HTML.long)\n\n\(HTML.other) Ici.")
  }

  @Test(
    "is the picture of who wrote it, and of nobody else",
    arguments: [
      "<img src=/a.jpg alt=\"Anne Morvan\">": 2,
      "<figure><img src=/a.jpg alt=\"Anne Morvan\"></figure>": 2,
      "<img src=/a.jpg alt=\"Luc Riou\">": 3,
      "<div><img src=/a.jpg alt=\"Anne Morvan\"></div><p>Anne Morvan</p>": 2,
      "<figure><img src=/a.jpg alt=\"Anne Morvan\"><figcaption>Sur le phare.</figcaption></figure>":
        3,
    ])
  func portrait(markup: String, count: Int) throws {
    #expect(try between(markup).body.count == count)
  }

  @Test(
    "is the name of a picture’s file, told for what it shows",
    arguments: [
      "DSC_0123": "", "le-phare-1024x768": "", "phare.jpg": "", "le_phare_et_la_mer": "",
      "Jean-Paul": "Jean-Paul", "Phare": "Phare", "Le phare en 1912": "Le phare en 1912",
    ])
  func fileNames(alt: String, shown: String) throws {
    let article = try between("<img src=/a.jpg alt=\"\(alt)\">")
    #expect(article.body[1] == .figure(url: "/a.jpg", alt: shown, caption: []))
  }

  @Test(
    "is no raised figure, which becomes one of its own",
    arguments: [
      "10<sup>6</sup> m<sup>2</sup>": "10⁶ m²", "s<sup>-1</sup>": "s⁻¹",
      "la digue<sup class=note><a href=#n12>12</a></sup>.": "la digue¹².",
      "le XX<sup>e</sup>, la 1<sup>re</sup>": "le XXe, la 1re", "a<sup>12345</sup>": "a12345",
    ])
  func raised(markup: String, text: String) throws {
    #expect(try between("<p>\(markup)</p>").body[1].plainText == text)
  }

  @Test(
    "leaves of a picture that is a bullet its sign",
    arguments: [
      "<img src=/p.gif width=8 height=11 alt=\"-\">": "-~", "<img src=/p.gif width=8 alt=•>": "•~",
      "<img src=/p.gif width=8 height=8 alt=puce>": "",
    ])
  func bullets(image: String, sign: String) throws {
    let article = try between("<p>\(image)&nbsp;Elle dort.</p>")
    let text = sign.replacing("~", with: "\u{A0}") + "Elle dort."
    #expect(article.body.map(\.plainText) == [HTML.long, text, HTML.other])
  }

  @Test("leaves the articles that it led to beside the text")
  func related() throws {
    let article = try between("<p>Lire aussi : <a href=https://g.example/b>La bouée perdue</a></p>")
    #expect(article.related == [Link(title: "La bouée perdue", url: "https://g.example/b")])
  }

  @Test(
    "ends with the article",
    arguments: [
      "<h3>En direct</h3>", "<hr>", "<p>Anne Morvan est reporter à la Gazette.</p>",
      "<p>Suivez-nous sur Facebook.</p>", "<p>Mots-clés : phare, mer</p>",
      "<p><a href=/b>La bouée perdue</a></p>",
      "<p>Devenez fan sur <a href=/b><img src=/f.png></a>, suivez-nous sur <a href=/c>X</a></p>",
      "<p>Publié le 29/10/2012<br><em>Mis à jour le 29/10/2012 à 14h03</em></p>",
      "<h5>About the Author: Luc</h5><p>Luc prend des photos. Il vit à Brest, au bord de l’eau.</p>",
      "<p>À propos de l’auteur</p><p>Luc prend des photos. Il vit à Brest, au bord de l’eau.</p>",
      "<ul><li><a href=/b>La bouée perdue</a><p>Le 5 mai.</p><li><a href=/c>La corne</a><p>Le 6.</p></ul>",
    ])
  func ends(markup: String) throws {
    let article = try read("<p>\(HTML.long)</p><p>\(HTML.other)</p>\(markup)")
    #expect(article.text == HTML.long + "\n\n" + HTML.other)
  }

  @Test(
    "begins with bylines and days",
    arguments: [
      "<p>Publié le 14 févr. 23 à 9:21</p>", "<p>Anne Morvan | mardi 14 février 2023 à 09h08</p>",
      "<p>Updated 1:39 am EST, Wednesday, November 20, 2019</p>",
    ])
  func begins(markup: String) throws {
    let article = try read("<p>Le sous-titre</p>\(markup)<p>\(HTML.long)</p><p>\(HTML.other)</p>")
    #expect(article.body.count == 3)
    #expect(article.published != nil || article.updated != nil)
  }

  @Test("gives a legend to the picture above it")
  func legends() throws {
    let article = try between("<img src=/a.jpg alt=Phare><p>Le phare, hier. (C) Luc Riou</p>")
    #expect(article.body.map(Page.kind) == ["p", "fig", "p"])
    #expect(article.body[1].plainText == "Le phare, hier. (C) Luc Riou")
  }

  @Test("sets a sentence in a heading as a paragraph in bold")
  func standfirst() throws {
    let article = try read("<h2>\(HTML.other)</h2><p>\(HTML.long)</p><p>\(HTML.long) Et voilà.</p>")
    #expect(article.body.first == .paragraph([Inline(HTML.other, traits: .strong)]))
  }

  @Test("is no term of a list, whatever its class holds")
  func terms() throws {
    let list = "<dl><dt class=\"subheaders jumptargets\">Lampe</dt><dd>Elle éclaire.</dd></dl>"
    let body = (1...6).map { "<p>\($0). \(HTML.long)</p>" }.joined()
    #expect(try read("<h1>Le phare</h1>\(body)\(list)<p>\(HTML.other)</p>").text.contains("Lampe"))
  }

  @Test(
    "is a link that only leads back to where it stands",
    arguments: ["<a class=headerlink href=#e>¶</a>", " <a href=#n1>↩</a>", " <a href=/b>∞</a>"])
  func signs(link: String) throws {
    let article = try between("<p>La mer est belle.\(link)</p>")
    #expect(article.body[1] == .paragraph([Inline("La mer est belle.")]))
  }

  @Test("lets a line end before what is linked, and after it")
  func breaks() throws {
    let body = try between("<p><a href=/a>Un</a><br><a href=/b>Deux</a><br>trois</p>").body
    guard case .paragraph(let runs) = body[1] else { throw Absent() }
    #expect(runs.map(\.text).joined() == "Un\nDeux\ntrois")
    #expect(runs.first?.text == "Un")
    #expect(runs.last?.text == "\ntrois")
  }

  private struct Absent: Error {}

  @Test("lets the words tell the language where the page mistakes it")
  func language() throws {
    let page = "<html lang=en><body><p>\(HTML.long)</p><p>\(HTML.other)</p></body></html>"
    #expect(Intake.read(Array(page.utf8)).articles.first?.language == "fr")
  }
}
