import Display
import Model
import Text

extension ListPage {
  /// Keeps the cursor in the list and in sight after a command or a resize.
  mutating func settle(in around: Surroundings) {
    let listing = listing(in: around)
    selected = max(0, min(selected, listing.places - 1))
    let area = areas(in: around).list ?? around.frame.content
    guard let cursor = cursor(in: listing) else { return }
    top = isBackFromEnd(at: cursor) && cursor < top ? 0 : max(0, min(top, cursor))
    var height = 0
    var first = cursor
    var place: Int? = cursor
    while let shown = place, shown >= top, !isOutOfReach(shown, of: cursor, listing, around) {
      height += rows(of: listing[shown], columns: area.columns, around).count
      if height > area.rows { break }
      first = shown
      place = listing.shown(from: shown - 1, forward: false)
    }
    top = max(top, first)
    sidebar.move(by: 0, in: around, rows: around.frame.content.rows)
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let areas = areas(in: around)
    if let list = areas.list { drawList(on: &screen, in: list, around) }
    if let line = areas.line {
      screen.rule(column: line, rows: around.frame.content.rowRange)
    }
    if let area = areas.sidebar {
      sidebar.draw(on: &screen, in: area, hasFocus: pane == .sidebar, around)
    }
    return foot(around)
  }

  static let leastColumnsForSidebar = 72

  /// How many headlines fit, about.
  func itemsInSight(_ around: Surroundings) -> Int { max(1, around.frame.content.rows / 3) }

  /// From 72 columns up the sidebar stands beside the list; below, it takes its place.
  private func areas(in around: Surroundings) -> (list: Area?, line: Int?, sidebar: Area?) {
    let content = around.frame.content
    guard around.size.columns >= Self.leastColumnsForSidebar else {
      return pane == .sidebar ? (nil, nil, content) : (content, nil, nil)
    }
    guard pane == .sidebar || around.sidebarWish != false else { return (content, nil, nil) }
    let parts = content.split(sidebar: Sidebar.width(of: around.size.columns))
    return (parts.main, parts.line, parts.sidebar)
  }

  private func drawList(on screen: inout Screen, in area: Area, _ around: Surroundings) {
    let listing = listing(in: around)
    guard let cursor = cursor(in: listing) else {
      let lines = around.ruler.lines(emptiness(around), measure: max(1, area.columns - 4))
      for (offset, line) in lines.enumerated() where offset < area.rows {
        screen.write(line, at: area.row + offset, area.column + 3, style: .faint)
      }
      return
    }
    var row = area.row
    var place = listing.shown(from: top, forward: true)
    while let shown = place, row < area.row + area.rows,
      !isOutOfReach(shown, of: cursor, listing, around)
    {
      place = listing.shown(from: shown + 1, forward: true)
      for line in rows(of: listing[shown], columns: area.columns, around) {
        guard row < area.row + area.rows else { break }
        if shown == cursor, pane == .list {
          screen.write(around.ruler.pointer, at: row, area.column, style: .accent)
          if screen.cursor == nil { screen.cursor = Point(column: area.column, row: row) }
        }
        screen.write(line.mark, at: row, area.column + 1, style: .accent)
        screen.write(
          line.text, at: row, area.column + 3, style: line.style, limit: area.columns - 4)
        row += 1
      }
    }
  }

  private func isOutOfReach(
    _ place: Int, of cursor: Int, _ listing: Listing, _ around: Surroundings
  ) -> Bool {
    listing.isOutOfReach(place, of: cursor, rows: around.size.rows)
  }

  private func emptiness(_ around: Surroundings) -> String {
    guard around.shelf.list != nil else { return around.wording.loading }
    switch section {
    case .latest: return around.wording.nothingKept
    case .mostRead:
      return around.shelf.readings == nil ? around.wording.loading : around.wording.nothingRead
    case .toRead: return around.wording.nothingToRead
    }
  }

  private struct Row {
    var mark: String
    var text: String
    var style: Style
  }

  /// Title on up to two rows, byline below; a word for one that is on its way from the disk.
  private func rows(of headline: Headline?, columns: Int, _ around: Surroundings) -> [Row] {
    guard let headline else {
      return [Row(mark: " ", text: around.wording.loading, style: .faint)]
    }
    let state = around.shelf.state(of: headline.id)
    let measure = max(1, columns - 4)
    let title = headline.title.isEmpty ? around.wording.untitled : headline.title
    let mark = state.isBegun ? "◐" : state.isRead ? " " : "●"
    let style: Style = state.isRead || state.isBegun ? .plain : .strong
    var rows = around.ruler.title(title, measure: measure, limit: 2).map {
      Row(mark: " ", text: $0, style: style)
    }
    if !rows.isEmpty { rows[0].mark = mark }
    let byline = byline(of: headline, state, measure: measure, around)
    rows.append(Row(mark: " ", text: byline, style: .faint))
    return rows
  }

  /// Who, when, how long, and what else there is room for, the least important last:
  ///
  ///     Maëlle Kerguélen, Yves Le Goff · hier à 18 h 30 · 4 min · ♥ · 12 commentaires
  ///     Maëlle Kerguélen, Yves… · hier à 18 h 30 · 4 min
  private func byline(
    of headline: Headline, _ state: ReadingState, measure: Int, _ around: Surroundings
  ) -> String {
    let wording = around.wording
    let author =
      headline.authors.isEmpty
      ? headline.editor ?? headline.source ?? headline.site?.name ?? ""
      : headline.authors.joined(separator: ", ")
    var facts: [String] = []
    if let date = headline.published ?? headline.updated {
      facts.append(wording.age(of: date, now: around.now))
    }
    facts.append(wording.minutes(headline.minutes))
    func joined(_ parts: [String]) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let room = measure - around.ruler.cells(of: joined(facts)) - 3
    var line = joined([room >= 8 ? around.ruler.cut(author, to: room) : ""] + facts)
    for extra in extras(of: headline, state, around)
    where around.ruler.cells(of: line) + 3 + around.ruler.cells(of: extra) <= measure {
      line += " · " + extra
    }
    return around.ruler.cut(line, to: measure)
  }

  private func extras(
    of headline: Headline, _ state: ReadingState, _ around: Surroundings
  ) -> [String] {
    let wording = around.wording
    let ours = around.shelf.readings?.comments(on: headline.id).count ?? 0
    var extras: [String] = []
    if state.isStarred { extras.append("★") }
    if state.isLiked { extras.append("♥") }
    if state.isBegun, let percent = state.place?.percent, percent > 0 {
      extras.append(wording.readTo(percent))
    }
    if headline.revisions > 1 { extras.append(wording.corrected) }
    if headline.comments + ours > 0 { extras.append(wording.comments(headline.comments + ours)) }
    return extras
  }

  private func foot(_ around: Surroundings) -> Foot {
    let wording = around.wording
    guard around.shelf.list != nil else { return Foot(place: wording.loading) }
    let listing = listing(in: around)
    let section: String? =
      switch self.section {
      case .latest: nil
      case .mostRead: wording.mostRead
      case .toRead: wording.toRead
      }
    let counts =
      around.size.columns >= 60
      ? [section, wording.articles(listing.count), wording.unread(listing.unread)]
      : [section, wording.unread(listing.unread)]
    let hints = [
      selectedArticle(in: around) == nil ? nil : wording.say("Entrée lire", "Enter read"),
      wording.say("/ chercher", "/ search"), wording.say("Tab volet", "Tab pane"),
      wording.say("? aide", "? help"),
    ]
    return Foot(
      place: counts.compactMap(\.self).joined(separator: " · "), hints: hints.compactMap(\.self))
  }
}
