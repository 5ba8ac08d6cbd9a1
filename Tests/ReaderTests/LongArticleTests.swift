import Display
import Model
import Reader
import Testing
import Typography

@Suite("A long article")
struct LongArticleTests {
  private static let rows = 24

  private func reading(_ body: [Block], _ columns: Int = 80, _ rows: Int = Self.rows) -> Desk {
    var desk = Desk(columns, rows, articles: [Desk.article("Long", date: "2026-11-22", body: body)])
    desk.press(.enter)
    return desk
  }

  private static let manyParagraphs = (1...3000).map { number in
    Block.paragraph([Inline("Point \(number). Le vent tournait, personne ne vint.")])
  }

  /// About 90 KiB.
  private static let oneParagraph = [
    Block.paragraph([
      Inline((1...2000).map { "Borne\($0) que le vent emporte au loin." }.joined(separator: " "))
    ])
  ]

  @Test("sets what comes into sight, and nothing else")
  func setsFew() {
    var desk = reading(Self.manyParagraphs)
    #expect(desk.shows("Point 1. ") && desk.session.paragraphsSet <= Self.rows)
    desk.press("G")
    #expect(desk.shows("Point 3000. ") && desk.session.paragraphsSet <= 2 * Self.rows)
    desk.press(" ", "g")
    desk.resize(60, Self.rows)
    #expect(desk.session.paragraphsSet <= Self.rows)
    let atTop = desk.session.paragraphsSet
    desk.press("j", "k", "j", "k", "j")
    #expect(desk.session.paragraphsSet <= atTop + 1)
    desk.press("}", "}", "{", "d", "u", "b")
    #expect(desk.session.paragraphsSet <= 3 * Self.rows)
  }

  @Test("sets few paragraphs for a match far away, and keeps the place at another width")
  func searches() {
    var desk = reading(Self.manyParagraphs)
    desk.press("/")
    desk.type("point 1500.")
    desk.press(.enter)
    #expect(desk.foot.contains("occurrence 1 sur 1") && desk.shows("Point 1500. "))
    #expect(desk.session.paragraphsSet <= 4 * Self.rows)
    let top = desk.plainRows[3]
    desk.resize(100, Self.rows)
    #expect(desk.session.paragraphsSet <= 2 * Self.rows)
    desk.resize(80, Self.rows)
    #expect(desk.plainRows[3] == top)
  }

  @Test("counts how far one is in bytes of text")
  func percent() {
    let short = Block.paragraph([Inline("Bref.")])
    let long = Block.paragraph([Inline(String(repeating: "mot ", count: 5000))])
    var desk = reading(Array(repeating: short, count: 40) + [long])
    desk.press(" ")
    #expect(desk.foot.contains("· 0 %"))
    desk.press(" ", " ", " ", " ")
    #expect(!desk.foot.contains("· 0 %"))
    desk.press("G")
    #expect(desk.foot.contains("fin"))
  }

  @Test("that is one paragraph is set in parts, and loses no word")
  func oneParagraph() {
    var desk = reading(Self.oneParagraph)
    desk.press("G")
    #expect(desk.shows("Borne2000 ") && desk.session.paragraphsSet <= 6)
    desk.press("g")
    #expect(desk.shows("Borne1 que"))
    desk.press("/")
    desk.type("borne1234")
    desk.press(.enter)
    #expect(desk.shows("Borne1234") && desk.session.paragraphsSet <= 8)
    desk.resize(40, Self.rows)
    #expect(desk.shows("Borne1234"))
    desk.press("{")
    #expect(desk.shows("Borne1 que"))
    for measure in [20, 72] {
      let article = desk.articles[0]
      let words = printed(article, measure: measure).flatMap { $0.split(separator: " ") }
      let body = article.text.split(separator: " ")
      #expect(words.joined(separator: " ").contains(body.joined(separator: " ")))
    }
  }

  @Test("is at the same place when it is opened again", arguments: [3, 11, 40, 60])
  func resumes(pages: Int) {
    var desk = reading(Self.oneParagraph, 60)
    for _ in 0..<pages { desk.press(" ") }
    let rows = desk.rows.dropLast()
    desk.press("q", .enter)
    #expect(desk.rows.dropLast() == rows && desk.session.paragraphsSet <= 3)
  }

  @Test("that is one table or one poem is set in parts too")
  func otherKinds() {
    let table = Block.table(
      rows: (0...3000).map { [[Inline("Port \($0)")], [Inline("\($0 * 7)")]] }, hasHead: true)
    let poem = Block.preformatted((1...3000).map { "    vers \($0)" }.joined(separator: "\n"))
    var desk = reading([table, poem])
    desk.press("G")
    #expect(desk.shows("    vers 3000"))
    #expect(desk.session.paragraphsSet <= 6)
    let lines = printed(desk.articles[0], measure: 72)
    #expect(lines.filter { $0.hasPrefix("Port ") }.count == 3001)
    #expect(lines.filter { $0.hasPrefix("    vers ") }.count == 3000)
  }

  /// A stranger's table: its widest cell and its columns once multiplied to minutes.
  @Test("that is a table of a long cell and columns without end is shown")
  func endlessColumns() {
    let long = [Inline((1...4000).map { "mot\($0)" }.joined(separator: " "))]
    let table = Block.table(
      rows: [[long] + [[Inline]](repeating: [], count: 20_000), [[Inline("Fos")]]], hasHead: false)
    #expect(reading([table]).shows("mot1 mot2"))
  }

  @Test("narrows the widest columns of a table, and those alone")
  func widestColumns() {
    let words = "un deux trois quatre cinq six sept huit neuf dix onze douze"
    let cells = [words, "court", words + " treize", "9"]
    let table = Block.table(rows: [cells.map { [Inline($0)] }], hasHead: false)
    let lines = printed(Desk.article("Table", date: "2026-11-22", body: [table]), measure: 71)
    let first = lines.first { $0.contains("un deux") }
    #expect(first == "un deux trois quatre cinq six  court   un deux trois quatre cinq six  9")
  }

  private func printed(_ article: Article, measure: Int) -> [String] {
    var lines: [String] = []
    PrintedArticle.eachLine(
      of: article, setting: Setting(measure: measure), wording: Wording(.french)
    ) { lines.append($0) }
    return lines
  }
}
