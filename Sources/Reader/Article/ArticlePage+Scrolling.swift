import Model
import Typography

/// From row to row, setting what comes into sight.
extension ArticlePage {
  /// Goes to a row, or to the last screen if the row lies in it; keeps the place.
  mutating func scroll(to spot: Spot, _ around: Surroundings) {
    guard var text else { return }
    let isFar = text.spot(around.frame.content.rows - 1, below: spot) != nil
    top = isFar ? spot : text.lastTop(rows: around.frame.content.rows)
    let position = text.position(at: top)
    place = text.place(of: position)
    self.position = text.isTable(position) ? nil : position
    target = nil
    self.text = text
  }

  mutating func scroll(by rows: Int, _ around: Surroundings) {
    guard let text else { return }
    let top = top
    let row = find { rows > 0 ? $0.spot(rows, below: top) : $0.spot(-rows, above: top) }
    scroll(to: row ?? (rows > 0 ? text.bottom : .top), around)
  }

  /// Goes to where a row stands a third of the way down.
  mutating func scroll(toAThirdAbove spot: Spot, _ around: Surroundings) {
    let rows = around.frame.content.rows / 3
    scroll(to: find { $0.spot(rows, above: spot) } ?? .top, around)
  }

  /// Looks for something in the text: what lies between here and there is set on the way.
  mutating func find<Found>(_ find: (inout ArticleText) -> Found?) -> Found? {
    guard var text else { return nil }
    defer { self.text = text }
    return find(&text)
  }

  /// A text in another measure, with the same place at the top.
  mutating func begin(
    _ article: Article, _ leaves: Leaves, _ measure: Int, _ around: Surroundings
  ) -> ArticleText {
    var text = ArticleText(
      article, leaves, minutes: minutes,
      setting: Setting(measure: measure, ambiguous: around.ruler.ambiguous),
      wording: around.wording)
    let position = position ?? text.position(of: place)
    top = text.spot(of: position)
    return text
  }
}
