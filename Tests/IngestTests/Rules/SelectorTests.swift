import Testing

@testable import Ingest

@Suite("A selector")
struct SelectorTests {
  private static let page = """
    <div id=page class="Page  large"><h1 lang=fr-CA>Le bac</h1>
    <p class=lead>un</p><p>deux <b>gras</b></p><section><p class="lead note">trois</p></section>
    <a href="https://bac.example/une.html" data-kind="a b">lien</a></div>
    """

  private func texts(_ selector: String) throws -> [String] {
    let markup = HTMLTree.markup(of: Array(Self.page.utf8), depth: 256)
    let selector = try SelectorParser.selector(selector)
    return markup.nodes(matching: selector).map { Words.line(markup.textContent($0)) }
  }

  @Test(
    "matches what CSS says it matches",
    arguments: [
      ("h1", ["Le bac"]), ("H1", ["Le bac"]), ("p", ["un", "deux gras", "trois"]),
      (".lead", ["un", "trois"]), ("p.lead.note", ["trois"]), (".Lead", []),
      ("#page > p", ["un", "deux gras"]), ("div p", ["un", "deux gras", "trois"]),
      ("div.large section > .lead", ["trois"]), ("h1 + p", ["un"]), ("h1 + section", []),
      ("h1 ~ p", ["un", "deux gras"]), ("h1 ~ section p", ["trois"]), ("section > b", []),
      ("b, h1", ["Le bac", "gras"]), ("p:not(.lead)", ["deux gras"]),
      ("p:not(.lead) b", ["gras"]), ("#page > :first-child", ["Le bac"]),
      ("#page > :last-child", ["lien"]), ("section *", ["trois"]),
      ("[lang]", ["Le bac"]), ("[lang|=fr]", ["Le bac"]), ("[lang=fr]", []),
      ("a[href^='https://bac']", ["lien"]), ("[href$=\".html\"]", ["lien"]),
      ("[href*=une]", ["lien"]), ("[data-kind~=b]", ["lien"]), ("[data-kind~='a b']", []),
      ("p > p", []), ("  p.lead ,b ", ["un", "gras", "trois"]),
    ])
  func matching(selector: String, wanted: [String]) throws {
    #expect(try texts(selector) == wanted)
  }

  @Test(
    "that CSS does not have, or not here, is refused with the piece that is wrong",
    arguments: [
      ("", SelectorRefusal.empty), ("p,", .empty), ("p >", .empty),
      (
        "a:hover",
        .unknownPseudoClass("hover")
      ),
      ("p:not(:not(.a))", .unknownPseudoClass("not")), ("p:not(.a", .unclosed("(")),
      ("[a", .unexpected("")), ("[a=b", .unclosed("[")),
      ("[a='b", .unclosed("'")), ("//p", .unexpected("/")), ("p]", .unexpected("]")),
      ("p:nth-child(2)", .unknownPseudoClass("nth-child")), (". a", .unexpected(" ")),
    ])
  func refusals(selector: String, refusal: SelectorRefusal) {
    #expect(throws: refusal) { try SelectorParser.selector(selector) }
  }
}
