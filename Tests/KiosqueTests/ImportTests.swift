import JSON
import TestSupport
import Testing

@Suite("kiosque import")
struct ImportTests {
  @Test(
    "keeps dumps, pages, feeds and folders, and says so", arguments: ["dumps", "pages", "feeds"])
  func folder(name: String) throws {
    let home = try Home()
    let count = try home.run("import", "--json", "--dry-run", Samples.file(name)).jsonLines.count
    #expect(count > 0)
    #expect(home.files(below: "\(home.path)/data").isEmpty)

    let kept = try home.run("import", Samples.file(name))
    #expect(kept.status == 0 && kept.complaint == "")
    #expect(kept.lines.count == count)
    #expect(kept.lines.allSatisfy { $0.contains(" gardé ") })
    #expect(try home.headlines().count == count)
  }

  @Test("changes nothing the second time, but says what was there")
  func twice() throws {
    let home = try Home()
    _ = try home.run("import", Samples.file("dumps"))
    let before = home.files(below: "\(home.library)/articles")
    let again = try home.run("import", Samples.file("dumps"), Samples.file("dumps"))
    #expect(again.status == 0)
    #expect(again.lines.allSatisfy { $0.contains(" déjà là ") })
    #expect(home.files(below: "\(home.library)/articles") == before)
  }

  @Test("writes the same bytes in two homes")
  func sameBytes() throws {
    let (one, other) = (try Home(), try Home())
    for home in [one, other] { _ = try home.run("import", Samples.file("pages")) }
    #expect(
      one.files(below: "\(one.library)/articles") == other.files(below: "\(other.library)/articles")
    )
  }

  @Test("keeps a large feed piece by piece, in its order")
  func largeFeed() throws {
    let home = try Home()
    let filler = "<!-- " + String(repeating: "La marée monte et la digue tient. ", count: 2_600)
    var feed = "<rss version='2.0'><channel><title>La Gazette</title>"
    for number in 1...60 {
      feed += """
        \(filler) --><item><title>Marée \(number)</title>
        <link>https://gazette.example/\(number)</link>
        <description>La marée monte, et la digue tient.</description></item>
        """
    }
    let path = try home.write(feed + "</channel></rss>", to: "flux.xml")
    #expect(feed.utf8.count > 5 << 20)
    let printed = try home.run("import", path)
    #expect(printed.status == 0 && printed.complaint == "")
    let titles = printed.lines.map { String($0.drop { $0 != "M" }) }
    #expect(titles == (1...60).map { "Marée \($0)" })
    #expect(try home.headlines().count == 60)
  }

  @Test("takes back what show and import print")
  func roundTrip() throws {
    let (one, other) = (try Home(), try Home())
    let printed = try one.run("import", "--json", Samples.file("dumps"))
    let taken = try other.run("import", "--json", "-", input: printed.output)
    #expect(taken.status == 0 && taken.output == printed.output)

    let id = try #require(try one.headlines()[0]["id"]?.string)
    let shown = try one.run("show", "--json", id)
    let file = try other.write(bytes: shown.output, to: "article.json")
    #expect(try other.run("import", file).text.contains("déjà là"))
    #expect(try other.run("show", "--json", file).output == shown.output)
  }

  @Test("prints an article a line, with the fields that were promised")
  func fields() throws {
    let home = try Home()
    let file = Samples.file("dumps/gazette-bac-du-dimanche.txt")
    let run = try home.run("import", "--dry-run", "--json", file)
    let article = try #require(run.jsonLines.first)
    #expect(run.jsonLines.count == 1)
    #expect(article["title"]?.string?.hasPrefix("Le bac de Kerhouarn") == true)
    #expect(article["authors"] == .array([.string("Maëlle Kervadec")]))
    #expect(article["editor"]?.string == "Odile Marchetti")
    #expect(article["published"]?.string == "2026-11-20T18:07:00")
    #expect(article["language"]?.string == "fr")
    #expect(article["source"]?["name"]?.string?.isEmpty == false)
    #expect(article["body"]?.array?.isEmpty == false)
    #expect(article["text"]?.string?.contains("\n\n") == true)
    #expect(article["id"]?.string?.isEmpty == false)
    #expect(article["updated"]?.string == nil)
  }

  @Test("keeps the rest when some inputs fail, and tells each on a line of its own")
  func someFail() throws {
    let home = try Home()
    let empty = try home.write("", to: "vide.txt")
    let run = try home.run(
      "import", empty, Samples.file("dumps/gazette-bac-du-dimanche.txt"), "\(home.path)/absent.txt")
    #expect(run.status == 1)
    #expect(run.complaint.split(separator: "\n").count == 2)
    #expect(run.complaint.contains("vide.txt") && run.complaint.contains("absent.txt"))
    #expect(try home.headlines().count == 1)
  }

  @Test("keeps all of it when nobody reads its report")
  func closedReport() throws {
    let home = try Home()
    let script = try home.script(
      "\(BuiltProduct.path("kiosque")) import '\(Samples.file("dumps"))' | true", named: "run")
    _ = try home.run(script.path, program: script.program)
    #expect(try home.headlines().count == Shared.count(in: Samples.file("dumps")))
  }
}
