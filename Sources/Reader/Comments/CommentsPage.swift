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
  private(set) var words: String?

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
    case .fold: return fold(around)
    case .unfold: return unfold(around)
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

  /// Folds the answers; where there are none in sight, goes to the comment that this one answers.
  private mutating func fold(_ around: Surroundings) -> Outcome {
    let items = thread(around).items
    guard let item = items[safe: selected] else { return .nothing }
    if item.answers > 0, !folded.contains(selected) {
      folded.insert(selected)
    } else if let parent = items[..<selected].lastIndex(where: { $0.depth < item.depth }) {
      select(parent, around)
    } else if item.answers == 0 {
      return Outcome(notice: around.wording.noAnswers)
    }
    return .nothing
  }

  /// Unfolds the answers; where they are in sight, goes to the first.
  private mutating func unfold(_ around: Surroundings) -> Outcome {
    guard let item = thread(around).items[safe: selected] else { return .nothing }
    guard item.answers > 0 else { return Outcome(notice: around.wording.noAnswers) }
    if folded.remove(selected) == nil { select(selected + 1, around) }
    return .nothing
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
