import Display
import Model
import Typography

extension ArticlePage {
  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let layout = layout(in: around)
    if layout.sidebar != around.frame.content { drawText(on: &screen, layout, around) }
    if let line = layout.line { screen.rule(column: line, rows: around.frame.content.rowRange) }
    if let area = layout.sidebar {
      sidebar.draw(on: &screen, in: area, hasFocus: isInSidebar, around)
    }
    return foot(around)
  }

  private func drawText(on screen: inout Screen, _ layout: Layout, _ around: Surroundings) {
    let area = layout.text
    guard let text else {
      let first = min(1, area.rows - 1)
      let sentence = around.ruler.lines(failure ?? around.wording.loading, measure: layout.measure)
      for (offset, line) in sentence.prefix(area.rows - first).enumerated() {
        screen.write(
          line, at: area.row + first + offset, layout.left,
          style: failure == nil ? .faint : .notice)
      }
      return
    }
    for (offset, spot) in sight.prefix(area.rows).enumerated() {
      let corner = Point(column: layout.left, row: area.row + offset)
      if spot.piece == 0 {
        let row = text.head[spot.row]
        screen.write(row.text, at: corner.row, corner.column, style: row.style)
      } else if let leaf = text.setLeaf(spot.piece - 1) {
        if spot.row >= leaf.gap { draw(leaf, line: spot.row - leaf.gap, on: &screen, at: corner) }
      } else if let end = text.end {
        let isChosen = target.map { end.targetRows[safe: $0] == spot.row } ?? false
        draw(
          end.rows[spot.row], isChosen: isChosen, on: &screen, row: corner.row,
          left: corner.column, measure: layout.measure)
      }
    }
  }

  private func draw(_ leaf: SetLeaf, line number: Int, on screen: inout Screen, at corner: Point) {
    let line = leaf.paragraph.lines[number]
    if leaf.leaf.margin.isQuoted {
      screen.write(screen.ruler.line, at: corner.row, corner.column, style: .rule)
    }
    if let mark = leaf.mark(ofLine: number) {
      screen.write(
        mark, at: corner.row, corner.column + leaf.indent - screen.ruler.cells(of: mark),
        style: .faint)
    }
    let matches = search?.ranges(in: leaf, line: line) ?? []
    var column = corner.column + leaf.margin(ofLine: number)
    for cluster in leaf.paragraph.clusters(of: line) {
      // An inserted hyphen belongs to the letter before it.
      let offset = min(cluster.utf8Offset, line.range.upperBound - 1)
      let isMatch = matches.contains { $0.contains(offset) }
      let style = isMatch ? .match : leaf.style(at: offset)
      column = screen.write(cluster.text, at: corner.row, column, style: style)
    }
  }

  private func draw(
    _ content: ArticleEnd.Row, isChosen: Bool, on screen: inout Screen, row: Int, left: Int,
    measure: Int
  ) {
    let end = screen.write(content.text, at: row, left, style: content.style, limit: measure)
    let room = left + measure - end - 2
    if !content.note.isEmpty, room > 6 {
      let note = screen.ruler.cut(content.note, to: room)
      screen.write(note, at: row, left + measure - screen.ruler.cells(of: note), style: .faint)
    }
    if isChosen {
      // A head is not set in: the margin has a cell at least.
      let column = content.text.hasPrefix(" ") ? left : left - 1
      screen.write(screen.ruler.pointer, at: row, column, style: .accent)
      screen.cursor = Point(column: column, row: row)
    }
  }

  private func foot(_ around: Surroundings) -> Foot {
    let wording = around.wording
    guard text != nil else {
      return Foot(
        place: failure == nil ? wording.loading : "", hints: [wording.say("q retour", "q back")])
    }
    guard !isInSidebar else {
      return Foot(hints: [
        wording.say("Tab volet", "Tab pane"), wording.say("q texte", "q text"),
        wording.say("Entrée lire", "Enter read"), wording.say("? aide", "? help"),
      ])
    }
    if isRaw {
      return Foot(
        place: placeWords(wording),
        hints: [
          wording.say("X article", "X article"), wording.say("Espace suite", "Space more"),
          wording.say("? aide", "? help"),
        ])
    }
    let count =
      (article?.comments.reduce(0) { $0 + $1.count } ?? 0)
      + (around.shelf.readings?.comments(on: id).count ?? 0)
    let place = placeWords(wording, after: wording.minutes(minutes) + " · ")
    let hasNext = neighbour(1) != nil
    var hints: [String] = []
    if count > 0 { hints.append("c " + wording.comments(count)) }
    if hasNext { hints.append(wording.say("J suivant", "J next")) }
    if !isAtEnd {
      hints.append(wording.say("Espace suite", "Space more"))
    } else if hasNext {
      hints.append(wording.say("Espace article suivant", "Space next article"))
    } else {
      hints.append(wording.say("q retour", "q back"))
    }
    switch chosen {
    case nil, .link(nil): break
    case .link: hints.append(wording.say("Entrée télécharger", "Enter fetch"))
    default: hints.append(wording.say("Entrée ouvrir", "Enter open"))
    }
    return Foot(place: place, hints: hints + [wording.say("? aide", "? help")])
  }

  /// How much of the text is read; below it, which of its addresses; at last, that this is the end.
  private func placeWords(_ wording: Wording, after minutes: String = "") -> String {
    if isAtEnd { return wording.end }
    if let (number, total) = addressInSight { return wording.address(number, of: total) }
    return minutes + "\(progress.percent)\u{A0}%"
  }
}
