import Ingest
import Model
import Testing

/// A page that the general search reads badly: its text is in a box that looks like an advertisement.
@Suite("Rules for a site")
struct SiteRulesTests {
  private static let page = """
    <html><head><title>Gazette</title><link rel=canonical href="https://www.gazette.example/p/1">
    </head><body>
    <div class=menu-long><p>\(HTML.other)</p><p>\(HTML.other) Encore.</p><p>\(HTML.other) Toujours.</p></div>
    <div class="sponsor ad-box"><h2 class=t>Le phare</h2><span class=who>Par Jeanne Abgrall</span>
    <i class=day data-at="2023-02-14T16:28:00">mardi</i>
    <div class=text><p>\(HTML.long)</p><div class=promo>Un abonnement ?</div><p>La fin.</p></div></div>
    </body></html>
    """

  private static let rules = """
    # La Gazette
    site: https://www.gazette.example/
    title: .nothing
    title: h2.t
    author: .who
    date: .day @ data-at
    body: .ad-box .text
    strip: .promo
    """

  private func read(_ rules: String) throws -> (Article, [Evidence]) {
    let (rules, problems) = SiteRules.read(rules)
    #expect(problems.isEmpty)
    let result = Intake.read(Array(Self.page.utf8), Intake.Context(rules: [rules]))
    let article = try #require(result.articles.first)
    return (article, try #require(result.evidence[article.id]))
  }

  @Test("say where the parts of its pages stand")
  func parts() throws {
    let (article, evidence) = try read(Self.rules)
    #expect(article.title == "Le phare")
    #expect(article.authors == ["Jeanne Abgrall"])
    #expect(article.published?.iso8601 == "2023-02-14T16:28:00")
    #expect(article.text == HTML.long + "\n\nLa fin.")
    for part in [Evidence.Part.title, .authors, .published, .body] {
      #expect(evidence.first { $0.part == part }?.rule == .siteRule)
    }
  }

  @Test("count for that site alone, and only where they find something")
  func elsewhere() throws {
    let general = try #require(Intake.read(Array(Self.page.utf8)).articles.first)
    let (other, _) = try read(Self.rules.replacing("gazette.example", with: "autre.example"))
    #expect(other == general)
    let (empty, evidence) = try read("site: gazette.example\nbody: .nothing")
    #expect(empty == general)
    #expect(evidence.first { $0.part == .body }?.rule != .siteRule)
  }

  @Test(
    "cover a host, those below it, and a part of it",
    arguments: [
      ("gazette.example", "https://gazette.example/a", true),
      ("gazette.example", "https://WWW.gazette.example:8080/a", true),
      ("gazette.example", "https://m.gazette.example/", true),
      ("gazette.example", "https://mygazette.example/", false),
      ("gazette.example", "https://gazette.example.evil.example/", false),
      ("gazette.example/opinions", "https://gazette.example/opinions/1", true),
      ("gazette.example/opinions", "https://gazette.example/opinionsA", false),
      ("gazette.example/opinions", "https://gazette.example/", false),
      ("https://WWW.Gazette.example/Opinions/", "https://gazette.example/Opinions/1", true),
      ("gazette.example/Opinions", "https://gazette.example/opinions/1", false),
    ])
  func covering(site: String, address: String, isCovered: Bool) {
    #expect(SiteRules.read("site: \(site)\nbody: p").rules.covers(address) == isCovered)
  }

  @Test(
    "that can’t be followed are named by their line",
    arguments: [
      ("body: p", 0, SiteRules.Problem.Reason.noSite),
      ("site: a.example", 0, .noRule),
      ("site: a.example\n\nbodi: p", 3, .unknownField("bodi")),
      ("site: a.example\nbody", 2, .notAField("body")),
      ("site: a.example\nbody: p:hover", 2, .badSelector(.unknownPseudoClass("hover"))),
      ("site:\nbody: p", 1, .noSite),
      ("site: a.example\ndate: time@", 2, .badSelector(.unexpected("@"))),
      ("site: a.example\ndate: time@a b", 2, .badSelector(.unexpected("@"))),
    ])
  func problems(text: String, line: Int, reason: SiteRules.Problem.Reason) {
    #expect(SiteRules.read(text).problems == [SiteRules.Problem(line: line, reason: reason)])
  }
}
