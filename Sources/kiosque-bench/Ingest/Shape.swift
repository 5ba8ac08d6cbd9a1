/// An input that an attacker would send, of any size: what a parser does with twice as much shows
/// whether its time grows in proportion.
struct Shape {
  let name: String
  /// What goes before, the piece that is said again and again, what goes after.
  private let start: String
  private let piece: @Sendable (Int) -> String
  private let end: String

  private init(
    _ name: String, _ start: String, _ piece: @escaping @Sendable (Int) -> String,
    _ end: String = ""
  ) {
    self.name = name
    self.start = start
    self.piece = piece
    self.end = end
  }

  /// The input, of so many bytes or a little more.
  func bytes(_ count: Int) -> [UInt8] {
    var bytes = Array(start.utf8)
    bytes.reserveCapacity(count + 256)
    var number = 0
    while bytes.count < count {
      bytes += Array(piece(number).utf8)
      number += 1
    }
    return bytes + Array(end.utf8)
  }

  static let all = pages + feeds + others

  private static let text = "Depuis lundi, le phare porte plus loin, et consomme moins qu’avant. "

  private static let pages = [
    Shape("page, paragraphs", "<html><body>", { "<p>\(text)\($0)</p>\n" }),
    Shape("page, nested elements", "<html><body>", { _ in "<div>" }),
    Shape("page, nested tables", "<html><body>", { _ in "<table><tr><td>x" }),
    Shape("page, styles left open", "<html><body>", { "<b a=\($0)><p>x" }),
    Shape("page, links left open", "<html><body>", { "<a href=\($0)><div>x" }),
    Shape("page, crossing tags", "<html><body>", { _ in "<b><i><p>x</b></i>" }),
    Shape("page, text in tables", "<html><body><table>", { "x\($0)<tr>" }),
    Shape("page, end tags alone", "<html><body>", { _ in "</p></b></li>" }),
    Shape("page, lists left open", "<html><body>", { _ in "<ul><li>x" }),
    Shape("page, attributes", "<html><body><p ", { "a\($0)=\"b&amp;\" " }, ">x"),
    Shape("page, new tags", "<html><body>", { "<t\($0)>x" }),
    Shape("page, new classes", "<html><body>", { "<p class=\"c\($0) author date\">x</p>" }),
    Shape("page, one attribute", "<html><body><p a=\"", { _ in "&notin" }, "\">x"),
    Shape("page, a tag that never ends", "<html><body><p ", { _ in "<p a='" }),
    Shape("page, opened signs", "<html><body>", { _ in "< <a <! " }),
    Shape("page, comments", "<html><body>", { _ in "<!-- - -- --!x-->" }),
    Shape("page, a comment that never ends", "<html><body><!--", { _ in "- -- -" }),
    Shape("page, long references", "<html><body><p>", { _ in "&CounterClockwiseContourIntegra" }),
    Shape("page, numbers", "<html><body><p>", { _ in "&#99999999999999" }),
    Shape("page, scripts in comments", "<html><body><script><!--", { _ in "<script>x<!--" }),
    Shape("page, drawings", "<html><body>", { _ in "<svg><desc><p><math><mi>" }),
    Shape("page, templates", "<html><body>", { _ in "<template><tr><td>" }),
    Shape(
      "page, headings", "<html><head><title>Le phare</title><body>", { "<h1>Le phare \($0)</h1>" }),
    Shape("page, bylines", "<html><body>", { "<p>Par Anne M., le 3 mars 2024 à 8h\($0)</p>" }),
    Shape("page, links", "<html><body><p>\(text)</p>", { "<li><a href=/a/\($0)>À lire aussi</a>" }),
    Shape(
      "page, comments of readers", "<html><body>",
      { "<div class=comment><b class=author>A</b><p>\($0)" }),
    Shape("page, pictures", "<html><body>", { "<figure><img src=/i\($0)><figcaption>x</figure>" }),
    Shape("page, separators", "<html><body>", { _ in "<hr>* * *<br><br>" }),
    Shape("page, one word", "<html><body><p>", { _ in "aaaaaaaaaaaaaaaa" }),
    Shape(
      "page, data for machines", "<html><script type=application/ld+json>[",
      { "{\"@type\":\"Person\",\"@id\":\"\($0)\"}," }, "1]</script><p>x"),
    Shape("page, nested data", "<html><script type=application/ld+json>", { _ in "[{\"author\":" }),
  ]

  private static let channel =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title>"

  private static let feeds = [
    Shape(
      "feed, entries", channel,
      {
        "<item><title>T \($0)</title><link>http://a.example/\($0)</link><description>&lt;p>\(text)&lt;/p></description></item>"
      }),
    Shape(
      "feed, one address", channel,
      { _ in "<item><title>T</title><link>http://a.example/</link></item>" }),
    Shape("feed, nested elements", channel + "<item>", { _ in "<a xml:base='b/'>" }),
    Shape("feed, nested entries", channel, { _ in "<item><title>x" }),
    Shape(
      "feed, fields", channel + "<item>", { "<category>\($0)</category><author>\($0)</author>" }),
    Shape("feed, plain sections", channel + "<item><description>", { _ in "<![CDATA[]] ]]>" }),
    Shape("feed, entities", "<!DOCTYPE x [", { "<!ENTITY a\($0) \"&a;&a;\">" }, "]>" + channel),
    Shape("feed, end tags alone", channel + "<item>", { _ in "</a></b>" }),
    Shape("feed, spaces of names", channel, { "<x xmlns:n\($0)='http://purl.org/dc/'/>" }),
    Shape(
      "feed, JSON", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
      { "{\"id\":\($0),\"content_html\":\"<p>x\"}," }, "1]}"),
    Shape(
      "list of feeds, nested", "<opml><body>",
      { _ in "<outline text='a' xmlUrl='http://a.example/'>" }),
  ]

  private static func part(_ number: Int) -> String {
    number == 0
      ? "Content-Type: multipart/mixed; boundary=b\n\n" : "--b\nContent-Type: text/plain\n\nx\n"
  }

  private static let others = [
    Shape("Markdown, marks", "# x\n## y\n", { _ in "*a **b [c `d _e " }),
    Shape("Markdown, links", "# x\n## y\n", { "[a\($0)](b) ![" }),
    Shape("Markdown, items", "# x\n## y\n", { _ in "- a\n> b\n" }),
    Shape(
      "Markdown, lists within lists", "# x\n## y\n",
      { String(repeating: "  ", count: $0 % 40) + "- a\n" }),
    Shape("Markdown, quotations", "# x\n## y\n", { _ in "> > > > > a\n" }),
    Shape("Markdown, a long paragraph", "# x\n## y\n", { "mer \($0)\n" }),
    Shape("Markdown, a table", "# x\n## y\n\na | b\n--|--\n", { "c | \($0)\n" }),
    Shape("mail, parts", "From: a\nSubject: b\nMIME-Version: 1\n", { part($0) }),
    Shape(
      "mail, a long header", "From: a\nSubject: b\nMIME-Version: 1\n",
      { _ in "X: =?a?q?b?=\n c\n" },
      "\nx"),
    Shape("text, paragraphs", "", { "\(text)\($0)\n\n" }),
    Shape("text, one line", "", { _ in "mer, " }),
    Shape("text, short lines", "", { _ in "x\n" }),
    Shape("text, blank lines", "x", { _ in "\n \n" }, "x"),
    Shape("text, bylines", "", { "Par Anne M., le 3 mars 2024 à 8h\($0)\n" }),
    Shape("text, references", "", { "[\($0)] https://a.example/\($0)\n" }),
    Shape("text, items", "", { _ in "  * x\n" }),
    Shape("text, rules", "", { _ in "-----\n" }),
    Shape("text, accents", "", { _ in "e\u{301}" }),
    Shape("text, menus", text + text + text + "\n\n", { "  • Rubrique \($0)\n" }),
    Shape(
      "text, furniture", "Le phare\n\n\(text)\n\nCommentaires\n",
      { "Anne \($0) le 3 mars 2024\n\n" }),
  ]
}
