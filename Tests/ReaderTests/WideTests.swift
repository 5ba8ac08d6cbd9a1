import Display
import Reader
import TestSupport
import Testing
import Text

/// Every page where `é`, `—` and `…` take two cells.
@Suite("Wide ambiguous characters")
struct WideTests {
  static let sizes = [(80, 24), (40, 12)]

  @Test("the list", arguments: sizes)
  func list(columns: Int, rows: Int) {
    var desk = Desk(columns, rows, ambiguous: .wide)
    desk.readSome()
    check(desk, "list-wide", columns, rows)
    if columns == 80 { expectLine(in: desk.screen, from: 2) }
  }

  @Test("the start of an article", arguments: sizes)
  func article(columns: Int, rows: Int) {
    var desk = Desk(columns, rows, ambiguous: .wide)
    desk.press(.enter)
    check(desk, "article-wide", columns, rows)
  }

  /// What a page lays out too wide, the screen cuts.
  @Test("loses no word that the narrow page has", arguments: [120, 80, 60, 40])
  func words(columns: Int) {
    func words(_ ambiguous: AmbiguousWidth) -> String {
      var desk = Desk(columns, 200, ambiguous: ambiguous)
      desk.press(.enter)
      let screen = desk.screen
      let rows = (2..<198).map { row in
        screen.row(row).prefix { !["│", "|"].contains($0.cluster) || $0.style.role != .rule }
          .map(\.cluster).joined()
      }
      let letters = rows.joined().filter { $0.isLetter || $0.isNumber }
      return String(
        letters.prefix(upTo: letters.firstRange(of: "Celapeut")?.lowerBound ?? letters.endIndex))
    }
    let text = words(.wide)
    #expect(text.hasSuffix("2020caves") && text == words(.narrow))
  }

  @Test("every page keeps its rows", arguments: [(80, 24), (40, 12), (20, 5), (120, 40)])
  func pages(columns: Int, rows: Int) {
    let walks: [[Key]] = [
      [], [.tab, .tab], [.enter, "G", "j"], [.enter, "c", "J"], [.enter, "C", "é", "—", "…"],
      ["?"], ["/", "m", "é"],
    ]
    for keys in walks {
      var desk = Desk(columns, rows, ambiguous: .wide)
      desk.readSome()
      for key in keys { desk.press(key) }
      expectFit(desk.screen)
    }
  }

  private func check(_ desk: Desk, _ name: String, _ columns: Int, _ rows: Int) {
    expectFit(desk.screen)
    expectGolden(desk.screen.description, "\(name)-\(columns)x\(rows)")
  }

  /// By wide counting each row is as wide as the screen, and nothing that would be wide is drawn in
  /// one cell.
  private func expectFit(_ screen: Screen) {
    for row in 0..<screen.size.rows {
      let text = screen.row(row).map(\.cluster).joined()
      #expect(Columns.of(text, ambiguous: .wide) == screen.size.columns, "\(text)")
    }
  }

  private func expectLine(in screen: Screen, from first: Int) {
    let columns = (0..<screen.size.columns).filter { screen[first, $0].cluster == "|" }
    #expect(columns.count == 1)
    for row in first..<screen.size.rows - 1 {
      #expect(columns.allSatisfy { screen[row, $0].cluster == "|" }, "row \(row)")
    }
  }
}
