import Ingest
import Model
import Testing

/// What following a source asks of the reading of feeds and pages.
@Suite("A source")
struct SourceTests {
  private func read(_ text: String, _ context: Intake.Context = Intake.Context()) -> Intake.Result {
    Intake.read(Array(text.utf8), context)
  }

  @Test("is found in the head of a page, its comments last")
  func discovery() {
    let page = """
      <html><head><base href="/blog/">
      <link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments/feed">
      <link rel="Alternate" type="application/atom+xml; charset=utf-8" title="La  Gazette" href="flux">
      <link rel="alternate" type="text/html" hreflang="en" href="/en">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" type="application/feed+json" href="https://cdn.example/f.json">
      <link rel="stylesheet" type="application/rss+xml" href="/style"></head><body><p>Bonjour.
      """
    let links = FeedDiscovery.links(
      in: Array(page.utf8), Intake.Context(address: "https://gazette.example/une.html"))
    #expect(
      links.map(\.address) == [
        "https://gazette.example/blog/flux", "https://cdn.example/f.json",
        "https://gazette.example/comments/feed",
      ])
    #expect(links.map(\.title) == ["La Gazette", nil, "Commentaires"])
  }

  @Test("goes out in a list and comes back in it, folders in folders")
  func opml() {
    let sources = [
      Subscription(address: "https://a.example/?x=1&y=2", title: "A « & » <b>"),
      Subscription(address: "https://aa.example/", title: "Le \"\u{301}Bac &\u{301} co"),
      Subscription(address: "https://b.example/", title: "B", folders: ["Presse", "Côtes"]),
      Subscription(address: "https://c.example/", folders: ["Presse"]),
      Subscription(address: "https://d.example/", title: "D", folders: ["Presse", "Côtes"]),
    ]
    let text = OPMLWriter.text(of: sources, title: "Les miennes")
    let back = read(text).subscriptions.map {
      Subscription(
        address: $0.feed, title: $0.title == $0.feed ? nil : $0.title, folders: $0.folders)
    }
    #expect(back.sorted { $0.address < $1.address } == sources)
    let quotes = text.unicodeScalars.count { $0 == "\"" }
    #expect(quotes == 6 + sources.count * 8 + 2 * 2, "none of a title")
    #expect(text.count(where: { $0 == "<" }) == text.count(where: { $0 == ">" }))
  }

  @Test("in folders in folders without end has as many as a journal keeps, their names cut")
  func deepFolders() {
    let long = String(repeating: "é", count: 100_000)
    let open = (1...40).map { "<outline text=\"\($0) \(long)\">" }.joined()
    let feeds = (1...400).map { "<outline text=\"F\" xmlUrl=\"https://f.example/\($0)\"/>" }
      .joined()
    let found = read("<opml><body>\(open)\(feeds)</body></opml>").subscriptions
    #expect(found.count == 400)
    #expect(found.allSatisfy { $0.folders.count == 16 })
    #expect(found.last?.folders.first == "1 " + String(repeating: "é", count: 198))
  }

  @Test(
    "says how often it changes",
    arguments: [
      ("<ttl>45</ttl>", 45), ("<ttl>0</ttl>", nil), ("<ttl>souvent</ttl>", nil),
      ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
      ("<sy:updatePeriod> daily </sy:updatePeriod>", 1440), ("", nil),
    ])
  func minutes(words: String, expected: Int?) {
    let feed = read(
      "<rss><channel><title>A</title>\(words)<item><title>B</title></item></channel></rss>")
    #expect(feed.feed?.minutes == expected)
  }

  @Test(
    "gives the beginning of an article, or the whole",
    arguments: [
      ("<description>Le bac ne passera plus…</description>", true),
      ("<description>Le bac ne passera plus.</description>", true),
      ("<description>\(long) Fin.</description>", false),
      (
        "<description>\(long.prefix(1200)) &lt;a href='x'&gt;Lire la suite →&lt;/a&gt;</description>",
        true
      ),
      ("<content:encoded>Trois mots, c’est tout.</content:encoded>", false),
      ("<content:encoded>Le bac ne passera plus [&amp;#8230;]</content:encoded>", true),
    ])
  func teaser(words: String, isTeaser: Bool) {
    let item = "<item><title>B</title><link>https://gazette.example/b</link>\(words)</item>"
    let feed = read("<rss><channel><title>A</title>\(item)</channel></rss>")
    #expect(feed.articles.count == 1)
    #expect(feed.teasers == (isTeaser ? Set(feed.articles.map(\.id)) : []))
  }

  private static let long = String(repeating: "mot après mot ", count: 100)

  @Test("keeps its identity when redirects find it elsewhere")
  func identity() {
    let text =
      "<rss><channel><title>A</title><item><title>B</title><guid>7</guid></item></channel></rss>"
    let followed = "https://gazette.example/flux"
    let ids = ["https://cdn1.example/x", "https://cdn2.example/y"].map {
      read(text, Intake.Context(address: $0, followed: followed)).articles[0].id
    }
    #expect(ids == [ArticleID(source: followed, identifier: "7"), ids[0]])
  }
}

@Suite("An entry with the text of its page")
struct CompletionTests {
  private let entry = Article(
    id: ArticleID(address: "https://gazette.example/bac"), title: "Le bac du dimanche",
    authors: ["Maëlle"], published: Moment(iso8601: "2026-11-20T18:07:00"),
    url: "https://gazette.example/bac", body: [.paragraph([Inline("Le bac ne passera plus…")])])

  private func page(_ title: String, _ texts: String...) -> Article {
    Article(
      id: ArticleID(address: "https://gazette.example/page"), title: title, authors: ["Rédaction"],
      editor: "Odile", body: texts.map { .paragraph([Inline($0)]) })
  }

  private let text = "Le bac de Kerhouarn ne passera plus le dimanche, a dit la mairie hier."

  @Test("keeps what the feed says, and takes what only the page says")
  func facts() throws {
    let whole = try #require(entry.completed(by: page("Le bac du dimanche", text, "Fin.")))
    #expect(whole.text == text + "\n\nFin.")
    #expect(whole.id == entry.id && whole.title == entry.title && whole.authors == ["Maëlle"])
    #expect(whole.editor == "Odile" && whole.published == entry.published)
    #expect(whole.summary == "Le bac ne passera plus…")
  }

  @Test("is nothing where the page is another's, or has no more")
  func refused() {
    let consent = "Vos choix en matière de cookies et de traceurs, pour nos partenaires et nous."
    #expect(entry.completed(by: page("Avant de continuer", consent)) == nil)
    #expect(entry.completed(by: page("Le bac du dimanche", "Court.")) == nil)
  }

  @Test("is known again in what was kept, until the feed says otherwise")
  func knownAgain() throws {
    let whole = try #require(entry.completed(by: page("Le bac du dimanche", text)))
    #expect(entry.isCompleted(in: whole))
    var changed = entry
    changed.body = [.paragraph([Inline("Le bac passera finalement…")])]
    #expect(!changed.isCompleted(in: whole))
    changed = entry
    changed.title = "Le bac du samedi"
    #expect(!changed.isCompleted(in: whole))
    #expect(!entry.isCompleted(in: entry))
  }
}
