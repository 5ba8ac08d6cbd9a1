import JSON
import LoopbackWeb
import TestSupport
import Testing

@Suite("The reader and its sources")
struct ReaderSourcesTests {
  private let server = LoopbackServer { request in
    let path = String(request.split(separator: " ")[1])
    switch path {
    case "/flux":
      return page(
        Press.feed("La Gazette", [("Le bac du dimanche", "/bac", "Le bac ne passera plus…")]))
    case "/bac":
      return page(Press.page("Le bac du dimanche", "Le bac de Kerhouarn reste à quai."))
    case "/vide": return page(Press.feed("Le Vide", []))
    default: return page("", status: "404 Not Found")
    }
  }

  @Test("follows a first source, shows what comes, and fetches a whole text")
  func firstSource() throws {
    let home = try Home()
    let terminal = home.open()
    #expect(terminal.press("a", until: "Adresse à suivre"))
    #expect(terminal.press(server.address("/flux") + "\r", until: "● Le bac du dimanche"))
    #expect(terminal.press("\r", until: "Paragraphe 4"))
    terminal.press("Q")
    #expect(terminal.end() == .exited(0))
    #expect(try home.run("sources", "--json").json?.array?.count == 1)
    #expect(try home.headlines().count == 1)
  }

  @Test("says which key fetches, where a first source has brought nothing")
  func firstSourceWithoutArticles() throws {
    let home = try Home()
    let terminal = home.open()
    #expect(terminal.press("a", until: "Adresse à suivre"))
    #expect(terminal.press(server.address("/vide") + "\r", until: "« R » va chercher"))
    terminal.press("Q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("shows the raw text of a file, and says what can't be read again")
  func rawText() throws {
    let home = try Home()
    let page = Press.page("Le bac du dimanche", "Le bac de Kerhouarn reste à quai.")
      .replacing("<article>", with: "<nav>Toutes les rubriques</nav><article>")
    let file = try home.write(page, to: "tmp/bac.html")
    let terminal = home.open(file)
    #expect(!terminal.screen.text.contains("Toutes les rubriques"))
    #expect(terminal.press("X", until: "Toutes les rubriques"))
    #expect(terminal.sees("Texte brut de « Le bac du dimanche »"))
    #expect(terminal.press("X", until: "min · "))
    try home.write("", to: "tmp/bac.html")
    #expect(terminal.press("X", until: "bac.html"))
    terminal.press("Q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("shows the raw text of a page that was named, and of one that a library keeps")
  func rawTextOfAddress() throws {
    let home = try Home()
    let named = home.open(server.address("/bac"))
    #expect(named.press("X", until: "Texte brut de « Le bac du dimanche »"))
    named.press("Q")
    let other = try Home()
    let library = other.open()
    #expect(library.press("a", until: "Adresse à suivre"))
    #expect(library.press(server.address("/flux") + "\r", until: "● Le bac du dimanche"))
    #expect(library.press("\r", until: "Paragraphe 4"))
    #expect(library.press("X", until: "Texte brut de « Le bac du dimanche »"))
    library.press("Q")
    #expect(library.end() == .exited(0))
  }
}
