import Display
import Model
import Reader
import Testing
import Text

/// A desk to test on: a few articles, a reader, a world that answers effects at once.
struct Desk {
  var session: Session
  /// All that was asked of the world, in order.
  private(set) var effects: [Effect] = []
  let articles: [Article]
  private var clock = 0
  /// What a search finds.
  var found: [Found] = []

  static let me = PersonID("moi")
  static let now =
    Moment(
      year: 2026, month: 11, day: 22, time: Moment.Time(hour: 9, minute: 30), offset: 60)
    ?? Moment(secondsSince1970: 0)

  init(
    _ columns: Int = 80, _ rows: Int = 24, articles: [Article] = Desk.articles,
    name: String? = "gazette-du-littoral.example", language: InterfaceLanguage = .french,
    hasEditor: Bool = false, isFilled: Bool = true, ambiguous: AmbiguousWidth = .narrow
  ) {
    self.articles = articles
    session = Session(
      size: Size(columns: columns, rows: rows), now: Self.now, wording: Wording(language),
      hasEditor: hasEditor, ambiguous: ambiguous)
    guard isFilled else { return }
    send(.shelved(name: name, headlines: articles.map { Headline($0) }))
    send(.readings(Readings(person: Self.me)))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.event(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.event(.key(.character(character)))) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.event(.resize(Size(columns: columns, rows: rows))))
  }

  /// Sends a message and answers the effects as the world would.
  mutating func send(_ message: Message) {
    for effect in session.update(message) {
      effects.append(effect)
      switch effect {
      case .record(let deeds): send(.recorded(deeds.map { event($0) }))
      case .load(let id, _):
        if let article = articles.first(where: { $0.id == id }) { send(.loaded(article)) }
      case .relate(let headline):
        let others = articles.map { Headline($0) }
        send(.related(headline.id, Related.to(headline, among: others)))
      case .search(_, let ticket): send(.found(ticket: ticket, found))
      default: break
      }
    }
  }

  /// An event of another reader, or of this one on another day.
  mutating func event(_ deed: Deed, by person: PersonID = Desk.me, daysAgo: Int = 0) -> ReaderEvent
  {
    clock += 1
    return ReaderEvent(
      stamp: Stamp(clock: clock, journal: "\(person.text)/poste/1", line: clock), person: person,
      moment: Moment(secondsSince1970: Self.now.secondsSince1970 - daysAgo * 86_400, offset: 60),
      deed: deed)
  }

  static func found(_ index: Int, _ passage: String) -> Found {
    Found(headline: Headline(articles[index]), passage: passage, score: 1)
  }

  var deeds: [Deed] {
    effects.flatMap { effect -> [Deed] in if case .record(let deeds) = effect { deeds } else { [] }
    }
  }

  var screen: Screen { session.view() }

  /// The rows as text, blanks at the end left out.
  var rows: [String] {
    let screen = screen
    return (0..<screen.size.rows).map { row in
      var text = screen.row(row).map(\.cluster).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The rows with plain spaces in place of those that do not break.
  var plainRows: [String] {
    rows.map { row in String(row.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }) }
  }

  var foot: String { plainRows.last ?? "" }

  func shows(_ text: String) -> Bool { plainRows.contains { $0.contains(text) } }
}

/// A failed expectation shows the screen, not all that the session holds.
extension Desk: CustomTestStringConvertible {
  var testDescription: String { "\n" + rows.joined(separator: "\n") + "\n" }
}
