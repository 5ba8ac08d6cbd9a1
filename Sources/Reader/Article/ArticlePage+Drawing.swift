import Display
import Model
import Text
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
      screen.write(
        failure ?? around.wording.loading, at: area.row + min(1, area.rows - 1), layout.left,
        style: failure == nil ? .faint : .notice, limit: layout.measure)
      return
    }
    let end = self.end?.rows ?? []
    let targets = self.end?.targetRows ?? []
    for offset in 0..<area.rows {
      let index = top + offset
      let row = area.row + offset
      if index < text.rows.count {
        draw(text.rows[index], of: text, on: &screen, row: row, left: layout.left)
      } else if index - text.rows.count < end.count {
        let isChosen = target.map { targets[safe: $0] == index - text.rows.count } ?? false
        draw(
          end[index - text.rows.count], isChosen: isChosen, on: &screen, row: row,
          left: layout.left, measure: layout.measure)
      }
    }
  }

  private func draw(
    _ content: ArticleText.Row, of text: ArticleText, on screen: inout Screen, row: Int, left: Int
  ) {
    switch content {
    case .blank: break
    case .head(let line, let style): screen.write(line, at: row, left, style: style)
    case .line(let leafIndex, let lineIndex):
      let leaf = text.leaves[leafIndex]
      let paragraph = text.paragraphs[leafIndex]
      let line = paragraph.lines[lineIndex]
      var column = left + leaf.indent
      if leaf.isQuoted { screen.write("│", at: row, left, style: .rule) }
      if lineIndex == 0, !leaf.mark.isEmpty {
        screen.write(leaf.mark, at: row, column - Columns.of(leaf.mark), style: .faint)
      }
      if leaf.kind == .separator { column += max(0, (text.measure - leaf.indent - line.cells) / 2) }
      for cluster in paragraph.clusters(of: line) {
        let isMatch = search?.contains(cluster.utf8Offset, inLeaf: leafIndex) ?? false
        let style = isMatch ? .match : leaf.style(at: cluster.utf8Offset)
        column = screen.write(cluster.text, at: row, column, style: style)
      }
    }
  }

  private func draw(
    _ content: ArticleEnd.Row, isChosen: Bool, on screen: inout Screen, row: Int, left: Int,
    measure: Int
  ) {
    let end = screen.write(content.text, at: row, left, style: content.style, limit: measure)
    let room = left + measure - end - 2
    if !content.note.isEmpty, room > 6 {
      let note = Columns.cut(content.note, to: room)
      screen.write(note, at: row, left + measure - Columns.of(note), style: .faint)
    }
    if isChosen {
      screen.write("▌", at: row, left, style: .accent)
      screen.cursor = Point(column: left, row: row)
    }
  }

  private func foot(_ around: Surroundings) -> Foot {
    let wording = around.wording
    guard let text else { return Foot(place: failure == nil ? wording.loading : "") }
    guard !isInSidebar else {
      return Foot(hints: [
        wording.say("Tab volet", "Tab pane"), wording.say("q texte", "q text"),
        wording.say("Entrée lire", "Enter read"), wording.say("? aide", "? help"),
      ])
    }
    let count =
      (article?.comments.reduce(0) { $0 + $1.count } ?? 0)
      + (around.shelf.readings?.comments(on: id).count ?? 0)
    let isAtEnd = top >= lastTop(in: around)
    let place =
      isAtEnd && top + around.frame.content.rows >= text.rows.count
      ? wording.end
      : around.wording.minutes(minutes) + " · \(progress.percent)\u{A0}%"
    let onward =
      isAtEnd
      ? wording.say("Espace article suivant", "Space next article")
      : wording.say("Espace suite", "Space more")
    var hints = [wording.say("J suivant", "J next")]
    if count > 0 { hints.insert("c " + wording.comments(count), at: 0) }
    if target != nil { hints.append(wording.say("Entrée ouvrir", "Enter open")) }
    return Foot(place: place, hints: hints + [onward, wording.say("? aide", "? help")])
  }
}

extension Array {
  /// Nil outside of the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
