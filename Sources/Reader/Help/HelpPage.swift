import Display
import Text

/// The keys of a page, printed from the table that binds them.
struct HelpPage: Sendable {
  let context: KeyContext
  private var top = 0
  private var words: String?

  init(_ context: KeyContext) { self.context = context }

  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    let rows = around.frame.content.rows
    switch command {
    case .down: top += 1
    case .up: top -= 1
    case .top: top = 0
    case .bottom: top = .max / 2
    case .halfDown: top += max(1, rows / 2)
    case .halfUp: top -= max(1, rows / 2)
    case .pageDown: top += max(1, rows - 1)
    case .pageUp: top -= max(1, rows - 1)
    case .nextMatch: return goToMatch(forward: true, from: top + 1, around)
    case .previousMatch: return goToMatch(forward: false, from: top, around)
    default: return nil
    }
    return .nothing
  }

  mutating func settle(in around: Surroundings) {
    top = max(0, min(top, HelpText(context, around).lines.count - around.frame.content.rows))
  }

  /// Goes to the next row that says it.
  mutating func find(_ words: String, in around: Surroundings) -> Outcome {
    self.words = words
    return goToMatch(forward: true, from: top, around)
  }

  private mutating func goToMatch(
    forward: Bool, from start: Int, _ around: Surroundings
  ) -> Outcome {
    guard let words else { return Outcome(notice: around.wording.nothingSought) }
    let lines = HelpText(context, around).lines
    let holding = lines.indices.filter { index in
      !Folding.ranges(of: words, in: lines[index].keys + " " + lines[index].words).isEmpty
    }
    let next =
      forward
      ? holding.first { $0 >= start } ?? holding.first
      : holding.last { $0 < start } ?? holding.last
    guard let next else { return Outcome(notice: around.wording.noMatch) }
    top = next
    return .nothing
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let area = around.frame.content
    let text = HelpText(context, around)
    for (offset, line) in text.lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      let column = 2 + text.indent
      screen.write(line.keys, at: row, 2, style: line.isHead ? .strong : .accent)
      screen.write(line.words, at: row, column)
      if let words {
        Matches.highlight(words, in: line.words, on: &screen, row: row, column: column)
      }
    }
    let wording = around.wording
    let total = text.lines.count
    let place = total > area.rows ? "\(min(100, (top + area.rows) * 100 / total))\u{A0}%" : ""
    return Foot(
      place: place,
      hints: [
        wording.say("/ chercher", "/ find"), wording.say("Espace suite", "Space more"),
        wording.say("q retour", "q back"),
      ])
  }
}
