import Display
import JSON
import TestSupport
import Testing
import Text

@Suite("kiosque show")
struct ShowTests {
  private let dump = Samples.file("dumps/gazette-bac-du-dimanche.txt")

  @Test("takes a file, standard input, an identifier and its beginning")
  func names() throws {
    let home = try Home()
    _ = try home.run("import", dump)
    let expected = try home.run("show", dump)
    #expect(expected.status == 0 && expected.lines.first?.hasPrefix("Le bac de Kerhouarn") == true)
    let id = try #require(try home.headlines()[0]["id"]?.string)
    #expect(try home.run("show", id).output == expected.output)
    #expect(try home.run("show", String(id.prefix(5))).output == expected.output)
    let input = try #require(readBytes(dump))
    #expect(try home.run("show", "-", input: input).output == expected.output)
  }

  @Test("keeps to the width", arguments: [1, 10, 20, 33, 60, 72, 100, 120])
  func width(measure: Int) throws {
    let home = try Home()
    let run = try home.run("show", dump, "--width", "\(measure)")
    #expect(run.status == 0)
    // A word with nowhere to break may stand out of a measure that no window has.
    guard measure >= 20 else { return }
    for line in run.lines {
      #expect(Columns.of(line) <= measure, "\(line)")
      let first = line.drop { $0 == " " }.first
      #expect(!["»", ":", ";", "!", "?"].contains(first), "\(line)")
      #expect(line.last != "«", "\(line)")
    }
  }

  @Test("prints the lines that the reader shows", arguments: [(80, 24), (40, 12)])
  func sameLines(columns: Int, rows: Int) throws {
    let home = try Home()
    let measure = columns == 80 ? 72 : 36
    let printed = try home.run("show", dump, "--width", "\(measure)").lines
    let margin = String(repeating: " ", count: (columns - measure) / 2)
    let terminal = home.open(dump, rows: rows, columns: columns)
    var shown: [String] = []
    var last = ""
    while terminal.screen.text != last {
      last = terminal.screen.text
      for row in terminal.screen.rows[2..<(rows - 1)] where row.hasPrefix(margin) {
        let line = String(row.dropFirst(margin.count))
        if !shown.contains(line) { shown.append(line) }
      }
      terminal.press("\u{06}")
    }
    #expect(printed.filter { !shown.contains($0) } == [])
  }

  @Test("gives the article as JSON, its text as paragraphs")
  func json() throws {
    let home = try Home()
    let article = try #require(try home.run("show", dump, "--json").json)
    let blocks = article["body"]?.array ?? []
    #expect(blocks.contains { $0["kind"]?.string == "separator" })
    #expect(blocks.contains { $0["kind"]?.string == "heading" })
    #expect(article["commentsOpen"]?.bool == false)
    let text = article["text"]?.string ?? ""
    #expect(text.hasPrefix("Sept ans après sa dernière rotation dominicale"))
    #expect(!text.contains("Recherche") && !text.contains("Loading"))
  }

  @Test("sets plain text as it stands, and neither adds nor loses a word")
  func text() throws {
    let home = try Home()
    let text = """
      Auteur : personne
      et rien d'autre « ici » !

      Recherche


        Fermé ; 12:30, https://exemple.example/a?b=c
      """
    for measure in [10, 30, 60] {
      let run = try home.run(
        "show", "-", "--text", "--width", "\(measure)", input: Array(text.utf8))
      #expect(run.status == 0)
      func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      #expect(squeezed(run.text).hasPrefix("Auteur:personneetriend'autre«ici»!Recherche"))
      if measure == 60 {
        #expect(
          run.text.withPlainBlanks == """
            Auteur : personne et rien d'autre « ici » !

            Recherche

            Fermé ; 12:30, https://exemple.example/a?b=c

            """)
      }
    }
  }

  @Test("invents no title for what comes without one, in whatever language")
  func untitled() throws {
    let home = try Home()
    let input = Array("Il pleut sur le port, et il fait froid.".utf8)
    let french = try home.run("show", "-", "--json", input: input)
    let english = try home.run(
      "show", "-", "--json", input: input, environment: ["LANG": "en_GB.UTF-8"])
    #expect(french.status == 0 && french.output == english.output)
    #expect(french.json?["title"]?.string?.contains("standard") != true)
  }

  @Test("an empty text is an empty page")
  func emptyText() throws {
    let home = try Home()
    let run = try home.run("show", "-", "--text")
    #expect(run.output.isEmpty || run.status == 65)
  }
}
