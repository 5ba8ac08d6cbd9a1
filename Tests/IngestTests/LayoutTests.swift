import Ingest
import Model
import Testing

/// What a page lays out otherwise than by the elements that are made for it.
@Suite("The layout of an article")
struct LayoutTests {
  /// The blocks of a page that stand between its two paragraphs.
  private func between(_ markup: String) throws -> [Block] {
    let page = """
      <html><head><title>Le phare</title></head><body><div id=article>
      <p>\(HTML.long)</p>\(markup)<p>\(HTML.other)</p></div></body></html>
      """
    let body = try #require(Intake.read(Array(page.utf8)).articles.first).body
    #expect(body.first == .paragraph([Inline(HTML.long)]))
    #expect(body.last == .paragraph([Inline(HTML.other)]))
    return Array(body.dropFirst().dropLast())
  }

  @Test("makes one table of those that a page cut into rows")
  func rows() throws {
    let body = try between(
      """
      <table><thead><tr><th>Bac<th>Départ</thead></table><table><tr><td>Nord<td>8 h</table>
      <div><table><tr><td>Sud<td><p>9 h</p></table></div>
      """)
    #expect(body.map(\.plainText) == ["Bac\tDépart\nNord\t8 h\nSud\t9 h"])
    guard case .table(_, let hasHead)? = body.first else { throw Absent() }
    #expect(hasHead)
  }

  @Test("takes a head with nothing under it for the last row of the table above")
  func sum() throws {
    let body = try between(
      """
      <table><tr><th>Bac<th>Voyageurs<tr><td>Nord<td>8</table>
      <table><thead><tr><th>Ensemble<th>17</thead></table>
      """)
    #expect(body.map(\.plainText) == ["Bac\tVoyageurs\nNord\t8\nEnsemble\t17"])
  }

  @Test("keeps apart tables that are not as wide, or have heads of their own")
  func tables() throws {
    let table = "<table><tr><th>Bac<th>Départ<tr><td>Nord<td>8 h</table>"
    #expect(try between(table + table).map(Page.kind) == ["table", "table"])
    let wide = "<table><tr><td>Nord<td>8 h<td>9 h</table>"
    #expect(
      try between(table + wide).map(\.plainText) == ["Bac\tDépart\nNord\t8 h", "Nord 8 h 9 h"])
  }

  @Test(
    "sets a row that stands alone as a line where it is one, else cell by cell",
    arguments: [
      "<table><tr><td>•<td>\(HTML.long) Encore.</table>": ["• \(HTML.long) Encore."],
      "<table><tr><td>1.<td>La mer.</table><table><tr><td>2.<td>La digue.</table>":
        ["1. La mer.", "2. La digue."],
      "<table><tr><td>Tarif<td><td>12 €</table>": ["Tarif 12 €"],
      "<table><tr><td>\(HTML.long) Encore.<td>La digue.</table>":
        ["\(HTML.long) Encore.", "La digue."],
    ])
  func row(markup: String, lines: [String]) throws {
    let body = try between(markup)
    #expect(body.map(\.plainText) == lines)
    #expect(body.allSatisfy { Page.kind($0) == "p" })
  }

  /// Markup, the legend of the picture in it.
  @Test(
    "gives a picture the legend that stands beside it",
    arguments: [
      (
        "<img src=/a.jpg alt=\"Le phare de Roscanvel vu de la grève un soir de février, la lam\"><p>Le phare de Roscanvel vu de la grève un soir de février, la lampe éteinte.</p>",
        "Le phare de Roscanvel vu de la grève un soir de février, la lampe éteinte."
      ),
      (
        "<div><img src=/a.jpg alt=\"Le phare\"> <span class=legend>Le phare</span></div>",
        "Le phare"
      ),
      (
        "<div><img src=/a.jpg alt=\"Le phare, hier\"><p>Le phare, hier (L. Riou)</p></div>",
        "Le phare, hier (L. Riou)"
      ),
      (
        "<img src=/a.jpg alt=\"Le phare de Roscanvel. © L. R.\"><p>Le phare de Roscanvel</p>",
        "Le phare de Roscanvel"
      ),
      (
        "<figure><img src=/a.jpg alt=Phare></figure><figcaption>Une lampe</figcaption>",
        "Une lampe"
      ),
    ])
  func legends(markup: String, legend: String) throws {
    let body = try between(markup)
    #expect(body.map(Page.kind) == ["fig"])
    #expect(body.first?.plainText == legend)
  }

  @Test(
    "takes no line for a legend that says more than the picture shows",
    arguments: [
      "<img src=/a.jpg alt=\"Le phare, hier\"><p>Le phare, hier encore, portait loin.</p>",
      "<img src=/a.jpg alt=\"\"><p>La mer.</p>", "<figcaption>Une lampe</figcaption>",
      "<div><img src=/a.jpg alt=\"Le phare\"></div><p><a href=/b>Le phare</a></p>",
    ])
  func lines(markup: String) throws {
    #expect(try between(markup).map(Page.kind).contains("p"))
  }

  /// Markup, and what is read.
  @Test(
    "puts a space where an element without anything in it stands between two words",
    arguments: [
      "à<em></em>Jeanne": "à Jeanne", "hier,<strong></strong>une": "hier, une",
      "l’<em></em>eau": "l’eau", "hier<em></em>.": "hier.", "un<em> </em>phare": "un phare",
      "mot<i class=icon></i>s": "mots", "un <em></em>phare": "un phare",
    ])
  func spaces(markup: String, text: String) throws {
    #expect(try between("<p>\(markup)</p>").map(\.plainText) == [text])
  }

  @Test("keeps code within its sentence, however it is marked")
  func code() throws {
    let body = try between("<div>Écrivez un <pre><code>+</code></pre>. Puis lisez.</div>")
    let runs = [Inline("Écrivez un "), Inline("+", traits: .code), Inline(". Puis lisez.")]
    #expect(body == [.paragraph(runs)])
    let block = try between("<div>Écrivez :<pre>a + b</pre>Puis lisez.</div>")
    #expect(block.map(Page.kind) == ["p", "pre", "p"])
  }

  private struct Absent: Error {}
}
