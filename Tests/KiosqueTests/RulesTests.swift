import JSON
import TestSupport
import Testing

@Suite("Rules for sites, on the command line")
struct RulesTests {
  private let home: Home

  init() throws { home = try Home() }

  private static let page = """
    <html><head><title>Gazette</title><link rel=canonical href="https://gazette.example/1"></head>
    <body><h1>Le phare</h1><div class=a><p>Il brille.</p></div><div class=b><p>Il tourne.</p></div>
    """

  private func keep(_ rules: String) throws -> String {
    try home.write(rules, to: "home/.config/kiosque/rules/gazette.rules")
  }

  @Test("check shows what each finds on a page and the article that results")
  func check() throws {
    let page = try home.write(Self.page, to: "page.html")
    let path = try keep("site: gazette.example\ntitle: h1\nbody: .b\nstrip: .none")
    let run = try home.run("rules", "check", page)
    #expect(run.status == 0)
    #expect(run.text.contains("body: .b") && run.text.contains("1 ×  Il tourne."))
    #expect(run.text.contains("→ title (site-rule): Le phare"))
    #expect(run.text.contains("strip: .none") && run.text.contains("rien"))
    let list = try home.run("rules")
    #expect(list.status == 0 && list.text.contains(path) && list.text.contains("gazette.example"))
    let imported = try home.run("import", "--dry-run", "--json", page)
    #expect(imported.jsonLines.first?["text"]?.string == "Il tourne.")
  }

  @Test("check ends with 1 where a field finds nothing, and where a page has no rules")
  func lacking() throws {
    let page = try home.write(Self.page, to: "page.html")
    let none = try home.run("rules", "check", page)
    #expect(none.status == 1 && none.complaint.contains("--rules"))
    let rules = try home.write("site: autre.example\nbody: .b\nauthor: .who", to: "x.rules")
    let run = try home.run("rules", "check", "--rules", rules, page)
    #expect(run.status == 1 && run.text.contains("author: .who"))
  }

  @Test("with a fault are named by line, end check with 65, and do not stop an import")
  func faults() throws {
    let page = try home.write(Self.page, to: "page.html")
    _ = try keep("site: gazette.example\nbody: p:hover")
    let run = try home.run("rules", "check", page)
    #expect(run.status == 65 && run.complaint.contains("ligne 2"))
    let imported = try home.run("import", page)
    #expect(imported.status == 0 && imported.complaint.contains(":hover"))
    #expect(try home.run("rules", "--language", "en").complaint.contains("line 2"))
  }
}
