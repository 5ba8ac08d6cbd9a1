import Model
import Testing

@Suite("How articles stand in lists")
struct RankingTests {
  private func headline(_ name: String, _ published: String?, words: [String] = []) -> Headline {
    Headline(
      id: ArticleID(address: "gazette.example/\(name)"), title: name,
      published: published.flatMap { Moment(iso8601: $0) }, tellingWords: words)
  }

  @Test("is newest first among the latest, and what has no date last")
  func latest() {
    let headlines = [
      headline("sans", nil), headline("vieux", "2020-01-01"),
      headline("midi", "2024-01-01T12:00:00"),
      headline("jour", "2024-01-01"), headline("futur", "2030-01-01"),
    ]
    let expected = ["futur", "midi", "jour", "vieux", "sans"]
    #expect(Ranking.latest(headlines).map(\.title) == expected)
    #expect(Ranking.latest(headlines.reversed()).map(\.title) == expected)
  }

  @Test("is by reads in a window among the most read, then the newest; unread ones are out")
  func mostRead() throws {
    let headlines = [
      headline("peu", "2024-01-01"), headline("beaucoup", nil), headline("peu aussi", "2024-01-02"),
      headline("jamais", "2025-01-01"),
    ]
    var readings = Readings(person: PersonID("moi"))
    let today = try #require(Moment(year: 2026, month: 11, day: 22))
    for (number, (title, person)) in [
      ("peu", "a"), ("beaucoup", "a"), ("beaucoup", "b"), ("peu aussi", "b"),
    ].enumerated() {
      let id = try #require(headlines.first { $0.title == title }).id
      readings.record(
        ReaderEvent(
          stamp: Stamp(clock: number, journal: person, line: number), person: PersonID(person),
          moment: today, deed: .readOn(id)))
    }
    func ranked(on day: Moment) -> [(headline: Headline, reads: Int)] {
      Ranking.mostRead(in: readings, window: .week, today: day) { id in
        headlines.first { $0.id == id }
      }
    }
    #expect(ranked(on: today).map(\.headline.title) == ["beaucoup", "peu aussi", "peu"])
    #expect(ranked(on: today).map(\.reads) == [2, 1, 1])
    let later = Moment(secondsSince1970: today.secondsSince1970 + 7 * 86_400)
    #expect(ranked(on: later).isEmpty)
  }

  @Test("is by what they share among the related, rare words first")
  func related() {
    let article = headline("un", nil, words: ["maree", "digue", "maire", "port"])
    var others = (0..<20).map { headline("autre \($0)", nil, words: ["maire", "mot\($0)"]) }
    others.append(headline("proche", nil, words: ["maire", "digue", "maree"]))
    others.append(headline("moins", nil, words: ["maire", "port"]))
    let neighbours = Related.to(article, among: others + [article], least: 3)
    #expect(Related.to(article, among: others, least: 5).map(\.headline.title) == ["proche"])
    #expect(neighbours.map(\.headline.title) == ["proche", "moins"])
    #expect(neighbours.map(\.words) == [["digue", "maree", "maire"], ["port", "maire"]])
    #expect(Related.to(article, among: others, limit: 1).count == 1)
    #expect(Related.to(headline("seul", nil), among: others).isEmpty)
  }

  @Test(
    "shortens counts as the page does",
    arguments: [
      (0, "0"), (840, "840"), (999, "999"), (1000, "1~K"), (1240, "1,2~K"), (9999, "9,9~K"),
      (10_000, "10~K"), (230_000, "230~K"), (999_999, "999~K"), (1_000_000, "1~M"),
      (1_500_000, "1,5~M"), (-5, "-5"),
    ])
  func shortCounts(count: Int, expected: String) {
    #expect(ShortCount.of(count) == expected.replacing("~", with: "\u{A0}"))
  }

  @Test("tells an article by the words that it repeats, folded, the title's first")
  func tellingWords() {
    let article = Article(
      id: ArticleID(address: "a.example"), title: "L’Élysée et la marée",
      body: [
        .paragraph([
          Inline("La digue, la digue, toujours la digue… Élysée : 2024 2024, "),
          Inline("avec avec avec 👍marée👍 port."),
        ])
      ])
    #expect(TellingWords.of(article) == ["elysee", "maree", "digue"])
  }

  @Test(
    "counts words as a reader does",
    arguments: [
      ("", 0), ("un", 1), ("« Oui », dit-il !", 2), ("l’eau monte : 3 m", 4),
      ("a\u{A0}b\u{202F}c", 3),
      ("* * *", 0), ("  a \n b  ", 2),
    ])
  func wordCount(text: String, expected: Int) {
    #expect(WordCount.of(text) == expected)
  }
}
