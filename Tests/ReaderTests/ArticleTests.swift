import Display
import Model
import Reader
import Testing

@Suite("An article")
struct ArticleTests {
  private func long(_ columns: Int = 80, _ rows: Int = 24) -> Desk {
    var desk = Desk(columns, rows)
    desk.press("j", "j", .enter)
    return desk
  }

  /// The first row of the text area.
  private func topRow(_ desk: Desk) -> String {
    desk.rows.dropFirst(2).first { !$0.isEmpty } ?? ""
  }

  @Test("waits for the disk with a word, and answers keys meanwhile")
  func loading() {
    var desk = Desk(articles: [])
    desk.send(.shelved(name: nil, headlines: [Headline(Desk.articles[0])]))
    desk.press(.enter)
    #expect(desk.shows("Chargement…"))
    desk.press("j", " ", "?")
    #expect(desk.shows("Touches de l’article"))
    desk.press("q", "q")
    #expect(desk.shows("▌◐ À Saint-Malo") || desk.shows("▌● À Saint-Malo"))
  }

  @Test("says why it cannot be shown")
  func missing() {
    var desk = Desk()
    let stranger = Desk.article("Introuvable", date: "2026-11-22")
    desk.send(.shelved(name: nil, headlines: [Headline(stranger)]))
    desk.press(.enter)
    let words = Array(repeating: "plus", count: 40).joined(separator: " ")
    desk.send(.missing(stranger.id, sentence: "Le fichier n’est \(words) là du tout."))
    #expect(desk.shows("Le fichier n’est"))
    #expect(desk.shows("là du tout."), "a sentence longer than a line goes on on the next")
  }

  @Test("Space turns pages to the end, then goes to the next article")
  func readOn() {
    var desk = long()
    var presses = 0
    while !desk.foot.contains("fin"), presses < 50 {
      desk.press(" ")
      presses += 1
    }
    #expect(presses > 3 && presses < 50)
    #expect(desk.shows("Suite"))
    desk.press(" ")
    #expect(desk.shows("    Le timbre rouge revient"))
  }

  @Test("a page turns leaving one row in sight, and b comes back to the same row")
  func pages() {
    var desk = long()
    let last = desk.rows[22]
    let first = topRow(desk)
    desk.press(" ")
    #expect(desk.rows[2] == last)
    desk.press("b")
    #expect(topRow(desk) == first)
  }

  @Test("moves by rows, half pages and to both ends")
  func moves() {
    var desk = long()
    let start = desk.rows
    desk.press("j", "j", "k", "k")
    #expect(desk.rows == start)
    desk.press("d", "u")
    #expect(desk.rows == start)
    desk.press(.control("d"), .control("u"))
    #expect(desk.rows == start)
    desk.press("G", "g")
    #expect(desk.rows.dropLast() == start.dropLast())
    desk.press("}", "{")
    #expect(desk.rows.dropLast() == start.dropLast())
  }

  @Test("J and K go to the next and previous article without leaving the text")
  func neighbours() {
    var desk = Desk()
    desk.press(.enter, "J")
    #expect(desk.shows("    Budget"))
    desk.press("K")
    #expect(desk.shows("    À Saint-Malo"))
    desk.press("K")
    #expect(desk.foot.contains("C’est le premier article"))
  }

  @Test("related articles open with Enter, and ^O comes back")
  func related() {
    var desk = Desk()
    desk.press(.enter, "v", .enter)
    #expect(desk.shows("    Trois plages rouvertes à Saint-Malo"))
    desk.press(.control("o"))
    #expect(desk.shows("▌ Trois plages"), "where it was left")
  }

  @Test(
    "q, ^O and K come back from a related article to where it was chosen",
    arguments: ["q", .control("o"), "K"] as [Key])
  func backFromRelated(key: Key) {
    var desk = Desk(40, 12)
    desk.press(.enter, "v")
    let before = desk.rows
    desk.press(.enter)
    #expect(desk.shows("  Trois plages rouvertes"))
    desk.press(key)
    #expect(desk.rows == before)
    desk.press("q")
    #expect(desk.foot.contains("non lus"))
  }

  @Test("offers the next article where there is one")
  func offersNext() {
    var desk = Desk(articles: Array(Desk.articles.prefix(2)))
    desk.press(.enter, "G")
    #expect(desk.foot.contains("J suivant") && desk.foot.contains("Espace article suivant"))
    desk.press("J", "G")
    #expect(!desk.foot.contains("suivant") && desk.foot.contains("q retour"))
  }

  @Test("parts no date from its year where that fits a line")
  func date() {
    var article = Desk.article("Le bac", date: "2026-08-21T07:15:00+02:00", paragraphs: 1)
    article.updated = Moment(iso8601: "2026-08-22T09:40:00+02:00")
    var desk = Desk(40, 14, articles: [article])
    desk.press(.enter)
    #expect(desk.shows("  mis à jour :") && desk.shows("  Samedi, 22 Août 2026 - 09h40 · 1 min"))
  }

  @Test("says that there are no related articles")
  func noRelated() {
    var desk = Desk(articles: [Desk.article("Seul", date: "2026-11-22", paragraphs: 1)])
    desk.press(.enter, "v")
    #expect(desk.foot.contains("Pas d’article voisin."))
  }

  @Test("what is chosen under the text is whole in sight", arguments: [(40, 12), (20, 5), (40, 7)])
  func targetsInSight(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "G")
    for key: Key in ["j", "k", "v", "j", "j", "j", "k", "k"] {
      desk.press(key)
      if key != "k" { #expect(desk.rows.contains { $0.contains("▌") }, "\(key)") }
    }
  }

  @Test("says which of many addresses under the text is reached, not that all is read")
  func addresses() {
    var article = Desk.article("Liens", date: "2026-11-22", paragraphs: 1)
    article.body = (1...80).map { number in
      .paragraph([Inline("Lien \(number)", link: "https://a.example/\(number)")])
    }
    var desk = Desk(80, 24, articles: [article])
    desk.press(.enter)
    var feet: [String] = []
    while !desk.foot.hasPrefix(" fin"), feet.count < 40 {
      desk.press(" ")
      feet.append(String(desk.foot.dropFirst().prefix(18)))
    }
    #expect(feet.filter { $0.contains("100 %") }.count <= 1, "\(feet)")
    #expect(feet.contains { $0.hasPrefix("adresse ") && $0.contains("sur 80") }, "\(feet)")
  }

  @Test("the page's own related articles come first, and open where they are kept")
  func ownRelated() {
    var article = Desk.article("Chez nous", date: "2026-11-22", paragraphs: 1)
    let kept = Desk.articles[5]
    let other = Article(
      id: ArticleID(address: kept.url ?? ""), title: kept.title, published: kept.published,
      body: kept.body)
    article.related = [Link(title: "Les cloches", url: kept.url), Link(title: "Ailleurs")]
    var desk = Desk(articles: [article, other])
    desk.press(.enter, "v")
    #expect(desk.shows("▌ Les cloches") && desk.shows("  Ailleurs"))
    desk.press(.enter)
    #expect(desk.shows("    " + kept.title))
  }

  @Test("finds without regard to accents or capitals, and n and N step through the matches")
  func find() {
    var desk = long()
    desk.press("/")
    desk.type("CEDER")
    desk.press(.enter)
    #expect(desk.foot.contains("occurrence 1 sur 40"))
    desk.press("n", "n")
    #expect(desk.foot.contains("occurrence 3 sur 40"))
    desk.press("N")
    #expect(desk.foot.contains("occurrence 2 sur 40"))
    let styled = desk.screen.description.contains("mmmmm")
    #expect(styled)
    desk.press(.escape)
    #expect(!desk.screen.description.contains("mmmmm"))
    desk.press("/")
    desk.type("xyzzy")
    desk.press(.enter)
    #expect(desk.foot.contains("Pas d’occurrence"))
  }

  @Test("the sidebar stands beside the text from 104 columns up")
  func sidebar() {
    #expect(long(104, 24).shows("Derniers articles"))
    #expect(!long(103, 24).shows("Derniers articles"))
    var narrow = long(80, 24)
    narrow.press("z")
    #expect(narrow.shows("Derniers articles"))
    narrow.press("z")
    #expect(!narrow.shows("Derniers articles"))
  }

  @Test(
    "the text stands in a column of at most 72 cells",
    arguments: stride(from: 20, to: 140, by: 7).map(\.self))
  func measure(columns: Int) {
    var desk = long(columns, 24)
    desk.press("z", "z")
    for _ in 0..<3 {
      for row in desk.rows.dropFirst(2).dropLast() {
        let text = row.prefix { $0 != "│" }
        let used = text.drop { $0 == " " }.count
        let trailing = text.reversed().prefix { $0 == " " }.count
        #expect(used - (text.count < row.count ? trailing : 0) <= 72)
      }
      desk.press(" ")
    }
  }

  @Test("the window may be too small, and comes back when it grows")
  func tooSmall() {
    var desk = long()
    let before = desk.rows
    for (columns, rows) in [(19, 24), (80, 4), (1, 1), (5, 2), (0, 0)] {
      desk.resize(columns, rows)
      #expect(desk.screen.size == Size(columns: columns, rows: rows))
    }
    desk.resize(10, 3)
    #expect(desk.rows.contains { $0.contains("Trop petit") })
    desk.press("j")
    desk.resize(80, 24)
    #expect(desk.rows == before)
  }
}
