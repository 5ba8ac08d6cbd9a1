import Display
import Model

/// Search over all that is kept, as one types.
struct SearchPage: Sendable {
  var query = TextBuffer(limit: 200, isOneLine: true)
  /// Nil before anything was looked for.
  private(set) var found: [Found]?
  private(set) var isSearching = false
  private(set) var selected = 0
  private var top = 0
  /// Answers to older questions are left aside.
  private var ticket = 0

  /// False when the key is none of the page's.
  mutating func press(_ key: Key) -> (isOurs: Bool, effects: [Effect]) {
    let before = query.text
    guard query.press(key) else { return (false, []) }
    return (true, query.text == before ? [] : look())
  }

  mutating func paste(_ text: String) -> [Effect] {
    _ = query.insert(text)
    return look()
  }

  mutating func take(_ found: [Found], ticket: Int) {
    guard ticket == self.ticket else { return }
    self.found = found
    isSearching = false
    selected = 0
    top = 0
  }

  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    let count = found?.count ?? 0
    switch command {
    case .down: selected = min(selected + 1, max(0, count - 1))
    case .up: selected = max(0, selected - 1)
    case .pageDown: selected = min(selected + itemsInSight(around), max(0, count - 1))
    case .pageUp: selected = max(0, selected - itemsInSight(around))
    case .open:
      guard let found else { return Outcome(notice: around.wording.typeWords) }
      guard found.indices.contains(selected) else {
        return Outcome(notice: around.wording.notFound)
      }
      return Outcome(
        navigation: .article(
          found[selected].headline.id, list: found.map(\.headline.id), words: query.text))
    default: return nil
    }
    return .nothing
  }

  mutating func settle(in around: Surroundings) {
    let sight = itemsInSight(around)
    if selected < top { top = selected }
    if selected >= top + sight { top = selected - sight + 1 }
  }

  private mutating func look() -> [Effect] {
    ticket += 1
    let words = query.text.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else {
      found = nil
      isSearching = false
      return []
    }
    isSearching = true
    return [.search(words: words, ticket: ticket)]
  }
}

/// Drawing.
extension SearchPage {
  /// A title, a passage, a byline and a blank; no blank where rows are few.
  private func itemRows(_ around: Surroundings) -> Int { isRoomy(around) ? 4 : 3 }

  private func isRoomy(_ around: Surroundings) -> Bool { around.size.rows >= 16 }

  private func itemsInSight(_ around: Surroundings) -> Int {
    max(1, (around.frame.content.rows - headRows(around)) / itemRows(around))
  }

  private func headRows(_ around: Surroundings) -> Int {
    isRoomy(around) ? 3 : around.frame.hasRule ? 2 : 1
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let area = around.frame.content
    let queryRow = area.row + (isRoomy(around) ? 1 : 0)
    drawQuery(on: &screen, row: queryRow)
    let first = area.row + headRows(around)
    let measure = min(around.size.columns - 2, 76)
    let items = found ?? []
    for (offset, found) in items.dropFirst(top).prefix(itemsInSight(around)).enumerated() {
      let row = first + offset * itemRows(around)
      draw(
        found, isSelected: top + offset == selected, on: &screen, row: row, measure: measure,
        around)
    }
    if items.isEmpty, area.rows > headRows(around) {
      let sentence =
        found == nil && !isSearching
        ? around.wording.typeWords
        : isSearching ? around.wording.searching : around.wording.notFound
      for (offset, line) in around.ruler.lines(sentence, measure: measure - 1).enumerated()
      where offset < area.rows - headRows(around) {
        screen.write(line, at: first + offset, 2, style: .faint)
      }
    }
    return foot(around)
  }

  private func drawQuery(on screen: inout Screen, row: Int) {
    screen.write("/", at: row, 2, style: .accent)
    let room = max(1, screen.size.columns - 6)
    query.drawLine(on: &screen, row: row, column: 4, room: room)
  }

  private func draw(
    _ found: Found, isSelected: Bool, on screen: inout Screen, row: Int, measure: Int,
    _ around: Surroundings
  ) {
    let headline = found.headline
    let state = around.shelf.state(of: headline.id)
    let age = headline.published.map { around.wording.age(of: $0, now: around.now) }
    let authors = headline.authors.isEmpty ? nil : headline.authors.joined(separator: ", ")
    let minutes = around.wording.minutes(headline.minutes)
    let lines: [(String, Style)] = [
      (headline.title, state.isRead ? .plain : .strong),
      (
        PassageWindow.of(found.passage, around: query.text, cells: measure - 1, around.ruler),
        .plain
      ),
      ([authors, age, minutes].compactMap { $0 }.joined(separator: " · "), .faint),
    ]
    for (offset, line) in lines.enumerated() where row + offset < around.frame.footRow {
      if isSelected { screen.write(around.ruler.pointer, at: row + offset, 0, style: .accent) }
      let text = around.ruler.cut(line.0, to: measure - 1)
      screen.write(text, at: row + offset, 2, style: line.1)
      for word in query.text.split(separator: " ") {
        Matches.highlight(String(word), in: text, on: &screen, row: row + offset, column: 2)
      }
    }
  }

  private func foot(_ around: Surroundings) -> Foot {
    let wording = around.wording
    let place =
      isSearching
      ? wording.searching
      : found.map { wording.found($0.count, of: around.shelf.count) } ?? ""
    let count = found?.count ?? 0
    let hints = [
      count > 1 ? wording.say("↑ ↓ choisir", "↑ ↓ choose") : nil,
      wording.say("Échap retour", "Esc back"),
      count > 0 ? wording.say("Entrée ouvrir", "Enter open") : nil,
    ]
    return Foot(place: place, hints: hints.compactMap(\.self))
  }
}
