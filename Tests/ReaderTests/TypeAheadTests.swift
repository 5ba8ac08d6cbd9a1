import Display
import Model
import Reader
import Testing

/// Over a slow line keys come in bunches: none may be lost, or act on another page than was meant.
@Suite("Keys typed ahead of the disk")
struct TypeAheadTests {
  /// Presses keys while the world does not answer, then lets it answer.
  private func ahead(_ keys: [Key], then answer: Message) -> Desk {
    var desk = Desk()
    for key in keys { _ = desk.session.update(.event(.key(key))) }
    desk.send(answer)
    return desk
  }

  @Test("act on the article that was opened")
  func article() {
    let desk = ahead(["j", "j", .enter, " ", " ", "j"], then: .loaded(Desk.articles[2]))
    var slow = Desk()
    slow.press("j", "j", .enter, " ", " ", "j")
    #expect(desk.plainRows == slow.plainRows)
  }

  @Test("write the comment that was begun")
  func comment() {
    let desk = ahead([.enter, "C", "q", "o", "k"], then: .loaded(Desk.articles[0]))
    #expect(desk.shows("Votre commentaire") && desk.shows("qok"))
  }

  @Test("wait for the article after the next one")
  func neighbours() {
    var desk = Desk()
    for key: Key in [.enter, " ", "J", " "] { _ = desk.session.update(.event(.key(key))) }
    desk.send(.loaded(Desk.articles[0]))
    #expect(desk.shows("    Budget") || desk.shows("Point"))
  }

  @Test("that leave are not kept waiting", arguments: ["q", .escape] as [Key])
  func leaving(key: Key) {
    var desk = Desk()
    for key: Key in [.enter, key] { _ = desk.session.update(.event(.key(key))) }
    #expect(desk.shows("▌◐ À Saint-Malo") || desk.shows("▌● À Saint-Malo"))
    desk.send(.loaded(Desk.articles[0]))
    #expect(!desk.shows("Auteur"))
  }

  @Test("on a headline that is not at hand wait for it", arguments: ["D", "s", "m"] as [Key])
  func headline(key: Key) {
    var world = LongWorld(2000)
    var asked: [Effect] = []
    for key: Key in ["G", key, "k"] { asked += world.session.update(.event(.key(key))) }
    let last = world.headlines[1999].id
    guard case .bring(let range, let edition)? = asked.last else {
      Issue.record("\(asked)")
      return
    }
    world.send(
      .brought(
        HeadlinePiece(
          edition: edition, start: range.lowerBound, headlines: Array(world.headlines[range]))))
    let expected: Deed =
      switch key {
      case "D": .deleted(last, true)
      case "s": .starred(last, true)
      default: .marked(last, isRead: true)
      }
    #expect(world.effects.contains(.record([expected])))
    #expect(world.cursor == "Titre \(key == "D" ? 1997 : 1998)")
  }

  @Test("c in the list opens the comments")
  func comments() {
    var desk = Desk()
    desk.press("c")
    #expect(desk.shows("Soizic"))
    desk.press("q", "q")
    #expect(desk.shows("▌◐ À Saint-Malo"))
  }
}

@Suite("What could not be written")
struct UnwrittenTests {
  private let id = Desk.articles[0].id

  @Test("holds until the end of the run, is said once, and the foot keeps saying so")
  func marks() {
    var desk = Desk()
    let event = desk.event(.starred(id, true))
    desk.send(.unwritten([event], sentence: "Vos marques ne sont pas gardées."))
    #expect(desk.foot.contains("Vos marques") && desk.shows("★"))
    desk.press("j")
    #expect(desk.foot.hasPrefix(" non gardé · 8 articles"))
    desk.send(.unwritten([event], sentence: "Vos marques ne sont pas gardées."))
    #expect(!desk.foot.contains("Vos marques"))
    desk.send(.recorded([]))
    #expect(desk.foot.contains("non gardé"))
    desk.send(.allWritten([event], Readings(person: Desk.me)))
    #expect(!desk.foot.contains("non gardé") && desk.shows("★"))
  }

  @Test("is never said to be done", arguments: ["s", "m", "L"] as [Key])
  func confirmation(key: Key) {
    var desk = Desk()
    desk.send(.unwritten([desk.event(.opened(id))], sentence: "Disque plein."))
    desk.press("j", key)
    desk.send(.unwritten([desk.event(.opened(id))], sentence: "Disque plein."))
    #expect(desk.foot.contains("Disque plein."))
  }

  @Test("makes leaving ask when it is a comment")
  func comment() {
    var desk = Desk()
    desk.send(
      .unwritten([desk.event(.commented(id, text: "Précieux."))], sentence: "Disque plein."))
    desk.press("Q")
    #expect(desk.foot.contains("Quitter") && !desk.effects.contains(.quit))
    #expect(desk.effects.last == .flush)
    desk.press("n", "Q", "o")
    #expect(desk.effects.suffix(2) == [.flush, .quit])
  }

  @Test("is tried again as time goes on and on leaving, and not before")
  func again() {
    var desk = Desk()
    desk.send(.tick(Desk.now))
    #expect(!desk.effects.contains(.flush))
    desk.send(.unwritten([desk.event(.starred(id, true))], sentence: "Disque plein."))
    desk.send(.tick(Desk.now))
    #expect(desk.effects.last == .flush)
    desk.press("Q")
    #expect(desk.effects.suffix(2) == [.flush, .quit])
  }

  @Test("lets who was asked whether to leave go, once it is written")
  func writtenAtLast() {
    var desk = Desk()
    let comment = desk.event(.commented(id, text: "Précieux."))
    desk.send(.unwritten([comment], sentence: "Disque plein."))
    desk.press("Q")
    desk.send(.allWritten([comment], Readings(person: Desk.me)))
    #expect(desk.effects.last == .quit)
  }

  @Test("for ever is a comment given back to the editor, whole")
  func refused() {
    var desk = Desk()
    let text = String(repeating: "Très long. ", count: 2000) + "Fin."
    desk.press(.enter, "C")
    desk.send(.refused([.commented(id, text: text)], sentence: "Trop long."))
    #expect(desk.foot.contains("Trop long.") && !desk.foot.contains("non gardé"))
    #expect(desk.shows("Votre commentaire · À Saint-Malo") && desk.shows("Fin."))
    desk.press("!")
    #expect(desk.foot.contains("n’est pas plus long"))
    desk.press(.control("x"))
    #expect(desk.deeds.last == .commented(id, text: text))
  }
}
