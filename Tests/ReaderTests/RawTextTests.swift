import Display
import Model
import Reader
import Testing

@Suite("The raw text of an article")
struct RawTextTests {
  private static let body: [Block] = (1...60).map { number in
    .paragraph([Inline("Menu \(number), et ce qui l’entoure.")])
  }

  /// In the long article, two screens down.
  private func desk(language: InterfaceLanguage = .french) -> (desk: Desk, id: ArticleID) {
    var desk = Desk(language: language)
    desk.press("j", "j", .enter, " ", " ")
    let id = Ranking.latest(Desk.articles.map { Headline($0) })[2].id
    return (desk, id)
  }

  @Test(
    "is asked for by X, stands over the article, and gives its place back", arguments: ["X", "q"])
  func shown(way back: Character) {
    var (desk, id) = desk()
    let before = desk.rows
    desk.press("X")
    #expect(
      desk.effects.last == .bringRawText(desk.articles.first { $0.id == id } ?? desk.articles[0]))
    #expect(desk.foot.contains("Recherche du texte brut…"))
    desk.send(.rawText(id, Self.body, from: .address("https://gazette.example/article")))
    #expect(desk.shows("Texte brut de « "))
    #expect(desk.shows("Menu 1, et ce qui l’entoure."))
    desk.press("G")
    #expect(desk.shows("Menu 60,") && desk.shows("https://gazette.example/article"))
    #expect(!desk.shows("Commentaires"), "nothing stands under it")
    let count = desk.deeds.count
    desk.press(" ", "b")
    #expect(desk.deeds.count == count, "nothing of it is written down")
    desk.press(.character(back))
    #expect(desk.rows.dropLast() == before.dropLast())
  }

  @Test("is searched, and read in any width")
  func searched() {
    var (desk, id) = desk()
    desk.press("X")
    desk.send(.rawText(id, Self.body, from: .file("page.html")))
    desk.press("/")
    desk.type("menu 42")
    desk.press(.enter)
    #expect(desk.shows("Menu 42, et ce") && desk.foot.contains("occurrence 1 sur 1"))
    desk.press("?")
    #expect(desk.shows("Touches du texte brut") && desk.shows("revenir à l’article"))
    desk.press("q")
    for (columns, rows) in [(40, 12), (20, 5), (120, 40)] {
      desk.resize(columns, rows)
      #expect(desk.shows("Menu 39") || desk.shows("Menu 42"))
    }
  }

  @Test("is not shown to who has gone on, nor twice")
  func late() {
    var (desk, id) = desk()
    desk.press("X", "X")
    desk.send(.rawText(id, Self.body, from: .file("page.html")))
    desk.send(.rawText(id, Self.body, from: .file("page.html")))
    desk.press("q")
    #expect(!desk.shows("Texte brut"))
    desk.press("X", "J")
    let here = desk.rows
    desk.send(.rawText(id, Self.body, from: .file("page.html")))
    #expect(desk.rows == here)
  }

  @Test("says why there is none, in one sentence")
  func none() {
    var (desk, id) = desk(language: .english)
    desk.press("X")
    #expect(desk.foot.contains("Bringing the raw text…"))
    desk.send(.incomplete(id, sentence: "It came from standard input."))
    #expect(desk.foot.contains("It came from standard input."))
    desk.press("?")
    desk.press("/")
    desk.type("raw text")
    desk.press(.enter)
    #expect(desk.shows("raw text, nothing left out"))
  }
}
