import Glibc
import TestSupport
import Testing

/// What a person names on the welcome page.
@Suite("A path that is typed on the welcome page")
struct OpeningTests {
  @Test("is opened, and a mistake can be mended")
  func opens() throws {
    let home = try Home()
    let file = Samples.file("dumps/gazette-bac-du-dimanche.txt")
    try home.visit(columns: 200) { terminal in
      terminal.press("j", "\r")
      #expect(terminal.press("\(file)x\r", until: "n’existe pas"))
      terminal.press("\r", "\u{7F}")
      #expect(terminal.press("\r", until: "Le bac de Kerhouarn"))
      #expect(terminal.sees("1 article"))
    }
  }

  @Test("may be a pipe that says nothing: the keyboard answers, and so does the rest")
  func silentPipe() throws {
    let home = try Home()
    let path = "\(home.path)/tuyau"
    try #require(mkfifo(path, 0o600) == 0)
    // Both ends, so that it neither blocks here nor ends there.
    let writer = open(path, O_RDWR | O_CLOEXEC)
    defer { close(writer) }
    try home.visit { terminal in
      terminal.press("j", "\r")
      #expect(terminal.press("\(path)\r", until: "Lecture de"))
      terminal.press("k")
      #expect(terminal.press("\r", until: "articles ·"))
      #expect(terminal.press("\r", until: "Auteur"))
    }
  }

  @Test("is not the keyboard itself")
  func keyboard() throws {
    try Home().visit { terminal in
      terminal.press("j", "\r")
      #expect(terminal.press("-\r", until: "« - » est ici le clavier"))
    }
  }
}
