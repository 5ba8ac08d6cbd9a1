import Ingest
import Model
import Testing

@Suite("What a page says of its article")
struct EvidenceTests {
  private func read(_ body: String, head: String = "", address: String? = nil) throws -> (
    article: Article, rules: [String: String]
  ) {
    let page = "<html><head>\(head)</head><body>\(body)</body></html>"
    let result = Intake.read(Array(page.utf8), Intake.Context(address: address))
    let article = try #require(result.articles.first)
    let evidence = try #require(result.evidence[article.id])
    let rules = evidence.map { ($0.part.rawValue, "\($0.rule.rawValue) \($0.certainty.rawValue)") }
    return (article, Dictionary(rules) { first, _ in first })
  }

  private static let text =
    "<div class=texte><p>\(HTML.long)</p><p>\(HTML.other)</p><p>Et \(HTML.long)</p><p>Or \(HTML.other)</p></div>"

  @Test("comes with the rule that found it, and how sure that is")
  func rules() throws {
    let (article, rules) = try read(
      "<h1>Le phare</h1><p class=signature>Par Jeanne Abgrall</p>" + Self.text,
      head: "<meta property=article:published_time content=2023-02-14T16:28:00+01:00>",
      address: "https://greves.example/phare")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(rules["title"] == "heading likely")
    #expect(rules["authors"] == "class likely")
    #expect(rules["published"] == "meta sure")
    #expect(rules["url"] == "fetched sure")
    #expect(rules["body"] == "density likely")
    #expect(rules["editor"] == nil)
  }

  @Test("is a guess where little was found, and all is kept")
  func meagre() throws {
    let (article, rules) = try read("<p>La mer monte.</p>")
    #expect(article.text == "La mer monte.")
    #expect(rules["body"] == "whole-page guess")
  }

  @Test(
    "has its day from what shows it best",
    arguments: [
      ("<h1>Le phare</h1>", "", "2023/02/14/phare", "2023-02-14", "address likely"),
      ("<h3>14.02.2023</h3><h1>Le phare</h1>", "", "phare", "2023-02-14", "beside-title guess"),
      (
        "<h1>Le phare</h1><p class=entry-date><b>14</b>.02.2023</p>", "", "phare", "2023-02-14",
        "class likely"
      ),
      // The clock of the machine says the day before; to its readers it was past midnight.
      (
        "<h1>Le phare</h1><p>Publié le 14 février 2023 à 0 h 20</p>",
        "<meta property=article:published_time content=2023-02-13T23:20:00Z>", "phare",
        "2023-02-14T00:20:00+01:00", "meta sure"
      ),
      (
        "<p>Édition du 20 mars 2023</p><h1>Le phare</h1><p>le 14 février 2023</p>", "", "phare",
        "2023-02-14", "words likely"
      ),
      (
        "<ul><li><time datetime=2023-03-20>20 mars 2023</time> Par Luc Riou</ul>"
          + "<main><h1>Le phare</h1><p>14 février 2023</p>", "", "phare", "2023-02-14",
        "words likely"
      ),
      // Midnight to the second is what a day alone becomes in the data of a page.
      (
        "<h1>Le phare</h1>",
        "<meta property=article:published_time content=2023-02-14T00:00:00+01:00>", "phare",
        "2023-02-14", "meta sure"
      ),
      (
        "<h1>Le phare</h1>",
        "<meta property=article:published_time content=2023-02-13T23:20:00Z>", "2023/02/14/phare",
        "2023-02-14", "meta sure"
      ),
    ])
  func days(body: String, head: String, path: String, expected: String, rule: String) throws {
    let (article, rules) = try read(
      body + Self.text, head: head, address: "https://greves.example/" + path)
    #expect(article.published?.iso8601 == expected)
    #expect(rules["published"] == rule)
  }

  @Test("has its authors from the page where the data name the house")
  func house() throws {
    let (article, _) = try read(
      "<h1>Le phare</h1><p class=byline>Par Jeanne Abgrall</p>" + Self.text,
      head: "<meta name=author content=Greves-Archives>", address: "https://greves.example/phare")
    #expect(article.authors == ["Jeanne Abgrall"])
  }

  @Test("may be signed at the end alone")
  func signature() throws {
    let text = Self.text.replacing("</div>", with: "<p>Jeanne Abgrall</p></div>")
    let (article, rules) = try read("<h1>Le phare</h1>" + text)
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(rules["authors"] == "signature guess")
  }

  @Test(
    "opens with its standfirst",
    arguments: [
      "<header><h1>Le phare</h1><p>Vingt watts suffisent pour porter à vingt milles.</p></header>",
      "<h1>Le phare</h1><p class=chapo>Vingt watts suffisent pour porter à vingt milles.</p>",
      // What the class of a box calls the head of the page is here that of the article.
      "<div class=top-header><h1>Le phare</h1><p class=excerpt>Vingt watts suffisent pour porter à vingt milles.</p></div>",
    ])
  func standfirst(head: String) throws {
    let more = "<p>\(HTML.long)</p><p>\(HTML.other)</p>"
    let (article, _) = try read(
      head + "<div><div class=article-text>\(Self.text)\(more)</div></div>",
      head: "<title>Le phare</title>")
    let first = try #require(article.body.first)
    #expect(first.plainText == "Vingt watts suffisent pour porter à vingt milles.")
  }

  @Test(
    "opens with its standfirst where the head of the article goes, and nothing else is beside it")
  func standfirstInside() throws {
    let head =
      "<section class=pageHeader><h1>Le phare</h1><p class=excerpt>Vingt watts suffisent pour porter à vingt milles.</p>"
    let (article, _) = try read(
      "<main>\(head)</section><section class=texte>\(Self.text)<p>\(HTML.long)</p></section></main>"
    )
    #expect(article.body.first?.plainText == "Vingt watts suffisent pour porter à vingt milles.")
  }

  @Test("keeps the signs of its formulas")
  func formula() throws {
    let formula = "<math><mi>a</mi><mo>≠</mo><mn>0</mn><annotation>a \\ne 0</annotation></math>"
    let (article, _) = try read("<p>\(HTML.long) Soit \(formula).</p><p>\(HTML.other)</p>")
    #expect(article.text.contains("Soit a≠0."))
  }

  @Test("may stand within a <noscript> as a whole")
  func noscript() throws {
    let text = String(repeating: Self.text, count: 5)
    let (article, _) = try read("<noscript><div>\(text)</div></noscript>")
    #expect(article.text.contains("De la pointe à la grève"))
    let (other, _) = try read("<noscript><p>Activez les scripts.</p></noscript>" + Self.text)
    #expect(!other.text.contains("Activez"))
  }
}
