import Display
import Model
import Reader
import Testing

@Suite("A window too small for a page")
struct SmallWindowTests {
  @Test("is left by what quits, and by nothing that goes back", arguments: ["q", "Q"] as [Key])
  func quits(key: Key) {
    var desk = Desk(19, 4)
    desk.press("h", .left, .backspace, .escape)
    #expect(!desk.effects.contains(.quit))
    desk.press(key)
    #expect(desk.effects.last == .quit)
  }

  @Test("lets no key at a comment that is being written, nor at what lies above it")
  func comment() {
    var desk = Desk()
    desk.press(.enter, "C")
    desk.type("Précieux.")
    for isUnderHelp in [false, true] {
      if isUnderHelp { desk.press(.function(1)) }
      desk.resize(19, 4)
      desk.press("q", "Q", .control("c"), "h", .left, .backspace, .escape, "o", "y", .control("x"))
      #expect(!desk.effects.contains(.quit))
      desk.resize(80, 24)
      if isUnderHelp { desk.press("q") }
      #expect(desk.shows("Précieux.") && desk.shows("Votre commentaire"))
    }
  }

  @Test("shows the question that waits, and takes its answer")
  func question() {
    var desk = Desk(19, 4)
    let comment = desk.event(.commented(Desk.articles[0].id, text: "Précieux."))
    desk.send(.unwritten([comment], sentence: "Disque plein."))
    desk.press("Q")
    #expect(!desk.effects.contains(.quit) && desk.shows("(o/n)"))
    desk.press("n")
    #expect(desk.shows("Fenêtre"))
    desk.press("Q", "o")
    #expect(desk.effects.last == .quit)
  }
}
