import Display
import Model
import Reader
import Testing

@Suite("Marks")
struct MarkTests {
  private let id = Desk.articles[0].id

  @Test(
    "are written down, shown, and taken back",
    arguments: [
      (
        "m", Deed.marked(Desk.articles[0].id, isRead: true),
        Deed.marked(Desk.articles[0].id, isRead: false)
      ),
      ("s", Deed.starred(Desk.articles[0].id, true), Deed.starred(Desk.articles[0].id, false)),
      ("L", Deed.liked(Desk.articles[0].id, true), Deed.liked(Desk.articles[0].id, false)),
      ("D", Deed.deleted(Desk.articles[0].id, true), Deed.deleted(Desk.articles[0].id, false)),
    ] as [(Key, Deed, Deed)])
  func marks(key: Key, deed: Deed, undo: Deed) {
    var desk = Desk()
    let before = desk.rows
    desk.press(key)
    #expect(desk.deeds == [deed])
    #expect(desk.rows.dropLast() != before.dropLast())
    desk.press("u")
    #expect(desk.deeds == [deed, undo])
    #expect(desk.rows.dropLast() == before.dropLast())
    desk.press("u")
    #expect(desk.foot.contains("Rien à annuler"))
  }

  @Test("the masthead shows the site's likes, and ours beside them")
  func likes() {
    var desk = Desk()
    #expect(desk.rows[0].contains("♥ 230\u{A0}K") && !desk.rows[0].contains("ici"))
    desk.press("L")
    #expect(desk.rows[0].contains("♥ 230\u{A0}K (1 ici)"))
    desk.press(.enter, "L")
    #expect(!desk.rows[0].contains("ici"))
  }

  @Test("marking a whole list asks first, and one u takes it back")
  func all() {
    var desk = Desk()
    desk.press("A")
    #expect(desk.foot.contains("(o/n)"))
    desk.press("n")
    #expect(desk.deeds.isEmpty)
    desk.press("A", "o")
    #expect(desk.deeds.count == 8)
    desk.press(.control("l"))
    #expect(desk.foot.contains("0 non lu"))
    desk.press("u", .control("l"))
    #expect(desk.foot.contains("8 non lus"))
  }

  @Test("a sentence from the world shows at the foot")
  func unwritable() {
    var desk = Desk()
    desk.send(.recorded([desk.event(.starred(id, true))]))
    desk.send(.notice("Impossible d’écrire."))
    #expect(desk.foot.contains("Impossible d’écrire") && desk.shows("★"))
  }

  @Test("that were made while the journals were read stand when they are")
  func early() {
    var desk = Desk(isFilled: false)
    desk.send(.shelved(name: nil, headlines: Desk.articles.map { Headline($0) }))
    let (kept, waiting) = (Desk.articles[0].id, Desk.articles[1].id)
    desk.send(.recorded([desk.event(.starred(kept, true))]))
    desk.send(
      .unwritten([desk.event(.starred(waiting, true))], sentence: "Disque plein."))
    desk.send(.readings(Readings(person: Desk.me)))
    desk.press("3")
    #expect(desk.foot.contains("non gardé · À lire · 2 articles"))
  }

  @Test("are counted in the singular too")
  func singular() {
    var desk = Desk(articles: [Desk.articles[0]])
    desk.press("A", "o")
    #expect(desk.foot.contains("1 article lu. « u » annule."))
  }
}
