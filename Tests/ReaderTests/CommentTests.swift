import Display
import Model
import Reader
import Testing

@Suite("Comments")
struct CommentTests {
  @Test("are read on c, the answers below what they answer, and fold")
  func folds() {
    var desk = Desk()
    desk.press(.enter, "c")
    #expect(desk.shows("▾ Soizic") && desk.shows("Yann") && desk.foot.contains("3 commentaires"))
    desk.press("h")
    #expect(desk.shows("▸ Soizic") && !desk.shows("Yann") && desk.shows("1 réponse"))
    desk.press("l", "J")
    #expect(desk.rows.contains { $0.contains("▌") && $0.contains("Yann") })
    desk.press("q")
    #expect(desk.shows("Auteur : "))
  }

  @Test("h and l go up to what is answered and down to the answers, or say that there are none")
  func upAndDown() {
    var desk = Desk()
    func isAt(_ author: String, _ desk: Desk) -> Bool {
      desk.rows.contains { $0.contains("▌") && $0.contains(author) }
    }
    desk.press(.enter, "c")
    #expect(desk.foot.contains("h plier"))
    desk.press("l")
    #expect(isAt("Yann", desk) && !desk.foot.contains("plier"))
    desk.press("l")
    #expect(desk.foot.contains("Ce commentaire n’a pas de réponse."))
    desk.press("h")
    #expect(isAt("Soizic", desk))
    desk.press("h")
    #expect(desk.foot.contains("l déplier"))
    desk.press("J", "h")
    #expect(isAt("Pascal", desk) && desk.foot.contains("Ce commentaire n’a pas de réponse."))
  }

  @Test("one that is written is kept, and stands under the article")
  func write() {
    var desk = Desk()
    let id = Desk.articles[0].id
    desk.press(.enter, "C")
    desk.type("Très beau !")
    desk.press(.control("x"))
    #expect(desk.deeds.contains(.commented(id, text: "Très beau !")))
    #expect(desk.foot.contains("Commentaire gardé"))
    desk.press("c", "G")
    #expect(desk.shows("Vous · ce matin") && desk.shows("Très beau !"))
  }

  @Test("are refused where the article says that they are closed")
  func closed() {
    var desk = Desk()
    desk.press("j", "j", .enter, "C")
    #expect(desk.foot.contains("fermés"))
    #expect(desk.deeds.allSatisfy { if case .commented = $0 { false } else { true } })
  }

  @Test("are written in the person's own editor when there is one")
  func external() {
    var desk = Desk(hasEditor: true)
    let id = Desk.articles[0].id
    desk.press(.enter, "C")
    #expect(desk.effects.last == .writeInEditor(draft: ""))
    desk.send(.written(.text("\n  Deux lignes,\net un blanc.\n\n")))
    #expect(desk.deeds.last == .commented(id, text: "  Deux lignes,\net un blanc."))
    desk.press("C")
    desk.send(.written(.text("\n")))
    #expect(desk.foot.contains("n’est pas envoyé"))
    desk.press("C")
    desk.send(.written(.failed(editor: "ed", draft: "à garder")))
    #expect(desk.foot.contains("« ed » n’a pas pu servir") && desk.shows("à garder"))
  }

  @Test("an empty one is not sent, and Escape asks before it throws away")
  func empty() {
    var desk = Desk()
    desk.press(.enter, "C", .control("d"))
    #expect(desk.foot.contains("vide"))
    desk.type("Non")
    desk.press(.escape)
    #expect(desk.foot.contains("Abandonner"))
    desk.press("n")
    #expect(desk.shows("Non") && desk.shows("Votre commentaire"))
    desk.press(.escape, "o")
    #expect(desk.shows("Auteur : "))
    #expect(!desk.deeds.contains { if case .commented = $0 { true } else { false } })
  }

  @Test("one that is written among them is shown when it is kept")
  func last() {
    var desk = Desk(40, 12)
    desk.press(.enter, "c", "C")
    desk.type("Très beau !")
    desk.press(.control("x"))
    #expect(desk.shows("Très beau !"))
    #expect(desk.rows.contains { $0.contains("▌") && $0.contains("Vous") })
  }

  @Test("what others wrote shows too")
  func others() {
    var desk = Desk()
    let id = Desk.articles[3].id
    desk.send(.recorded([desk.event(.commented(id, text: "Trop cher."), by: PersonID("autre"))]))
    desk.press("j", "j", "j", .enter, "c")
    #expect(desk.shows("Un lecteur · ce matin") && desk.shows("Trop cher."))
  }
}
