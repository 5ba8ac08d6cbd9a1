import Display
import Text

/// The keys of a page, printed from the table that binds them.
struct HelpPage: Sendable {
  let context: KeyContext
  private var top = 0

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
    default: return nil
    }
    return .nothing
  }

  mutating func settle(in around: Surroundings) {
    top = max(0, min(top, lines(around).count - around.frame.content.rows))
  }

  func draw(on screen: inout Screen, in around: Surroundings) -> Foot {
    let area = around.frame.content
    for (offset, line) in lines(around).dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      screen.write(line.keys, at: row, 2, style: line.words.isEmpty ? .strong : .accent)
      screen.write(line.words, at: row, 2 + keysWidth(around))
    }
    let wording = around.wording
    let total = lines(around).count
    let place =
      total > area.rows ? "\(min(100, (top + area.rows) * 100 / total))\u{A0}%" : ""
    return Foot(
      place: place,
      hints: [wording.say("j k défiler", "j k scroll"), wording.say("q retour", "q back")])
  }

  private struct Line {
    var keys: String
    var words = ""
  }

  /// A head, then a row a binding; words that are too long go on below.
  private func lines(_ around: Surroundings) -> [Line] {
    let wording = around.wording
    var lines = [Line(keys: ""), Line(keys: title(wording)), Line(keys: "")]
    let width = keysWidth(around)
    for binding in Keymap.bindings(in: context) + extras {
      let keys = Columns.cut(keys(of: binding, wording), to: width - 1)
      let words = wording.say(binding.french, binding.english)
      let set = TextLines.all(words, measure: max(1, around.size.columns - width - 3))
      lines += set.enumerated().map { Line(keys: $0 == 0 ? keys : "", words: $1) }
    }
    return lines
  }

  private func keys(of binding: Binding, _ wording: Wording) -> String {
    binding.keys.map { $0.name(in: wording) }.joined(separator: " ")
  }

  /// As wide as the widest keys, and at most half of the screen.
  private func keysWidth(_ around: Surroundings) -> Int {
    let widest =
      (Keymap.bindings(in: context) + extras)
      .map { Columns.of(keys(of: $0, around.wording)) }.max() ?? 0
    return min(widest + 2, around.size.columns / 2)
  }

  /// What one types with holds wherever one types, and is bound in the line editor itself.
  private var extras: [Binding] {
    guard context == .editor || context == .search else { return [] }
    return TextBuffer.bindings
  }

  private func title(_ wording: Wording) -> String {
    switch context {
    case .list: wording.say("Touches de la liste", "Keys of the list")
    case .article: wording.say("Touches de l’article", "Keys of the article")
    case .comments: wording.say("Touches des commentaires", "Keys of the comments")
    case .search: wording.say("Touches de la recherche", "Keys of the search")
    case .editor: wording.say("Touches de l’éditeur", "Keys of the editor")
    case .help: wording.say("Touches de l’aide", "Keys of the help")
    case .welcome: wording.say("Touches de l’accueil", "Keys of the welcome page")
    }
  }
}
