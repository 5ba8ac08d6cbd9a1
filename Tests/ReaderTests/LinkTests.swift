import Display
import Model
import Reader
import Testing

@Suite("A link to what is not kept")
struct LinkTests {
  private static let address = "https://gazette.example/2026/10/le-bac"
  private static let there = Desk.article("Le bac du dimanche", date: "2026-10-04", paragraphs: 30)

  /// At the end of an article that leads to another, with the cursor on the link.
  private func desk(
    _ columns: Int = 80, _ rows: Int = 24, url: String? = Self.address
  ) -> Desk {
    var article = Desk.article("Chez nous", date: "2026-11-22", paragraphs: 12)
    article.related = [Link(title: "Le bac", url: url)]
    var desk = Desk(columns, rows, articles: [article])
    desk.press(.enter, "v")
    return desk
  }

  private static let fetched = Message.fetched(there, address: address)

  @Test("is fetched with Enter, kept, read, and left for where it stands", arguments: [80, 40])
  func fetched(columns: Int) {
    var desk = desk(columns)
    let before = desk.rows
    #expect(desk.foot.contains("Entrée télécharger"))
    desk.press(.enter)
    #expect(desk.effects.last == .fetch(address: Self.address))
    #expect(desk.foot.contains("Téléchargement de «") && desk.shows("Chargement…"))
    #expect(!desk.deeds.contains(.opened(ArticleID(address: Self.address))))
    desk.send(Self.fetched)
    #expect(desk.shows("Le bac du dimanche") && !desk.foot.contains("Téléchargement"))
    #expect(desk.effects.contains(.keep(Self.there)))
    #expect(desk.deeds.contains(.opened(Self.there.id)))
    desk.press("q")
    #expect(desk.rows == before)
  }

  @Test("takes keys typed ahead to what it brings")
  func typedAhead() {
    var desk = desk()
    desk.press(.enter, " ", "L")
    #expect(desk.shows("Chargement…"))
    desk.send(Self.fetched)
    #expect(desk.deeds.contains(.liked(Self.there.id, true)))
    #expect(!desk.shows("Le bac du dimanche"), "a page further down")
  }

  @Test("that is given up brings and keeps nothing", arguments: ["q", .escape] as [Key])
  func givenUp(key: Key) {
    var desk = desk()
    let before = desk.rows
    desk.press(.enter, key)
    desk.send(Self.fetched)
    #expect(desk.rows == before)
    #expect(!desk.effects.contains(.keep(Self.there)))
  }

  @Test("that brings nothing says why, where it stands")
  func refused() {
    var desk = desk()
    let before = desk.rows
    desk.press(.enter, "L")
    desk.send(.unfetched(address: Self.address, sentence: "« gazette.example » est introuvable."))
    #expect(desk.foot.contains("« gazette.example » est introuvable."))
    #expect(desk.rows.dropLast() == before.dropLast())
    #expect(desk.deeds.allSatisfy { if case .liked = $0 { false } else { true } })
  }

  @Test("without an address is not offered")
  func noAddress() {
    var desk = desk(url: nil)
    #expect(!desk.foot.contains("Entrée"))
    desk.press(.enter)
    #expect(desk.foot.contains("pas d’adresse"))
  }

  @Test(
    "and any article shows its whole address with o, on as many rows as that takes",
    arguments: [(80, 24), (40, 12), (20, 5)])
  func address(columns: Int, rows: Int) {
    var desk = desk(columns, rows)
    desk.press("o")
    let lines = desk.rows.map { $0.drop { $0 == " " } }
    #expect(lines.joined().hasSuffix(Self.address))
    desk.press("j")
    #expect(!desk.shows("Adresse :"))
    desk.press("q", "o")
    let own = desk.articles[0].url ?? "none"
    #expect(desk.rows.map { $0.drop { $0 == " " } }.joined().hasSuffix(own))
  }
}
