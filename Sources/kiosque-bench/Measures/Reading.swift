import Display
import Model
import Reader

/// An article that is opened, and what a person does then; each step ends with its screen drawn.
struct Reading {
  struct Step {
    let name: String
    /// What happened before, and is not measured.
    var before: [Message] = []
    let messages: [Message]
  }

  private let article: Article
  private let waiting: Session

  init(_ body: [Block]) {
    let id = ArticleID(address: "https://journal.example/long")
    article = Article(id: id, title: "Une longue histoire", language: "fr", body: body)
    let now = Moment(secondsSince1970: 1_795_000_000, offset: 60)
    var session = Session(
      size: Size(columns: 80, rows: 24), now: now, wording: Wording(.french),
      opensSingleArticle: true)
    _ = session.update(.shelved(name: nil, headlines: [Headline(article)]))
    _ = session.update(.readings(Readings(person: PersonID("banc"))))
    waiting = session
  }

  /// Opening is the first; each other one begins with the article open.
  static let steps = [
    Step(name: "first screen", messages: []),
    Step(name: "j", messages: keys("j")),
    Step(name: "Space", messages: keys(" ")),
    Step(name: "G", messages: keys("G")),
    Step(name: "k at the end", before: keys("G"), messages: keys("k")),
    Step(name: "g at the end", before: keys("G"), messages: keys("g")),
    Step(name: "another width", messages: [resize]),
    Step(name: "another width at the end", before: keys("G", "k"), messages: [resize]),
    Step(
      name: "a search of all the text", before: keys("/", "m", "a", "r", "é", "e"), messages: enter),
    Step(name: "n", before: keys("/", "m", "a", "r", "é", "e") + enter, messages: keys("n")),
  ]

  /// The processor time from the message to the screen.
  func seconds(for step: Step) -> Double {
    var session = waiting
    let isOpening = step.messages.isEmpty
    if !isOpening { _ = session.update(.loaded(article)) }
    for message in step.before { _ = session.update(message) }
    let start = ProcessorTime.used
    if isOpening { _ = session.update(.loaded(article)) }
    for message in step.messages { _ = session.update(message) }
    _ = session.view()
    return ProcessorTime.used - start
  }

  private static let resize = Message.event(.resize(Size(columns: 60, rows: 24)))
  private static let enter = [Message.event(.key(.enter))]

  private static func keys(_ keys: Character...) -> [Message] {
    keys.map { .event(.key(.character($0))) }
  }
}
