import Display
import Model
import Reader
import Testing

@Suite("The style of words")
struct StyleTests {
  private static let widths = Array(20...60)
  private static let address = "https://a.example/"

  /// The rows of one paragraph, which begins with « ¶ ».
  private func rows(of runs: [Inline], columns: Int) -> [ArraySlice<Cell>] {
    let body: [Block] = [.paragraph([Inline("¶ Avant ")] + runs), .paragraph([Inline("§")])]
    var desk = Desk(columns, 60, articles: [Desk.article("T", date: "2026-11-22", body: body)])
    desk.press(.enter)
    let screen = desk.screen
    return (0..<60).map { screen.row($0) }
      .drop { row in !row.contains { $0.cluster == "¶" } }
      .prefix { row in !row.contains { $0.cluster == "§" } }
  }

  /// What is drawn in a style, with one blank at a line end; no-break spaces as plain ones.
  private func words(_ style: Style, of runs: [Inline], columns: Int) -> String {
    rows(of: runs, columns: columns).map { row in
      row.map { cell in
        cell.style != style || "\u{A0}\u{202F}".contains(cell.cluster) ? " " : cell.cluster
      }.joined().split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test("crosses line ends, and the spaces that French marks want", arguments: widths)
  func crosses(columns: Int) {
    let text = "« Quoi ? » dit-il : c’est l’été, il a 3 450 000 € !"
    let kinds: [(Inline, Style)] = [
      (Inline(text, traits: .strong), .strong), (Inline(text, traits: .emphasis), .emphasis),
      (Inline(text, link: Self.address), .link),
    ]
    for (inline, style) in kinds {
      let drawn = words(style, of: [inline, Inline(" après.")], columns: columns)
      #expect(drawn.replacing("dit- il", with: "dit-il") == text)
    }
  }

  @Test("holds the hyphens of a word that is wider than the page", arguments: 20...30)
  func hyphens(columns: Int) {
    let text = "anticonstitutionnellementextraordinairement"
    let runs = [Inline(text, traits: .strong), Inline(" après.")]
    let parts = words(.strong, of: runs, columns: columns).split(separator: " ")
    #expect(parts.count > 1 && parts.dropLast().allSatisfy { $0.hasSuffix("-") })
    #expect(parts.joined().replacing("-", with: "") == text)
  }

  @Test("goes through the blanks of a link, and not beyond its words", arguments: widths)
  func edges(columns: Int) {
    let runs = [Inline("et"), Inline(" deux ou trois mots ", link: Self.address), Inline("après.")]
    #expect(words(.link, of: runs, columns: columns) == "deux ou trois mots")
    for row in rows(of: runs, columns: columns) {
      let link = row.indices.filter { row[$0].style == .link }
      guard let first = link.first, let last = link.last else { continue }
      #expect(row[first].cluster != " " && row[last].cluster != " ")
      #expect(last - first + 1 == link.count)
    }
  }

  @Test("does not go through what lies between two stretches of it", arguments: widths)
  func apart(columns: Int) {
    let runs = [
      Inline("un", traits: .strong), Inline(" et "), Inline("  ", traits: .strong),
      Inline("deux", traits: .strong), Inline(" après."),
    ]
    #expect(words(.strong, of: runs, columns: columns) == "un deux")
  }

  @Test("of a link goes through its strong words, with one mark", arguments: widths)
  func oneLink(columns: Int) {
    let runs = [
      Inline("un ", link: Self.address), Inline("gros", traits: .strong, link: Self.address),
      Inline(" lien", link: Self.address), Inline(" après."),
    ]
    #expect(words(.link, of: runs, columns: columns) == "un gros lien")
    #expect(words(.faint, of: runs, columns: columns) == "[1]")
  }
}
