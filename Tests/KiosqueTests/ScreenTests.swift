import Glibc
import JSON
import TestSupport
import Testing

/// The real program, on a real terminal, as a person meets it.
@Suite("The reader on a terminal")
struct ScreenTests {
  @Test("shows the sample library at every size, and leaves it as it was")
  func samples() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let before = home.files(below: library)

    let terminal = home.open(library)
    expectScreen(terminal, "list-80x24", ofList: true)
    for (columns, rows) in [(40, 12), (20, 5), (10, 3), (120, 40)] {
      terminal.resize(rows: rows, columns: columns)
      expectScreen(terminal, "list-\(columns)x\(rows)", ofList: true)
    }
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
    #expect(home.files(below: library) == before)
  }

  @Test("opens a text dump as an article, at every size")
  func dump() throws {
    let home = try Home()
    let terminal = home.open(Samples.file("dumps/gazette-bac-du-dimanche.txt"))
    expectScreen(terminal, "dump-80x24")
    for (columns, rows) in [(40, 12), (20, 5), (120, 40)] {
      terminal.resize(rows: rows, columns: columns)
      expectScreen(terminal, "dump-\(columns)x\(rows)")
    }
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test("says that the window is too small, in as few letters as fit, and comes back")
  func tooSmall() throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples(), rows: 3, columns: 10)
    #expect(terminal.wait { !terminal.screen.text.allSatisfy(\.isWhitespace) })
    terminal.resize(rows: 24, columns: 80)
    expectScreen(terminal, "list-80x24", ofList: true)
    terminal.resize(rows: 1, columns: 1)
    terminal.settle()
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("goes from the list to a text and back with the keyboard alone")
  func walk() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let titles = try home.titles("--library", library)
    let terminal = home.open(library)

    terminal.press("j", "\r")
    #expect(terminal.sees(titles[1].words(3)))
    terminal.press(" ", "b", "J")
    #expect(terminal.sees(titles[2].words(3)))
    terminal.press("K", "K")
    #expect(terminal.sees(titles[0].words(3)))
    terminal.press("q", "?")
    #expect(terminal.sees("marquer lu ou non lu"))
    terminal.press("q", "\t", "\t", "\t")
    expectScreen(terminal, "list-read-80x24", ofList: true)
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("goes back to the article visited before")
  func history() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let titles = try home.titles("--library", library)
    let terminal = home.open(library)
    terminal.press("\r", "J")
    #expect(terminal.sees(titles[1].words(3)))
    terminal.press("\u{0F}")
    #expect(terminal.sees(titles[0].words(3)))
  }

  @Test("finds what was typed without accents, and steps through its places")
  func search() throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples())
    terminal.type("/semaphore")
    #expect(terminal.sees("2 articles sur"))
    #expect(terminal.press("\r", until: "occurrence 1 sur"))
    #expect(terminal.press("n", until: "occurrence 2 sur"))
    #expect(terminal.press("N", until: "occurrence 1 sur"))
  }

  @Test("answers keys while a panel is being filled")
  func answersAtOnce() throws {
    let home = try Home()
    let terminal = PseudoTerminal(
      BuiltProduct.path("kiosque"), arguments: [try home.copyOfSamples()],
      environment: home.environment)
    terminal.type("?")
    #expect(terminal.sees("derniers articles"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("is drawn anew on ^L, and stopped on ^Z until the shell wakes it")
  func suspend() throws {
    let home = try Home()
    let terminal = home.open(Samples.file("dumps/gazette-bac-du-dimanche.txt"))
    let before = terminal.output.count
    terminal.press("\u{0C}")
    #expect(String(decoding: terminal.output[before...], as: UTF8.self).contains("Kerhouarn"))
    terminal.type("\u{1A}")
    #expect(terminal.stops())
    #expect(terminal.damage == [])
    terminal.resize(rows: 12, columns: 40)
    terminal.signal(SIGCONT)
    expectScreen(terminal, "dump-40x12")
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("shows the edition it carries to who has nothing yet")
  func welcome() throws {
    let home = try Home()
    let terminal = home.open()
    #expect(terminal.sees("Bienvenue dans Kiosque."))
    terminal.type("\r")
    #expect(terminal.sees("Derniers articles"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(home.files(below: "\(home.path)/data").isEmpty)
  }
}

extension Home {
  /// The titles that `list` gives, in its order.
  func titles(_ arguments: String...) throws -> [String] {
    try run(["list", "--json"] + arguments).json?.array?.compactMap { $0["title"]?.string } ?? []
  }
}

extension String {
  /// The first words, which stand together on a screen however the title is broken.
  func words(_ count: Int) -> String {
    split(separator: " ").prefix(count).joined(separator: " ")
  }
}
