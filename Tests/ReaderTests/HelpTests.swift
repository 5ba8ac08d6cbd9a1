import Display
import Model
import Reader
import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "is there on every page and q comes back",
    arguments: [
      [], [.enter], [.enter, "c"],
    ] as [[Key]])
  func everywhere(keys: [Key]) {
    var desk = Desk()
    for key in keys { desk.press(key) }
    let before = desk.rows
    desk.press("?")
    #expect(desk.shows("Touches"))
    desk.press("G", "q")
    #expect(desk.rows == before)
  }

  @Test("F1 opens it where ? is a letter")
  func typing() {
    var desk = Desk()
    desk.press("/", .function(1))
    #expect(desk.shows("Touches de la recherche"))
    var editor = Desk()
    editor.press(.enter, "C", .function(1))
    #expect(editor.shows("Touches de l’éditeur") && editor.shows("mot précédent"))
  }
}
