/// A feed of RSS as papers send it, of any size: a body in HTML, a summary, an author, a day.
struct MadeFeed {
  private var source: FrenchText
  private var dice: Dice
  private var number = 0

  init(seed: Int) {
    source = FrenchText(seed: seed)
    dice = Dice(seed: seed + 1)
  }

  static let start = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>La Gazette du littoral</title>
    <link>https://gazette.example/</link><language>fr-FR</language>

    """

  static let end = "</channel></rss>\n"

  /// The next entry, of some four kilobytes.
  mutating func entry() -> String {
    number += 1
    let paragraphs = source.paragraphs(bytes: 3_200)
    var body = ""
    for text in paragraphs {
      body += "<p>\(text)</p>\n"
      if dice.chance(20) { body += "<blockquote><p>« \(source.sentence()) »</p></blockquote>\n" }
      if dice.chance(20) {
        body += "<p><a href=\"https://gazette.example/lien/\(number)?a=1&amp;b=2\">ici</a></p>\n"
      }
    }
    let (day, hour) = (1 + number % 28, number % 24)
    return """
      <item><title>\(source.title()) (\(number))</title>
      <link>https://gazette.example/article/\(number)</link>
      <guid isPermaLink="false">gazette-\(number)</guid>
      <dc:creator><![CDATA[\(source.name())]]></dc:creator>
      <pubDate>\(day < 10 ? "0" : "")\(day) Apr 2024 \(hour < 10 ? "0" : "")\(hour):12:00 +0200</pubDate>
      <description>&lt;p&gt;\(paragraphs[0])&lt;/p&gt;</description>
      <content:encoded><![CDATA[\(body)]]></content:encoded></item>

      """
  }
}
