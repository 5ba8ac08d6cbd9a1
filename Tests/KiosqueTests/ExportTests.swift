import JSON
import TestSupport
import Testing

@Suite("kiosque export")
struct ExportTests {
  private let home: Home

  init() throws {
    home = try Home()
    _ = try home.run("import", Samples.file("dumps"))
  }

  @Test("gives as JSON what another library takes back, to the byte")
  func json() throws {
    let run = try home.run("export")
    let count = try home.headlines().count
    #expect(run.status == 0 && run.jsonLines.count == count)
    let other = try Home()
    #expect(try other.run("import", "-", input: run.output).status == 0)
    #expect(
      other.files(below: "\(other.library)/articles")
        == home.files(below: "\(home.library)/articles"))
  }

  @Test("gives those that hold the words")
  func words() throws {
    let found = try home.run("search", "--json", "bac").json?.array?.count ?? 0
    let run = try home.run("export", "bac")
    #expect(found > 0 && run.jsonLines.count == found)
    #expect(try home.run("export", "--starred").output == [])
  }

  @Test("puts a file an article into a folder", arguments: [("markdown", "md"), ("text", "txt")])
  func folder(format: String, ending: String) throws {
    let count = try home.headlines().count
    let run = try home.run("export", "--format", format, "--to", "sortie")
    #expect(run.status == 0 && run.output == [], "\(run)")
    let files = home.files(below: "\(home.path)/sortie")
    #expect(files.count == count && files.keys.allSatisfy { $0.hasSuffix("." + ending) })
    let file = try home.run("export", "--to", "\(home.path)/absent/sortie")
    #expect(file.status == 73 && file.complaint.contains("absent/sortie"))
  }

  @Test("writes Markdown that is read back as the same text")
  func markdown() throws {
    _ = try home.run("export", "--format", "markdown", "--to", "sortie")
    let before = try texts(home.run("export").jsonLines)
    let back = try texts(home.run("import", "--dry-run", "--json", "sortie").jsonLines)
    #expect(back == before)
  }

  /// By title.
  private func texts(_ articles: [JSONValue]) -> [String: String] {
    Dictionary(
      articles.map { ($0["title"]?.string ?? "", $0["text"]?.string ?? "") },
      uniquingKeysWith: { first, _ in first })
  }
}
