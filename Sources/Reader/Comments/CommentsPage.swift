import Display
import Model
import Text

/// The comments of an article: one has the cursor, answers fold.
struct CommentsPage: Sendable {
  let article: Article
  /// The comment under the cursor, counted over all of them.
  var selected = 0
  var folded: Set<Int> = []
  var top = 0
  /// What was looked for in the comments.
  private var words: String?

  init(_ article: Article) { self.article = article }

  /// Goes to the next comment that says it; all are unfolded, so that it can be seen.
  mutating func find(_ words: String, in around: Surroundings) -> Outcome {
    self.words = words
    folded = []
    return goToMatch(forward: true, includingSelected: true, around)
  }

  private mutating func goToMatch(
    forward: Bool, includingSelected: Bool = false, _ around: Surroundings
  ) -> Outcome {
    guard let words else { return Outcome(notice: around.wording.nothingSought) }
    let items = thread(around).items
    let holding = items.indices.filter { index in
      !Folding.ranges(of: words, in: items[index].author + " " + items[index].text).isEmpty
    }
    guard let first = holding.first, let last = holding.last
    else { return Outcome(notice: around.wording.noMatch) }
    let next =
      forward
      ? holding.first { includingSelected ? $0 >= selected : $0 > selected } ?? first
      : holding.last { $0 < selected } ?? last
    select(next, around)
    let number = (holding.firstIndex(of: next) ?? 0) + 1
    return Outcome(notice: around.wording.matches(number, of: holding.count))
  }

  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    let rows = around.frame.content.rows
    switch command {
    case .down: scroll(by: 1, around)
    case .up: scroll(by: -1, around)
    case .top: go(to: 0, around)
    case .bottom: go(to: .max, around)
    case .halfDown: scroll(by: max(1, rows / 2), around)
    case .halfUp: scroll(by: -max(1, rows / 2), around)
    case .pageDown: scroll(by: max(1, rows - 1), around)
    case .pageUp: scroll(by: -max(1, rows - 1), around)
    case .nextComment: step(1, around)
    case .previousComment: step(-1, around)
    case .nextMatch: return goToMatch(forward: true, around)
    case .previousMatch: return goToMatch(forward: false, around)
    case .cancel where words != nil: words = nil
    case .fold:
      guard thread(around).items[safe: selected]?.answers ?? 0 > 0, !folded.contains(selected)
      else { return nil }
      folded.insert(selected)
    case .unfold: folded.remove(selected)
    default: return nil
    }
    return .nothing
  }

  mutating func settle(in around: Surroundings) {
    selected = max(0, min(selected, thread(around).items.count - 1))
    top = max(0, min(top, rows(around).count - around.frame.content.rows))
  }

  /// After a comment was written: shows it.
  mutating func showLast(in around: Surroundings) {
    go(to: .max, around)
  }

  func thread(_ around: Surroundings) -> Thread {
    Thread(article, around.shelf.readings, around.wording)
  }

  private mutating func step(_ step: Int, _ around: Surroundings) {
    let visible = thread(around).visible(folded: folded)
    guard let place = visible.firstIndex(of: selected) else { return }
    select(visible[max(0, min(place + step, visible.count - 1))], around)
  }

  private mutating func go(to place: Int, _ around: Surroundings) {
    let visible = thread(around).visible(folded: folded)
    guard !visible.isEmpty else { return }
    select(visible[max(0, min(place, visible.count - 1))], around)
    if place == 0 { top = 0 }
  }

  private mutating func select(_ item: Int, _ around: Surroundings) {
    selected = item
    let rows = rows(around)
    guard let first = rows.firstIndex(where: { $0.item == item }) else { return }
    let last = rows.lastIndex { $0.item == item } ?? first
    let height = around.frame.content.rows
    if last >= top + height { top = last - height + 1 }
    if first < top || last - first >= height { top = first }
  }

  /// Scrolls, and takes the cursor along with what is in sight.
  private mutating func scroll(by step: Int, _ around: Surroundings) {
    let rows = rows(around)
    let height = around.frame.content.rows
    let last = max(0, rows.count - height)
    let target = max(0, min(top + step, last))
    guard target != top else { return self.step(step > 0 ? 1 : -1, around) }
    top = target
    let sight = rows.dropFirst(top).prefix(height).compactMap(\.item)
    if !sight.contains(selected), let first = sight.first { selected = first }
  }
}

/// Drawing.
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
        let column = left + measure - Columns.of(row.note)
        screen.write(row.note, at: area.row + offset, column, style: .faint)
      }
      if let item = row.item, item == selected {
        screen.write("▌", at: area.row + offset, left - 2, style: .accent)
        screen.cursor = screen.cursor ?? Point(column: left - 2, row: area.row + offset)
      }
    }
    let wording = around.wording
    let count = thread(around).items.count
    let hasAnswers = thread(around).items.contains { $0.answers > 0 }
    let hints = [
      hasAnswers ? wording.say("h l plier", "h l fold") : nil,
      wording.say("q retour", "q back"),
      count > 1 ? wording.say("J K suivant", "J K next") : nil,
      article.areCommentsOpen == false ? nil : wording.say("C écrire", "C write"),
      wording.say("? aide", "? help"),
    ].compactMap { $0 }
    return Foot(place: wording.comments(count), hints: hints)
  }

  private func rows(_ around: Surroundings) -> [Row] {
    let measure = measure(around)
    let wording = around.wording
    let title = wording.commentsTitle(article.title)
    var rows: [Row] = []
    if around.frame.hasRule {
      rows = TextLines.title(title, measure: measure, limit: 2).map {
        Row(text: $0, style: .strong)
      }
      rows = [Row()] + rows + [Row()]
    }
    let thread = thread(around)
    if article.areCommentsOpen == false {
      rows += TextLines.all(wording.closedComments, measure: measure).map {
        Row(text: $0, style: .faint)
      }
      rows.append(Row())
    } else if thread.items.isEmpty {
      rows += TextLines.all(wording.noComment, measure: measure).map {
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
    let room = measure - indent - (note.isEmpty ? 0 : Columns.of(note) + 2)
    let whole = mark + item.author + age
    let head = Columns.of(whole) <= room ? whole : Columns.cut(mark + item.author, to: room)
    var rows = [Row(item: index, text: head, style: .faint, indent: indent, note: note)]
    for paragraph in item.text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows += TextLines.all(String(paragraph), measure: max(1, measure - indent - 2)).map {
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
