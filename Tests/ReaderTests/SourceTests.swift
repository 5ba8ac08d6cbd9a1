import Display
import Model
import Reader
import Testing

@Suite("Sources in the reader")
struct SourceTests {
  private let gazette = Subscription(address: "https://gazette.example/flux", title: "La Gazette")

  private func inventory(_ headlines: [Headline], edition: Int = 1) -> Message {
    .opened(
      name: "gazette-du-littoral.example",
      Inventory(
        edition: edition, count: headlines.count, first: headlines, sites: Sites(headlines)))
  }

  @Test("are followed by an address that is typed, and asked at once")
  func follow() {
    var desk = Desk()
    desk.press("a")
    #expect(desk.rows.last?.contains("Adresse à suivre") == true)
    desk.type("gazette.example")
    desk.press(.enter)
    #expect(desk.effects.last == .findSource("gazette.example"))
    desk.send(.foundSource(gazette))
    #expect(desk.effects.suffix(2) == [.follow(gazette), .refresh(.address(gazette.address))])
    #expect(desk.shows("Vous suivez « La Gazette »."))
    desk.send(.notice("Disque plein."))
    desk.send(.refreshed(sentence: nil))
    #expect(desk.shows("Disque plein."), "why it can't be followed is not said over")
  }

  @Test("offer what was typed again where there is none")
  func refused() {
    var desk = Desk()
    desk.press("a")
    desk.type("gazette.exemple")
    desk.press(.enter)
    desk.send(.sourceRefused("gazette.exemple", sentence: "Pas de flux ici."))
    #expect(desk.shows("Pas de flux ici."))
    desk.press("a")
    #expect(desk.rows.last?.contains("gazette.exemple") == true)
  }

  @Test("are followed from an empty kiosk")
  func welcome() {
    var desk = Desk(articles: [], name: nil)
    desk.press("j", "j", .enter)
    desk.type("a.example")
    desk.press(.enter)
    #expect(desk.effects.last == .findSource("a.example"))
  }

  @Test("are asked for what is new: the article's, or all, one refresh at a time")
  func refresh() {
    var desk = Desk()
    desk.press("r")
    let first = Ranking.latest(Desk.articles.map { Headline($0) })[0]
    #expect(desk.effects.last == .refresh(.source(of: first)))
    desk.send(.refreshing(done: 3, total: 12))
    #expect(desk.rows.last?.contains("actualisation 3/12") == true)
    let count = desk.effects.count
    desk.press("R")
    #expect(desk.effects.count == count && desk.shows("déjà en cours"))
    desk.send(.refreshed(sentence: "3 nouveaux."))
    #expect(desk.rows.last?.contains("3 nouveaux.") == true)
    desk.press("j")
    #expect(!desk.shows("actualisation"))
    desk.press("R")
    #expect(desk.effects.last == .refresh(.all))
  }

  @Test("bring articles without moving the cursor from the one under it")
  func cursorStays() {
    let all = Ranking.latest(Desk.articles.map { Headline($0) })
    var desk = Desk()
    desk.send(inventory(Array(all.dropFirst(2))))
    desk.press("R")
    let under = desk.rows.first { $0.hasPrefix("▌") }
    #expect(under?.hasPrefix("▌") == true)
    desk.send(inventory(all, edition: 2))
    #expect(desk.rows.first { $0.hasPrefix("▌") } == under)
    desk.press("k", "k")
    #expect(desk.rows.first { $0.hasPrefix("▌") }?.contains(all[0].title.prefix(12)) == true)
    #expect(desk.rows.first { $0.hasPrefix("▌") } != under)
  }

  @Test("leave the cursor at the top before the first key")
  func untouched() {
    let all = Ranking.latest(Desk.articles.map { Headline($0) })
    var desk = Desk()
    desk.send(inventory(Array(all.dropFirst(2))))
    desk.send(inventory(all, edition: 2))
    #expect(desk.rows.first { $0.hasPrefix("▌") }?.contains(all[0].title.prefix(12)) == true)
  }

  @Test("give the whole text of the article that is read")
  func wholeText() throws {
    var desk = Desk()
    desk.press(.enter)
    let first = Ranking.latest(Desk.articles.map { Headline($0) })[0].id
    let article = try #require(Desk.articles.first { $0.id == first })
    desk.press("x")
    #expect(desk.effects.last == .fetchText(article))
    var whole = article
    whole.body = [.paragraph([Inline("Voici tout le texte, enfin.")])]
    desk.send(.completed(whole))
    #expect(desk.shows("Voici tout le texte, enfin."))
    desk.press("j")
    desk.send(.incomplete(article.id, sentence: "La page n’en dit pas plus."))
    #expect(desk.rows.last?.contains("La page n’en dit pas plus.") == true)
  }
}
