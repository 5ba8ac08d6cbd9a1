import Display
import Model
import Reader
import Testing

@Suite("Search")
struct SearchTests {
  @Test("asks at each letter, and answers to older questions are left aside")
  func tickets() {
    var desk = Desk()
    desk.press("/")
    desk.type("mer")
    let asked = desk.effects.compactMap { effect -> String? in
      if case .search(let words, _) = effect { words } else { nil }
    }
    #expect(asked == ["m", "me", "mer"])
    let found = [Desk.found(0, "… la mer …")]
    desk.send(.found(ticket: 1, found))
    #expect(!desk.shows("la mer"))
    desk.send(.found(ticket: 3, found))
    #expect(desk.shows("la mer") && desk.foot.contains("1 article sur 8"))
  }

  @Test("opens at the passage, and n goes on from there")
  func passage() {
    var desk = Desk()
    desk.found = [Desk.found(2, "…")]
    desk.press("/")
    desk.type("point 19")
    desk.press(.enter)
    #expect(desk.foot.contains("occurrence"))
    #expect(desk.screen.description.contains("mmmmm"))
    desk.press("q")
    #expect(desk.shows("/ point 19"))
  }

  @Test("Enter pressed before the answer opens what the answer brings")
  func typingAhead() {
    var desk = Desk()
    desk.press("/")
    // The world does not answer these at once.
    for key: Key in ["m", "e", .enter] { _ = desk.session.update(.event(.key(key))) }
    desk.send(.found(ticket: 1, [Desk.found(0, "…")]))
    #expect(desk.shows("/ me"))
    desk.send(.found(ticket: 2, [Desk.found(2, "…")]))
    #expect(!desk.shows("/ me"))
    #expect(
      desk.effects.contains(
        .load(Desk.articles[2].id, known: Headline(Desk.articles[2]))))
  }

  @Test("Enter says why nothing opens, and is offered where something does")
  func nothingToOpen() {
    var desk = Desk()
    desk.press("/")
    #expect(!desk.foot.contains("Entrée"))
    desk.press(.enter)
    #expect(desk.foot.contains("Tapez des mots"))
    desk.type("xyzzy")
    #expect(!desk.foot.contains("Entrée"))
    desk.press(.enter)
    #expect(desk.foot.contains("Rien de tel ici."))
    desk.found = [Desk.found(0, "…")]
    desk.type("e")
    #expect(desk.foot.contains("Entrée ouvrir") && !desk.foot.contains("choisir"))
  }

  @Test("Escape goes back to the list, letters are letters")
  func letters() {
    var desk = Desk()
    desk.press("/")
    desk.type("Qjk?")
    #expect(desk.shows("/ Qjk?"))
    desk.press(.control("u"), .escape)
    #expect(desk.shows("▌● À Saint-Malo"))
  }
}
