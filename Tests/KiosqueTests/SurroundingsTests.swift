import Glibc
import TestSupport
import Testing

/// Terminals, locales and homes that lack something.
@Suite("In poor surroundings, the program")
struct SurroundingsTests {
  @Test("writes no accent where the locale has none", arguments: ["C", "POSIX", "xx_YY.KOI"])
  func locale(name: String) throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let terminal = home.open(library, environment: ["LANG": name])
    #expect(terminal.sees("L'Hiver du semaphore"))
    terminal.press("j", "\r", "q", "Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(terminal.damage == [])
  }

  @Test("speaks French and UTF-8 where no locale is set, English where it is asked to")
  func language() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    try home.visit(library, environment: ["LANG": nil]) { terminal in
      #expect(terminal.sees("L’Hiver du sémaphore"))
      #expect(terminal.sees("? aide"))
    }
    try home.visit(library, environment: ["LANG": "en_GB.UTF-8"]) { terminal in
      #expect(terminal.sees("L’Hiver du sémaphore"))
      #expect(terminal.sees("? help"))
    }
  }

  @Test(
    "says in one line that the terminal cannot show pages",
    arguments: ["dumb", nil, "", "no-such-term", "../../etc/passwd", "x\u{1B}[2J"])
  func terminal(name: String?) throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples(), columns: 200, environment: ["TERM": name])
    #expect(terminal.end() == .exited(78))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.screen.rows.filter { !$0.isEmpty }.count == 1)
    #expect(terminal.damage == [])
  }

  @Test("reads on rare terminals", arguments: ["vt100", "linux"])
  func rareTerminal(name: String) throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples(), environment: ["TERM": name])
    #expect(terminal.sees("L’Hiver du sémaphore"))
    terminal.press("j", "\r", " ")
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("says that nobody can press a key, without an escape", arguments: ["", " < /dev/null"])
  func noTerminal(redirection: String) throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let script = try home.script(
      "exec \(BuiltProduct.path("kiosque")) '\(library)'\(redirection) > \(home.path)/out",
      named: "bin/run")
    let terminal = home.open(script.path, columns: 200, program: script.program)
    #expect(terminal.end() == .exited(78))
    #expect(terminal.sees("n’est pas un terminal"))
    #expect(!terminal.output.contains(0x1B))
    #expect(home.files(below: home.path)["out"] == [])
  }

  @Test("prints a single article where there is no terminal, as show does")
  func prints() throws {
    let home = try Home()
    let file = Samples.file("dumps/gazette-bac-du-dimanche.txt")
    let opened = try home.run(file)
    #expect(opened.status == 0)
    #expect(opened.output == (try home.run("show", file)).output)
    #expect(!opened.output.contains(0x1B))
  }

  @Test("reads standard input as an article, and keys from the terminal")
  func standardInput() throws {
    let home = try Home()
    let script = try home.script(
      "exec \(BuiltProduct.path("kiosque")) - < \(Samples.file("dumps/gazette-bac-du-dimanche.txt"))",
      named: "bin/run")
    let terminal = home.open(script.path, program: script.program)
    #expect(terminal.sees("Le bac de Kerhouarn"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("reads without a home, and says that marks are not kept")
  func noHome() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let nothing: [String: String?] = [
      "HOME": nil, "XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil, "XDG_CACHE_HOME": nil,
    ]
    let terminal = home.open(library, environment: nothing)
    #expect(terminal.sees("L’Hiver du sémaphore"))
    #expect(terminal.press("s", until: "Vos marques ne sont pas gardées"))
    // The mark holds until the end of the run.
    #expect(terminal.press("3", until: "L’Hiver du sémaphore"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("reads where the home cannot be written, and says so")
  func closedHome() throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let file = try home.write("a file where a folder should be", to: "closed")
    let closed: [String: String?] = [
      "HOME": file, "XDG_STATE_HOME": "\(file)/state", "XDG_CACHE_HOME": nil,
    ]
    let terminal = home.open(library, environment: closed)
    #expect(terminal.press("s", until: "Vos marques ne sont pas gardées"))
    terminal.press("j", "\r", " ")
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(readFile(file) == "a file where a folder should be")
  }

  @Test("ends quietly when nobody reads its output")
  func closedPipe() throws {
    let home = try Home()
    let script = try home.script(
      "\(BuiltProduct.path("kiosque")) list --library \(Samples.path) | true; echo \"$?\"",
      named: "bin/run")
    let run = try home.run(script.path, program: script.program)
    #expect(run.complaint == "")
  }
}
