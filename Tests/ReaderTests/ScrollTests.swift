import Display
import Model
import Reader
import Testing
import Typography

/// Of every kind of block, one in the other too.
private let everyKind: [Block] = {
  let sentence =
    "Le conseil s’est réuni à 16h28 : personne n’a voulu « céder » ! M. Tokayev attendait au n° 5."
  let link = Inline("un lien de quelques mots", link: "https://a.example/une/adresse/assez/longue")
  let words: [Block] = [
    .paragraph([Inline(sentence + " "), link, Inline(", puis "), link, Inline(". " + sentence)]),
    .heading(level: 2, [Inline("COEFFICIENT 118 : LE PORT FERMÉ JUSQU’À MIDI")]),
    .paragraph([Inline("")]),
    .separator,
    .quotation([.paragraph([Inline(sentence, traits: .emphasis)]), .paragraph([link])]),
  ]
  let items: [[Block]] = [
    [.paragraph([Inline(sentence)]), .paragraph([Inline("suite")])],
    [.quotation([.paragraph([Inline(sentence)])])], [.list(start: nil, items: [words])],
  ]
  return words + [
    .list(start: 9, items: items),
    .figure(url: nil, alt: "", caption: [Inline("Photographie : " + sentence)]),
    .table(
      rows: [
        [[Inline("Marée")], [Inline("2020")], [Inline("2026")]],
        [[Inline("Coefficient de marée")], [Inline("114")], [Inline("118")]],
        [[Inline("Spectateurs, et ceux qui voulaient voir")], [Inline("9 000")], []],
      ], hasHead: true),
    .preformatted("  deux blancs\n\n    quatre blancs, et une ligne bien trop longue pour la page"),
    .paragraph([Inline(sentence)]),
  ]
}()

@Suite("Scrolling")
struct ScrollTests {
  private static let rows = 7

  private func reading(_ columns: Int) -> Desk {
    let article = Desk.article("Tout", date: "2026-11-22", body: everyKind)
    var desk = Desk(columns, Self.rows, articles: [article])
    desk.press(.enter)
    return desk
  }

  /// The rows of the text, without blanks at either side.
  private func sight(_ desk: Desk) -> [String] {
    desk.plainRows.dropFirst().dropLast().map(trimmed)
  }

  private func trimmed(_ row: String) -> String {
    String(row.drop { $0 == " " || $0 == "\u{A0}" })
  }

  @Test(
    "shows row by row, down and up, what is printed as a whole",
    arguments: [20, 21, 28, 33, 47, 60, 76, 90])
  func rows(columns: Int) {
    var desk = reading(columns)
    var all = sight(desk)
    let height = all.count
    while !desk.foot.contains("fin") {
      desk.press("j")
      #expect(sight(desk).dropLast() == all.suffix(height - 1))
      all.append(sight(desk).last ?? "")
    }
    desk.press("G")
    for end in (height...all.count).reversed() {
      #expect(sight(desk) == Array(all[end - height..<end]))
      desk.press("k")
    }

    let measure = min(72, columns - (columns < 30 || (74..<76).contains(columns) ? 2 : 4))
    var printed: [String] = []
    PrintedArticle.eachLine(
      of: desk.articles[0], setting: Setting(measure: measure), wording: Wording(.french)
    ) { line in
      let plain = line.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }
      printed.append(trimmed(String(plain)))
    }
    #expect(Array(all.dropFirst().prefix(printed.count)) == printed)
  }

  @Test(
    "comes back to the same line from any other width",
    arguments: Array(stride(from: 20, through: 76, by: 4)))
  func resizes(columns: Int) {
    var desk = reading(columns)
    desk.press("}", "j")
    for step in 0..<500 {
      let before = sight(desk)
      if desk.foot.contains("fin") { return }
      desk.resize(12 + (columns + step * 7) % 109, Self.rows)
      desk.resize(columns, Self.rows)
      let after = sight(desk)
      // The blank row above a paragraph has no place of its own.
      let isBelowGap = before[0].isEmpty && after.dropLast() == before.dropFirst()
      #expect(after == before || isBelowGap)
      desk.press("j")
    }
    Issue.record("the end never came")
  }
}
