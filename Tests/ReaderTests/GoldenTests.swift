import Display
import Model
import Reader
import TestSupport
import Testing

/// Every page at the four sizes that a page must be looked at in.
@Suite("Golden screens")
struct GoldenTests {
  static let sizes = [(80, 24), (120, 40), (40, 12), (20, 5)]

  @Test("the list", arguments: sizes)
  func list(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.readSome()
    check(desk, "list", columns, rows)
  }

  @Test("the list while it fills", arguments: sizes)
  func filling(columns: Int, rows: Int) {
    check(Desk(columns, rows, isFilled: false), "filling", columns, rows)
  }

  @Test("the sidebar with the cursor", arguments: sizes)
  func sidebar(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.readSome()
    desk.press(.tab, .tab)
    check(desk, "sidebar", columns, rows)
  }

  @Test("the start of an article", arguments: sizes)
  func article(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter)
    check(desk, "article", columns, rows)
  }

  @Test("the end of an article", arguments: sizes)
  func end(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "G", "j")
    check(desk, "article-end", columns, rows)
  }

  @Test("what an article leads to", arguments: sizes)
  func related(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "v")
    check(desk, "related", columns, rows)
  }

  @Test("comments", arguments: sizes)
  func comments(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "c", "J")
    check(desk, "comments", columns, rows)
  }

  @Test("a comment being written", arguments: sizes)
  func editor(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "C")
    desk.type("J’y étais, « tout en haut » ! Et l’eau montait, montait… jusqu’où ira-t-elle ?")
    desk.press(.enter)
    desk.type("À demain 👨‍👩‍👧 !")
    check(desk, "editor", columns, rows)
  }

  @Test("a search", arguments: sizes)
  func search(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.found = [0, 4].map {
      Desk.found($0, "… monter l’eau avec la marée, « plus beau qu’un …")
    }
    desk.press("/")
    desk.type("maree beau")
    check(desk, "search", columns, rows)
  }

  @Test("the help of the article", arguments: sizes)
  func help(columns: Int, rows: Int) {
    var desk = Desk(columns, rows)
    desk.press(.enter, "?")
    check(desk, "help", columns, rows)
  }

  @Test("the welcome", arguments: sizes)
  func welcome(columns: Int, rows: Int) {
    check(Desk(columns, rows, articles: [], name: nil), "welcome", columns, rows)
  }

  @Test("the list in English")
  func english() {
    var desk = Desk(language: .english)
    desk.readSome()
    check(desk, "list-english", 80, 24)
  }

  private func check(_ desk: Desk, _ name: String, _ columns: Int, _ rows: Int) {
    expectGolden(desk.screen.description, "\(name)-\(columns)x\(rows)")
  }
}

extension Desk {
  /// One begun, one finished and starred, one read by others.
  mutating func readSome() {
    let ids = articles.map(\.id)
    for deed: Deed in [
      .opened(ids[1]), .place(ids[1], Place(paragraph: 3, offset: 0, percent: 40)),
      .readOn(ids[3]), .finished(ids[3]), .starred(ids[3], true), .liked(ids[3], true),
    ] {
      send(.recorded([event(deed)]))
    }
    let crowd = (0..<1240).map { event(.readOn(ids[6]), by: PersonID("lecteur\($0)")) }
    send(.recorded(crowd))
  }
}
