import JSON
import TestSupport
import Testing

@Suite("kiosque list and kiosque search")
struct ListTests {
  @Test("options stand before the command or after it")
  func order() throws {
    let home = try Home()
    let expected = try home.run("list", "--library", Samples.path, "--json")
    #expect(expected.status == 0)
    #expect(try home.run("--library", Samples.path, "--json", "list").output == expected.output)
    #expect(try home.run("--json", "--library=\(Samples.path)", "list").output == expected.output)
    let named = try home.run("list", "--json", environment: ["KIOSQUE_LIBRARY": Samples.path])
    #expect(named.output == expected.output)
    let wide = try home.run("--width", "60", "show", "--library", Samples.path, id(home))
    #expect(
      try home.run("show", id(home), "--library", Samples.path, "--width", "60").output
        == wide.output)
    #expect(wide.status == 0)
  }

  private func id(_ home: Home) throws -> String {
    try home.headlines("--library", Samples.path)[0]["id"]?.string ?? ""
  }

  @Test("a file called list is still a file")
  func fileCalledList() throws {
    let home = try Home()
    let text = readFile(Samples.file("dumps/gazette-bac-du-dimanche.txt")) ?? ""
    try home.write(text, to: "list")
    let run = try home.run("./list")
    #expect(run.status == 0 && run.text.hasPrefix("Le bac de Kerhouarn"))
    #expect(try home.run("show", "list").text == run.text)
  }

  @Test("gives headlines newest first, with what the reader did")
  func headlines() throws {
    let home = try Home()
    let headlines = try home.headlines("--library", Samples.path)
    #expect(headlines.count == home.files(below: "\(Samples.path)/articles").count)
    let dates = headlines.compactMap { $0["published"]?.string?.prefix(10) }
    #expect(dates == dates.sorted(by: >))
    for headline in headlines {
      #expect(headline["id"]?.string?.isEmpty == false)
      #expect(headline["title"]?.string?.isEmpty == false)
      #expect(headline["authors"]?.array != nil)
      #expect(headline["isRead"]?.bool == false)
    }
    let lines = try home.run("list", "--library", Samples.path).lines
    #expect(lines.count == headlines.count)
    for (line, headline) in zip(lines, headlines) {
      #expect(line.hasPrefix("\(headline["id"]?.string?.prefix(8) ?? "?") ● "))
      #expect(line.contains(headline["title"]?.string ?? "?"))
    }
  }

  @Test("each order on its own, with nothing read yet")
  func orders() throws {
    let home = try Home()
    let all = try home.run("list", "--library", Samples.path).output
    #expect(try home.run("list", "--latest", "--library", Samples.path).output == all)
    #expect(try home.run("list", "--unread", "--library", Samples.path).output == all)
    #expect(try home.run("list", "--most-read", "--library", Samples.path).output == [])
    #expect(try home.run("list", "--starred", "--library", Samples.path).output == [])
    #expect(
      try home.run("list", "--starred", "--json", "--library", Samples.path).json == .array([]))
  }

  @Test("an empty kiosk lists nothing, and that is no error")
  func nothing() throws {
    let home = try Home()
    let run = try home.run("list", "--json")
    #expect(run.status == 0 && run.json == .array([]))
    #expect(try home.run("search", "rien").output == [])
    #expect(home.files(below: "\(home.path)/data").isEmpty)
  }

  @Test(
    "neither accents nor capitals matter",
    arguments: ["semaphore", "SÉMAPHORE", "se\u{301}maphore"])
  func search(word: String) throws {
    let home = try Home()
    let found = try home.run("search", word, "--json", "--library", Samples.path)
    #expect(found.status == 0)
    let titles = found.json?.array?.compactMap { $0["title"]?.string } ?? []
    #expect(titles.first == "L’Hiver du sémaphore")
    #expect(found.json?.array?.allSatisfy { $0["passage"]?.string?.isEmpty == false } == true)
    let lines = try home.run("search", word, "--library", Samples.path).lines
    #expect(lines.count == 2 * titles.count)
  }

  @Test("all the words must be there")
  func words() throws {
    let home = try Home()
    let both = try home.run("search", "semaphore", "vents", "--json", "--library", Samples.path)
    let one = try home.run("search", "semaphore", "--json", "--library", Samples.path)
    #expect((both.json?.array?.count ?? 9) < (one.json?.array?.count ?? 0))
    let none = try home.run("search", "semaphore", "xyzzy", "--library", Samples.path)
    #expect(none.status == 0 && none.output == [])
  }
}
