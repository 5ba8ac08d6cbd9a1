import Ingest
import Model
import TestSupport
import Testing

@Suite("The raw text")
struct RawTextTests {
  private func text(_ source: String, titled title: String = "", name: String? = nil) -> [String] {
    RawText.blocks(Array(source.utf8), titled: title, Intake.Context(name: name)).map(\.plainText)
  }

  @Test("of a page leaves nothing out but what nobody sees, in its order")
  func page() {
    let page = """
      <html><head><title>Gazette</title><style>p{}</style></head><body>
      <nav><ul><li><a href="/une">La une</a><li>Sports</ul></nav>
      <form><label>Chercher</label><button>Envoyer</button><select><option>Le mois</select></form>
      <article><h1>Le bac</h1><p>Il <b>reste</b> à quai.</p><script>var faux = 1</script>
      <figure><img src="a.jpg" alt=""><span>Photo AFP</span><figcaption>Le bac</figcaption></figure>
      <table><caption>Horaires</caption><tr><td>8 h<td>9 h<tr><td>Est<td>Ouest</table></article>
      <noscript>Sans script</noscript><aside style="display:none">Abonnez-vous</aside>
      <footer>Mentions légales</footer></body></html>
      """
    #expect(
      text(page) == [
        "- La une\n- Sports", "Chercher Envoyer", "Le mois", "Le bac", "Il reste à quai.",
        "Photo AFP", "Le bac", "Horaires", "8 h", "9 h", "Est", "Ouest", "Sans script",
        "Abonnez-vous", "Mentions légales",
      ])
  }

  @Test("of a feed is that of the article's entry, markup read in either form")
  func feed() {
    let rss = """
      <rss><channel><title>Gazette</title>
      <item><title>A &amp;amp; B</title><description>&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;Deux.</description></item>
      <item><title>Autre</title><description>Trois.</description></item></channel></rss>
      """
    #expect(text(rss, titled: "A & B") == ["A & B", "Un.", "Deux."])
    #expect(text(rss, titled: "Ailleurs").suffix(2) == ["Autre", "Trois."])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Titre</title><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p>Un <b>mot</b>.</p></div></content></entry></feed>
      """
    #expect(text(atom, titled: "Titre") == ["Titre", "Un mot."])
  }

  @Test("of a text is that text, of a mail all that it holds")
  func plain() {
    #expect(
      text("Recherche\n\nIl dort.\nElle lit.\n\nFermé") == [
        "Recherche", "Il dort. Elle lit.", "Fermé",
      ])
    let mail = """
      From: a@gazette.example
      Subject: Le bac
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      <p>Menu</p><p>Il reste à quai.</p>
      """
    #expect(text(mail) == ["Menu", "Il reste à quai."])
  }

  @Test("has one space where a page has any white space", arguments: 0..<40)
  func spaces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [" ", "  ", "\n", "\t ", "a", "mer", "écume", "« là »", "longuement,"]
    let source = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let words = source.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    #expect(
      text("<p>\(source)<p>fin") == [words.joined(separator: " "), "fin"].filter { !$0.isEmpty })
  }

  @Test("of what is no text is empty")
  func none() {
    #expect(text("%PDF-1.4 trois").isEmpty && text("").isEmpty)
    #expect(text(#"{"format":1,"title":"Le bac","body":[]}"#).isEmpty)
  }
}
