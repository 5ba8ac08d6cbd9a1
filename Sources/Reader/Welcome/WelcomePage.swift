import Display
import Model

/// What a person sees who has nothing to read yet.
struct WelcomePage: Sendable {
  enum Choice: Hashable, Sendable, CaseIterable { case edition, path, source }

  private var selected = 0

  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    switch command {
    case .down, .nextPane: selected = min(selected + 1, Choice.allCases.count - 1)
    case .up, .previousPane: selected = max(0, selected - 1)
    case .top: selected = 0
    case .bottom: selected = Choice.allCases.count - 1
    case .open:
      switch Choice.allCases[selected] {
      case .edition: return Outcome(effects: [.openEdition])
      case .path: return Outcome(navigation: .askForPath)
      case .source: return Outcome(navigation: .askForSource)
      }
    default: return nil
    }
    return .nothing
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let wording = around.wording
    let area = around.frame.content
    let left = area.columns >= 60 ? 14 : 2
    var row = area.row + max(0, (area.rows - 12) / 2)
    func write(_ text: String, _ style: Style = .plain) {
      for line in around.ruler.lines(text, measure: max(1, area.columns - left - 1))
      where row < area.row + area.rows {
        screen.write(line, at: row, left, style: style)
        row += 1
      }
    }
    // Where rows are few, the choices come first.
    if area.rows >= 6 {
      write(wording.welcome, .strong)
      row += area.rows >= 12 ? 1 : 0
      write(wording.emptyKiosque)
      row += area.rows >= 12 ? 1 : 0
    }
    for (index, choice) in Choice.allCases.enumerated() where row < area.row + area.rows {
      if index == selected {
        screen.write(around.ruler.pointer, at: row, max(0, left - 2), style: .accent)
        screen.cursor = Point(column: max(0, left - 2), row: row)
      }
      let (words, detail) = words(of: choice, wording)
      let end = screen.write(around.ruler.cut(words, to: area.columns - left - 1), at: row, left)
      if end + 2 + around.ruler.cells(of: detail) < area.columns {
        screen.write(detail, at: row, max(end + 2, left + 34), style: .faint)
      }
      row += 1
    }
    row += area.rows >= 12 ? 2 : 1
    let followed = around.shelf.readings?.followed.count ?? 0
    if followed == 0 {
      write(wording.later, .faint)
    } else {
      write(wording.nothingCame(from: followed), .accent)
    }
    return Foot(hints: [
      wording.say("q quitter", "q quit"), wording.say("Entrée choisir", "Enter choose"),
      wording.say("? aide", "? help"),
    ])
  }

  private func words(of choice: Choice, _ wording: Wording) -> (String, String) {
    switch choice {
    case .edition: (wording.readEdition, "")
    case .path: (wording.openPath, wording.openPathDetail)
    case .source: (wording.followSource, wording.followSourceDetail)
    }
  }
}
