import Ingest
import Model
import Testing

@Suite("Markup")
struct MarkupTests {
  /// The text of a page made of a paragraph long enough to be one, and a piece of markup.
  private func text(_ markup: String) throws -> String {
    let page = "<html><body><div id=article><p>\(HTML.long)</p>\(markup)<p>\(HTML.other)</p></div>"
    let article = try #require(Intake.read(Array(page.utf8)).articles.first)
    let text = article.text.replacing(HTML.long, with: "").replacing(HTML.other, with: "")
    return text.split { $0 == "\n" }.joined(separator: "|")
  }

  @Test(
    "resolves references by name and number",
    arguments: [
      "<p>&eacute;&Eacute;&hellip;": "éÉ…", "<p>&#233;&#xE9;&#146;": "éé’",
      "<p>&notit; &copy 2024": "¬it; © 2024", "<p>&nosuchname; & &;": "&nosuchname; & &;",
      "<p>&CounterClockwiseContourIntegral;": "∳",
      "<p>&#0;&#xD800;&#x110000;": "\u{FFFD}\u{FFFD}\u{FFFD}",
      "<p>&zwj;&AElig;&zscr;": "Æ𝓏", "<p>&lt;b&gt;": "<b>",
    ])
  func references(markup: String, expected: String) throws {
    #expect(try text(markup) == expected)
  }

  @Test(
    "closes what pages leave open",
    arguments: [
      "<p>un<p>deux": "un|deux", "<ul><li>un<li>deux</ul>": "- un|- deux",
      "<dl><dt>un<dd>deux</dl>": "un|deux", "<h2>un<h3>deux</h3>": "un|deux",
      "<p>un<div>deux</div>trois": "un|deux|trois", "<p>un</i></b></p>deux": "un|deux",
      "<table><tr><td>a<td>b<tr><td>c<td>d</table>": "a\tb|c\td",
      "<p>un<!-- > -- --!>deux": "undeux", "<p>un<![CDATA[x]]>deux": "undeux",
      "<p>1 < 2 <3": "1 < 2 <3",
      "<p a='>'b=\">\" / c>un": "un", "<p>un<br/>deux<br><br>trois": "un|deux|trois",
      "<script>if (a</b) '</p>'</script><p>un": "un", "<style>p{}</style><p>un</style>": "un",
      "<pre>a\n  b</pre>": "a|  b",
    ])
  func openElements(markup: String, expected: String) throws {
    #expect(try text(markup) == expected)
  }

  /// So many that the table of names grows, and that each place in it is tried.
  @Test("tells thousands of names apart, and knows a paragraph by any prefix")
  func names() throws {
    let names = (0..<4_000).map { "prefixe\($0):p" }
    let markup = names.enumerated().map { "<\($1) x:a\($0)=x>\($0)</\($1)>" }.joined()
    #expect(try text(markup) == names.indices.map(String.init).joined(separator: "|"))
  }
}
