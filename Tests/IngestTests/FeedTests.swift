import Ingest
import Model
import Testing

@Suite("A feed")
struct FeedTests {
  private func read(_ text: String, address: String? = nil) -> Intake.Result {
    Intake.read(Array(text.utf8), Intake.Context(address: address))
  }

  @Test("in JSON has titles of plain text, though some were written as HTML")
  func titlesInJSON() {
    let feed = #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "Grèves", "items": [
        {"id": "1", "title": "Bacs &amp; phares : l&#8217;été", "content_text": "Deux mots."},
        {"id": "2", "title": "Vents & marées; a<b", "content_text": "Trois mots."}]}
      """#
    #expect(
      read(feed).articles.map(\.title) == ["Bacs & phares : l’été", "Vents & marées; a<b"])
  }

  @Test("of RSS gives its entries as articles")
  func rss() throws {
    let result = read(Feeds.rss)
    #expect(result.format == .rss)
    #expect(
      result.feed == Intake.Feed(title: "Grèves & marées", address: "https://greves.example/"))
    #expect(
      result.articles.map(\.title) == ["Le phare change d’ampoule", "Vent d’ouest, mer agitée"])
    let article = try #require(result.articles.first)
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00+01:00")
    #expect(article.url == "https://greves.example/2023/phare")
    #expect(article.language == "fr")
    #expect(article.summary == "Vingt watts suffisent.")
    #expect(article.body.map(Page.kind) == ["p", "p"])
    #expect(article.source == Source(name: "Grèves & marées", url: "https://greves.example/"))
    // Two entries of one address are told apart by their own identifiers.
    #expect(Set(result.articles.map(\.id)).count == 2)
  }

  @Test("of Atom gives its entries as articles")
  func atom() throws {
    let result = read(Feeds.atom)
    #expect(result.format == .atom)
    let (first, second) = (result.articles[0], result.articles[1])
    #expect(first.title == "1 < 2 & l’été")
    #expect(first.url == "https://greves.example/2023/un")
    #expect(first.authors == ["Yves Le Goff", "Marthe"])
    #expect(first.updated?.iso8601 == "2023-02-15T08:00:00+00:00")
    #expect(
      first.body == [.paragraph([Inline("Du "), Inline("foin", traits: .strong), Inline(".")])])
    #expect(second.authors == ["La rédaction"])
    #expect(second.published?.iso8601 == "2023-02-16T08:00:00+00:00")
    let link = try #require(second.body.first.flatMap(Page.firstLink))
    #expect(link.link == "https://greves.example/2023/bouee")
  }

  @Test(
    "ends its entries with their text, not with a way to the same",
    arguments: [
      "<p><a href=https://g.example/1>∞ Permalink</a></p>",
      "<a href=https://g.example/1?a=f>Permalink</a>",
      "<p>[If it looks odd, <a href=https://g.example/1>visit the original article</a>]</p>",
      "<p>L’article <a href=https://g.example/1>Le phare</a> est apparu en premier sur <a href=https://g.example/>G</a>.</p>",
      "<p>The post <a href=https://g.example/1>Le phare</a> appeared first on <a href=https://g.example>G</a>.</p>",
    ])
  func endings(line: String) throws {
    let text = "\(HTML.long) <a href=https://g.example/2>La suite demain</a>"
    #expect(try entry("<p>\(text)</p>\(line)").body.count == 1)
    let own = "<p><a href=https://g.example/own>∞ Permalink</a></p>"
    #expect(try entry("<p>\(text)</p>\(own)").body.count == 1)
    // What leads elsewhere, or goes on there, stays.
    let elsewhere = line.replacing("g.example/1", with: "h.example/1").replacing(
      "Permalink", with: "Voyez")
    #expect(try entry("<p>\(text)</p>\(elsewhere)").body.count == 2)
    let more = "<p><a href=https://g.example/1>Lire la suite</a></p>"
    #expect(try entry("<p>\(text)</p>\(more)").body.count == 2)
  }

  private func entry(_ html: String) throws -> Article {
    let feed = """
      <rss><channel><title>G</title><link>https://g.example/</link><item><title>Le phare</title>
      <link>https://g.example/1</link><description><![CDATA[\(html)]]></description></item></channel></rss>
      """
    return try #require(read(feed).articles.first)
  }

  @Test(
    "tells the day alone where an entry is of midnight to the second",
    arguments: ["00:00:00": "2023-06-13", "09:30:00": "2023-06-13T09:30:00+00:00"])
  func midnight(hour: String, date: String) {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Un</title><id>1</id>
      <updated>2023-06-13T\(hour)+00:00</updated><content>Deux mots.</content></entry></feed>
      """
    #expect(read(feed).articles.map { $0.updated?.iso8601 } == [date])
  }

  @Test("that is ill-formed keeps what can be read")
  func broken() {
    let result = read(Feeds.broken)
    #expect(result.articles.map(\.title) == ["Un & deux", "Trois"])
    #expect(result.articles.first?.text == "Avant l’orage après")
    #expect(result.notes == [.emptyEntries(1)])
  }

  @Test("may stand within a page")
  func wrapped() {
    let feed = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>\(Feeds.rss)</body></html>"
    let result = read(feed.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: ""))
    #expect(result.format == .rss)
    #expect(result.articles.count == 2)
  }

  @Test("speaks for its own site only")
  func identity() throws {
    let own = try #require(read(Feeds.atom, address: "https://greves.example/f").articles.first)
    let other = try #require(read(Feeds.atom, address: "https://voleur.example/f").articles.first)
    #expect(own.id == ArticleID(address: "https://greves.example/2023/un"))
    #expect(other.id != own.id)
  }

  @Test("is taken up to a number of entries, and says so")
  func limits() {
    var limits = Limits.network
    limits.entries = 1
    let context = Intake.Context(limits: limits)
    let result = Intake.read(Array(Feeds.rss.utf8), context)
    #expect(result.articles.count == 1)
    #expect(result.notes == [.cutEntries(limit: 1)])
  }

  @Test("may be one of a list, in folders")
  func list() {
    let result = read(
      """
      <opml><body><outline text="Côtes"><outline text="Îles"><outline text="Grèves"
      xmlUrl="https://greves.example/f" htmlUrl="https://greves.example/"/></outline></outline>
      <outline title="Sans dossier" xmlurl="https://x.example/f"/><outline xmlUrl="javascript:x"/>
      """)
    #expect(result.format == .opml)
    #expect(result.subscriptions.map(\.title) == ["Grèves", "Sans dossier"])
    #expect(result.subscriptions.map(\.folders) == [["Côtes", "Îles"], []])
    #expect(result.subscriptions.first?.page == "https://greves.example/")
  }

  @Test("may be RSS 1.0 or JSON", arguments: [Feeds.rdf, Feeds.json])
  func others(text: String) throws {
    let article = try #require(read(text).articles.first)
    #expect(article.title == "Le phare")
    #expect(article.url == "https://greves.example/phare")
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00+00:00")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.text == "Il change d’ampoule.")
  }
}
