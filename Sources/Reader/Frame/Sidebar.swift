import Display
import Model

/// « Derniers articles » above « Articles les plus lus », at the right of a page.
struct Sidebar: Hashable, Sendable {
  enum Panel: Hashable, Sendable { case latest, mostRead }

  var panel = Panel.latest
  var selected = 0

  /// What is left to it at 104 columns, where the text has its full measure.
  static let leastBesideText = 29

  /// How wide it is beside a list of so many columns.
  static func width(of columns: Int) -> Int { min(40, max(24, columns * 36 / 100)) }

  /// Where there is no room for both panels, the one with the cursor is shown alone.
  private static func showsOnePanel(rows: Int) -> Bool { rows < 8 }

  /// How many entries each panel shows in so many rows; the panels keep their size while they fill.
  private static func capacity(rows: Int) -> (latestRows: Int, mostRead: Int) {
    if showsOnePanel(rows: rows) { return (max(1, rows - 1), max(1, rows - 1)) }
    let mostRead = min(10, max(1, (rows - 3) / 3))
    return (max(1, rows - mostRead - 3), mostRead)
  }

  func articles(in around: Surroundings, rows: Int) -> [ArticleID] {
    let capacity = Self.capacity(rows: rows)
    return switch panel {
    case .latest: around.shelf.latest(capacity.latestRows).map(\.id)
    case .mostRead:
      around.shelf.ranks.mostRead.prefix(capacity.mostRead).map(\.headline.id)
    }
  }

  mutating func move(by step: Int, in around: Surroundings, rows: Int) {
    let count = articles(in: around, rows: rows).count
    selected = min(max(0, selected + step), max(0, count - 1))
  }

  /// Draws both panels; the row that is selected has the cursor's bar where `hasFocus`.
  func draw(on screen: inout Screen, in area: Area, hasFocus: Bool, _ around: Surroundings) {
    let capacity = Self.capacity(rows: area.rows)
    if Self.showsOnePanel(rows: area.rows), panel == .mostRead {
      return drawMostRead(on: &screen, area, count: capacity.mostRead, hasFocus: hasFocus, around)
    }
    drawLatest(
      on: &screen, area, rows: capacity.latestRows, hasFocus: hasFocus && panel == .latest, around)
    guard !Self.showsOnePanel(rows: area.rows) else { return }
    var lower = area
    lower.row += capacity.latestRows + 2
    lower.rows = area.rows - capacity.latestRows - 2
    drawMostRead(
      on: &screen, lower, count: capacity.mostRead, hasFocus: hasFocus && panel == .mostRead,
      around)
  }

  private func drawLatest(
    on screen: inout Screen, _ area: Area, rows: Int, hasFocus: Bool, _ around: Surroundings
  ) {
    screen.write(
      around.ruler.cut(around.wording.latest, to: area.columns - 1), at: area.row, area.column + 1,
      style: .strong)
    guard around.shelf.list != nil else {
      screen.write(around.wording.loading, at: area.row + 1, area.column + 1, style: .faint)
      return
    }
    let entries = around.shelf.latest(rows)
    let first = firstShown(
      hasFocus: hasFocus, entries.map { title($0, area, around).count }, rows: rows)
    var row = area.row + 1
    for (index, headline) in entries.enumerated().dropFirst(first) {
      let lines = title(headline, area, around)
      guard row + lines.count <= area.row + 1 + rows || index == first else { break }
      screen.write("\(index + 1)", at: row, area.column + 1, style: .faint)
      for line in lines where row < area.row + 1 + rows {
        if hasFocus, index == selected { mark(on: &screen, row: row, area) }
        screen.write(line, at: row, area.column + 1 + Self.indent)
        row += 1
      }
    }
  }

  private func drawMostRead(
    on screen: inout Screen, _ area: Area, count: Int, hasFocus: Bool, _ around: Surroundings
  ) {
    guard area.rows > 0 else { return }
    drawMostReadHead(on: &screen, area, around)
    let row = area.row + 1
    guard around.shelf.readings != nil, around.shelf.list != nil else {
      screen.write(around.wording.loading, at: row, area.column + 1, style: .faint)
      return
    }
    let entries = around.shelf.ranks.mostRead.prefix(count)
    if entries.isEmpty {
      let sentence = around.ruler.cut(around.wording.nothingRead, to: area.columns - 1)
      screen.write(sentence, at: row, area.column + 1, style: .faint)
    }
    for (index, entry) in entries.enumerated() {
      let reads = around.wording.shortCount(entry.reads)
      let countColumn = area.column + area.columns - around.ruler.cells(of: reads)
      let room = countColumn - area.column - 2 - Self.indent
      if hasFocus, index == selected { mark(on: &screen, row: row + index, area) }
      screen.write("\(index + 1)", at: row + index, area.column + 1, style: .faint)
      screen.write(
        around.ruler.cut(entry.headline.title, to: room), at: row + index,
        area.column + 1 + Self.indent)
      screen.write(reads, at: row + index, countColumn, style: .faint)
    }
  }

  /// The head with its span at the right, in as many words as fit.
  private func drawMostReadHead(on screen: inout Screen, _ area: Area, _ around: Surroundings) {
    let head = around.ruler.cut(around.wording.mostRead, to: area.columns - 1)
    let end = screen.write(head, at: area.row, area.column + 1, style: .strong)
    let right = area.column + area.columns
    let window = around.shelf.window
    for span in [around.wording.window(window), around.wording.shortWindow(window)]
    where end + 1 + around.ruler.cells(of: span) <= right {
      screen.write(span, at: area.row, right - around.ruler.cells(of: span), style: .faint)
      return
    }
  }

  /// Room for a number of two digits and a blank.
  private static let indent = 3

  private func title(_ headline: Headline, _ area: Area, _ around: Surroundings) -> [String] {
    around.ruler.title(headline.title, measure: area.columns - 2 - Self.indent, limit: 2)
  }

  /// The first entry shown, so that the selected one is in sight.
  private func firstShown(hasFocus: Bool, _ heights: [Int], rows: Int) -> Int {
    guard hasFocus, selected < heights.count else { return 0 }
    var first = 0
    while heights[first...selected].reduce(0, +) > rows, first < selected { first += 1 }
    return first
  }

  private func mark(on screen: inout Screen, row: Int, _ area: Area) {
    screen.write(screen.ruler.pointer, at: row, area.column, style: .accent)
    screen.cursor = screen.cursor ?? Point(column: area.column, row: row)
  }
}
