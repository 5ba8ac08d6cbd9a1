import Display
import Model

extension CommentsPage {
  struct Row: Hashable, Sendable {
    var item: Int?
    var text = ""
    var style = Style.plain
    var indent = 0
    var note = ""
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let area = around.frame.content
    let measure = measure(around)
    for (offset, row) in rows(around).dropFirst(top).prefix(area.rows).enumerated() {
      let left = margin(around)
      screen.write(
        row.text, at: area.row + offset, left + row.indent, style: row.style,
        limit: measure - row.indent)
      if let words {
        Matches.highlight(
          words, in: row.text, on: &screen, row: area.row + offset, column: left + row.indent)
      }
      if !row.note.isEmpty {
        let column = left + measure - around.ruler.cells(of: row.note)
        screen.write(row.note, at: area.row + offset, column, style: .faint)
      }
      if let item = row.item, item == selected {
        screen.write(around.ruler.pointer, at: area.row + offset, left - 2, style: .accent)
        screen.cursor = screen.cursor ?? Point(column: left - 2, row: area.row + offset)
      }
    }
    let wording = around.wording
    let items = thread(around).items
    let count = items.count
    let hasAnswers = items[safe: selected]?.answers ?? 0 > 0
    let isFolded = folded.contains(selected)
    let hints = [
      !hasAnswers
        ? nil
        : isFolded ? wording.say("l déplier", "l unfold") : wording.say("h plier", "h fold"),
      wording.say("q retour", "q back"),
      count > 1 ? wording.say("J K suivant", "J K next") : nil,
      article.areCommentsOpen == false ? nil : wording.say("C écrire", "C write"),
      wording.say("? aide", "? help"),
    ].compactMap { $0 }
    return Foot(place: wording.comments(count), hints: hints)
  }

  func rows(_ around: Surroundings) -> [Row] {
    let measure = measure(around)
    let wording = around.wording
    let title = wording.commentsTitle(article.title)
    var rows: [Row] = []
    if around.frame.hasRule {
      rows = around.ruler.title(title, measure: measure, limit: 2).map {
        Row(text: $0, style: .strong)
      }
      rows = [Row()] + rows + [Row()]
    }
    let thread = thread(around)
    if article.areCommentsOpen == false {
      rows += around.ruler.lines(wording.closedComments, measure: measure).map {
        Row(text: $0, style: .faint)
      }
      rows.append(Row())
    } else if thread.items.isEmpty {
      rows += around.ruler.lines(wording.noComment, measure: measure).map {
        Row(text: $0, style: .faint)
      }
    }
    for index in thread.visible(folded: folded) {
      rows += self.rows(of: thread.items[index], index, measure, around)
    }
    return rows
  }

  private func rows(
    of item: Thread.Item, _ index: Int, _ measure: Int, _ around: Surroundings
  ) -> [Row] {
    let indent = min(item.depth * 2, measure / 3)
    let isFolded = folded.contains(index)
    let mark = item.answers == 0 ? "  " : isFolded ? "▸ " : "▾ "
    let age = item.date.map { " · " + around.wording.age(of: $0, now: around.now) } ?? ""
    let note = isFolded ? around.wording.replies(item.answers) : ""
    let room = measure - indent - (note.isEmpty ? 0 : around.ruler.cells(of: note) + 2)
    let whole = mark + item.author + age
    let head =
      around.ruler.cells(of: whole) <= room ? whole : around.ruler.cut(mark + item.author, to: room)
    var rows = [Row(item: index, text: head, style: .faint, indent: indent, note: note)]
    for paragraph in item.text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows += around.ruler.lines(String(paragraph), measure: max(1, measure - indent - 2)).map {
        Row(item: index, text: $0, indent: indent + 2)
      }
    }
    return rows + [Row()]
  }

  private func measure(_ around: Surroundings) -> Int {
    max(1, min(around.preferredMeasure, around.size.columns - 2 * 2 - 2))
  }

  private func margin(_ around: Surroundings) -> Int {
    max(2, (around.size.columns - measure(around)) / 2)
  }
}
