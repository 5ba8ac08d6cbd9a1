import Display
import Model
import Typography

/// Where a comment is written, by those who named no editor of their own.
struct EditorPage: Sendable {
  let article: ArticleID
  let title: String
  var buffer = TextBuffer()
  var isAskingToLeave = false
  private var top = 0
  /// The text in lines, wrapped once a key: both the key and the drawing ask for it.
  private var wrapped: WrappedText?
  /// The column that `↑` and `↓` try to keep.
  private var wishedColumn: Int?

  init(article: ArticleID, title: String, draft: String = "") {
    self.article = article
    self.title = title
    buffer = TextBuffer(draft)
  }

  /// Lines go up and down as they stand on the screen; the rest is the line editor's.
  static let bindings: [Binding] =
    TextBuffer.bindings + [
      Binding([.up, .control("p")], .up, "ligne du dessus", "line above"),
      Binding([.down, .control("n")], .down, "ligne du dessous", "line below"),
      Binding([.pageUp], .pageUp, "une page plus haut", "a page up"),
      Binding([.pageDown], .pageDown, "une page plus bas", "a page down"),
    ]

  /// False when the key is none of the editor's.
  mutating func press(_ key: Key, in around: Surroundings) -> Bool {
    switch Self.bindings.first(where: { $0.keys.contains(key) })?.command {
    case .up: moveLine(by: -1, around)
    case .down: moveLine(by: 1, around)
    case .pageUp: moveLine(by: -around.frame.content.rows, around)
    case .pageDown: moveLine(by: around.frame.content.rows, around)
    default:
      wishedColumn = nil
      return buffer.press(key)
    }
    return true
  }

  mutating func settle(in around: Surroundings) {
    let wrapped = wrap(around)
    self.wrapped = wrapped
    let row = wrapped.cursorRow
    let rows = textRows(around)
    top = max(row - rows + 1, min(top, row))
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let area = around.frame.content
    let measure = measure(around)
    let left = max(1, (around.size.columns - measure) / 2)
    let wording = around.wording
    let head = wording.yourComment + " · " + title
    screen.write(
      around.ruler.cut(head, to: measure), at: area.row + headRow(around), left, style: .strong)
    let wrapped = wrap(around)
    let first = area.row + headRow(around) + 2
    for (offset, line) in wrapped.lines.dropFirst(top).prefix(textRows(around)).enumerated() {
      screen.write(String(buffer.clusters[line]), at: first + offset, left, limit: measure)
    }
    screen.cursor = Point(
      column: min(left + wrapped.cursorColumn, around.size.columns - 1),
      row: first + wrapped.cursorRow - top)
    screen.isCursorVisible = true
    return Foot(
      place: isAskingToLeave ? wording.throwAway : "",
      hints: isAskingToLeave
        ? []
        : [
          wording.say("F1 aide", "F1 help"), wording.say("Échap abandonner", "Esc give up"),
          wording.say("^X envoyer", "^X send"),
        ])
  }

  private mutating func moveLine(by step: Int, _ around: Surroundings) {
    let wrapped = wrap(around)
    let column = wishedColumn ?? wrapped.cursorColumn
    let row = max(0, min(wrapped.cursorRow + step, wrapped.lines.count - 1))
    buffer.move(to: wrapped.place(row: row, column: column))
    wishedColumn = column
  }

  /// What was wrapped last, where the text is still the same, with the cursor of now.
  private func wrap(_ around: Surroundings) -> WrappedText {
    let measure = measure(around)
    guard var wrapped, wrapped.holds(buffer, measure: measure) else {
      return WrappedText(buffer, measure: measure, around.ruler)
    }
    wrapped.place(cursor: buffer.cursor)
    return wrapped
  }

  private func measure(_ around: Surroundings) -> Int {
    max(1, min(around.preferredMeasure, around.size.columns - 2))
  }

  private func headRow(_ around: Surroundings) -> Int { around.frame.hasRule ? 1 : 0 }

  private func textRows(_ around: Surroundings) -> Int {
    max(1, around.frame.content.rows - headRow(around) - 2)
  }
}
