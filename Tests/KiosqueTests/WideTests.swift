import TestSupport
import Testing
import Text

/// `--ambiguous wide`: for a terminal that draws `é`, `—` and `…` on two cells.
@Suite("With wide ambiguous characters, the program")
struct WideTests {
  private let dump = Samples.file("dumps/gazette-bac-du-dimanche.txt")

  @Test("prints no line wider than was asked for", arguments: [20, 40, 72])
  func show(measure: Int) throws {
    let home = try Home()
    let width = "\(measure)"
    let wide = try home.run("show", dump, "--ambiguous", "wide", "--width", width)
    let text = try home.run("show", "--text", dump, "--ambiguous=wide", "--width", width)
    let narrow = try home.run("show", dump, "--width", width)
    #expect(wide.status == 0 && text.status == 0)
    for line in wide.lines + text.lines {
      #expect(Columns.of(line, ambiguous: .wide) <= measure, "\(line)")
    }
    #expect(wide.output != narrow.output)
    func letters(_ text: String) -> String { text.filter(\.isLetter) }
    #expect(letters(wide.text) == letters(narrow.text))
  }

  @Test("takes the environment's word, and the command line's over it")
  func environment() throws {
    let home = try Home()
    func show(_ arguments: String..., named: String? = nil) throws -> [UInt8] {
      try home.run(
        ["show", dump, "--width", "40"] + arguments, environment: ["KIOSQUE_AMBIGUOUS": named]
      ).output
    }
    let (narrow, wide) = (try show(), try show("--ambiguous", "wide"))
    #expect(try show(named: "wide") == wide)
    #expect(try show("--ambiguous", "narrow", named: "wide") == narrow)
    #expect(try home.run("--ambiguous", "wide", "show", dump, "--width", "40").output == wide)
    #expect(try home.run("show", dump, "--ambiguous", "large").status == 64)
  }

  @Test("lists titles one under another")
  func list() throws {
    let home = try Home()
    _ = try home.run("import", dump, Samples.path)
    let run = try home.run("list", "--ambiguous", "wide")
    #expect(run.status == 0 && run.lines.count > 2)
    let titles = try home.titles()
    let columns = zip(run.lines, titles).compactMap { line, title in
      line.firstRange(of: title).map {
        Columns.of(String(line[..<$0.lowerBound]), ambiguous: .wide)
      }
    }
    #expect(columns.count == titles.count && Set(columns).count == 1)
  }

  @Test("lines up on the terminal", arguments: [(24, 80), (12, 40), (40, 120)])
  func reader(rows: Int, columns: Int) throws {
    let home = try Home()
    let library = try home.copyOfSamples()
    let terminal = home.open(
      [library, "--ambiguous", "wide"], rows: rows, columns: columns, drawsAmbiguousWide: true)
    func isStraight() -> Bool {
      guard columns >= 72 else { return true }
      let places = (2..<rows - 1).map { terminal.screen.column(of: "|", inRow: $0) }
      return places.first != nil && Set(places).count == 1
    }
    #expect(terminal.sees("sémaphore"))
    #expect(isStraight())
    for key in ["j", "j", "\t", "j", "\t", "\r", "j", " ", "k", "G", "q", "?", "q", "k"] {
      terminal.press(key)
      // What came cell by cell is what comes when everything is drawn at once.
      let drawn = terminal.screen.text
      terminal.press("\u{0C}")
      #expect(terminal.screen.text == drawn, "after \(key.debugDescription)")
      for row in terminal.screen.rows {
        #expect(Columns.of(row, ambiguous: .wide) <= columns, "\(row)")
      }
    }
    #expect(isStraight())
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
  }
}
