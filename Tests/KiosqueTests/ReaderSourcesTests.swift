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
}
