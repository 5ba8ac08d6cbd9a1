import JSON
import TestSupport
import Testing

/// The page that the product starts from.
@Suite("The reference page", .enabled(if: Shared.has("pages/zejournal-article.txt")))
struct ReferencePageTests {
  private let file = Shared.file("pages/zejournal-article.txt")

  @Test("gives every fact of the page, and none of its furniture")
  func facts() throws {
    let home = try Home()
    let article = try #require(try home.run("show", "--json", file).json)
    #expect(
      article["title"]?.string
        == "Le bloc dirigé par la Russie accepte le déploiement de troupes pour rétablir l’ordre au Kazakhstan"
    )
    #expect(article["authors"] == .array([.string("AubeDigitale")]))
    #expect(article["editor"]?.string == "Walt")
    #expect(article["published"]?.string == "2022-01-06T16:28:00")
    #expect(article["source"]?["name"]?.string == "AubeDigitale")
    #expect(article["commentsOpen"]?.bool == false)
    #expect(article["site"]?["likes"]?.integer == 230_000)

    let blocks = article["body"]?.array ?? []
    #expect(blocks.count { $0["kind"]?.string == "separator" } == 2)
    let headings = blocks.filter { $0["kind"]?.string == "heading" }
    #expect(
      headings.contains {
        "\($0)".contains("LE PRÉSIDENT KAZAKH DÉCLARE QUE LES PROTESTATIONS SONT UNE AGRESSION")
      })
    let text = article["text"]?.string ?? ""
    #expect(text.hasPrefix("Il y a quelques heures"))
    #expect(text.hasSuffix("les victimes."))
    for word in [
      "Fermé", "Recherche", "Loading", "Commentaires", "zejournal", "Derniers Articles",
      "Articles les plus lus", "Cela peut vous intéresser", "230 K", "Vous aimez", "19 Avr",
      "Source :",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("opens as an article, is kept, listed, and counted once read")
  func reading() throws {
    let home = try Home()
    #expect(try home.run("import", file).status == 0)
    try home.visit() { terminal in
      #expect(terminal.sees("Le bloc dirigé"))
      #expect(terminal.sees("Rien de lu pour l’instant."))
      #expect(terminal.press("\r", until: "Auteur : AubeDigitale | Éditeur : Walt"))
      #expect(terminal.sees("Jeudi, 06 Janv. 2022 - 16h28"))
      terminal.press(" ", "G")
      #expect(terminal.sees("Source : AubeDigitale"))
      terminal.press("C")
      #expect(terminal.sees("Les commentaires sont fermés."))
      terminal.press("q")
      #expect(
        terminal.wait {
          terminal.screen.rows.contains { $0.contains("│ 1  Le bloc") && $0.hasSuffix(" 1") }
        })
    }
    #expect(try home.headlines("--most-read").count == 1)
  }

  @Test("looks the same from the file and from the library", arguments: [(80, 24), (120, 40)])
  func looks(columns: Int, rows: Int) throws {
    let home = try Home()
    let terminal = home.open(file, rows: rows, columns: columns)
    #expect(terminal.sees("Auteur : AubeDigitale"))
    #expect(terminal.sees("www.zejournal.mobi  ♥ 230 K"))
    let shown = try home.run("show", file).lines
    #expect(terminal.screen.text.contains(shown[0]))
  }
}
