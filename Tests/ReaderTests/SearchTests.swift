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
