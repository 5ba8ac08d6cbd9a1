import Glibc
import JSON
import TestSupport
import Testing

/// What a person did is there the next time.
@Suite("What the reader keeps")
struct KeepingTests {
  @Test("read marks and counts, in the library where it can be written")
  func marksInLibrary() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    try readFirst(in: library, home)
    #expect(!home.journals(below: "\(library)/readers").isEmpty)
    #expect(home.journals(below: "\(home.path)/state").isEmpty)
  }

  @Test("read marks and counts, beside a library that is closed")
  func marksBeside() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let before = home.files(below: library)
    try readFirst(in: library, home)
    #expect(home.files(below: library) == before)
    #expect(!home.journals(below: "\(home.path)/state").isEmpty)
  }

  /// Reads the first article to its end, then looks again from outside and inside.
  private func readFirst(in library: String, _ home: Home) throws {
    let titles = try home.titles("--library", library)
    try home.visit(library) { terminal in
      terminal.press("\r", "G", "G")
    }
    #expect(try home.headlines("--library", library)[0]["isRead"]?.bool == true)
    #expect(try home.titles("--library", library, "--unread") == Array(titles.dropFirst()))
    #expect(try home.titles("--library", library, "--most-read") == [titles[0]])
    try home.visit(library) { terminal in
      #expect(terminal.sees("\(titles.count) articles · \(titles.count - 1) non lus"))
      #expect(terminal.screen.rows[2].hasPrefix("▌  "))
      #expect(terminal.sees("1  \(titles[0].words(1))"))
      terminal.press("2")
      #expect(terminal.sees("1 article · "))
    }
  }

  @Test(
    "the place in a text, at every other width too",
    arguments: [(40, 12), (80, 24), (120, 40)])
  func place(columns: Int, rows: Int) throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    var line = ""
    try home.visit(library) { terminal in
      terminal.press("j")
      #expect(terminal.press("\r", until: "Auteur"))
      terminal.press(" ", " ")
      line = try #require(terminal.firstLineOfText)
    }
    try home.visit(library, rows: rows, columns: columns) { terminal in
      terminal.press("j", "\r")
      #expect(terminal.sees(line.words(3)))
      #expect(terminal.firstLineOfText?.contains(line.words(3)) == true)
      terminal.resize(rows: 24, columns: 80)
      #expect(terminal.wait { terminal.firstLineOfText == line })
    }
  }

  @Test("stars, likes and the marks that were taken back")
  func marks() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    let titles = try home.titles()
    try home.visit(library) { terminal in
      terminal.press("s")
      #expect(terminal.sees("Mis de côté"))
      terminal.press("L", "j", "m")
      #expect(terminal.sees("Marqué lu."))
      terminal.press("j", "s", "u")
      #expect(terminal.sees("Annulé."))
    }
    #expect(try home.titles("--starred") == [titles[0]])
    #expect(try home.titles("--unread") == [titles[0]] + titles.dropFirst(2))
    try home.visit(library) { terminal in
      #expect(terminal.sees("★"))
      terminal.press("3")
      #expect(terminal.sees(titles[0].words(3)))
      terminal.press("\r", "G")
      #expect(terminal.sees("Vous l’aimez"))
    }
  }

  @Test("what the screen confirmed, when it is killed the next instant")
  func killed() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    let title = try home.titles()[0]
    let terminal = home.open(library)
    #expect(terminal.press("s", until: "Mis de côté"))
    terminal.signal(SIGKILL)
    #expect(terminal.end() == .killed(by: SIGKILL))
    #expect(try home.titles("--starred") == [title])
    try home.visit(library) { #expect($0.sees("★")) }
  }

  @Test("all of what two readers do at once in one library")
  func together() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    let titles = try home.titles()
    let (one, other) = (home.open(library), home.open(library))
    #expect(one.press("s", until: "Mis de côté"))
    #expect(other.press("js", until: "Mis de côté"))
    for terminal in [one, other] {
      terminal.type("Q")
      #expect(terminal.end() == .exited(0))
    }
    #expect(try home.titles("--starred") == Array(titles.prefix(2)))
  }

  @Test("marks of an article that was opened from a file alone")
  func loose() throws {
    let home = try Home()
    let file = Samples.file("dumps/gazette-bac-du-dimanche.txt")
    try home.visit(file) { terminal in
      terminal.press("s")
      #expect(terminal.sees("Mis de côté"))
    }
    _ = try home.ownLibrary()
    #expect(try home.headlines().contains { $0["isStarred"]?.bool == true })
  }
}

extension Home {
  /// Opens the program, does something, and leaves with all it kept.
  func visit(
    _ arguments: String..., rows: Int = 24, columns: Int = 80,
    environment: [String: String?] = [:], _ body: (PseudoTerminal) throws -> Void
  ) throws {
    let terminal = open(arguments, rows: rows, columns: columns, environment: environment)
    try body(terminal)
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  /// What `list --json` gives.
  func headlines(_ arguments: String...) throws -> [JSONValue] {
    try run(["list", "--json"] + arguments).json?.array ?? []
  }
}

extension PseudoTerminal {
  /// The first row under the masthead that is not blank, without its margin.
  var firstLineOfText: String? {
    let rows = screen.rows.dropFirst(screen.rows.count >= 10 ? 2 : 1).dropLast()
    let line = rows.first { row in row.contains { $0 != " " } }
    return line.map { line in
      String(line.prefix { $0 != "│" }).split(separator: " ").joined(separator: " ")
    }
  }
}
