import Model
import TestSupport
import Testing

@Suite("What readers did")
struct ReadingsTests {
  private let me = PersonID("moi")
  private let id = ArticleID(address: "gazette.example/a")

  private func event(
    _ deed: Deed, clock: Int, by person: String = "moi", journal: String? = nil, line: Int = 2,
    day: Int = 22
  ) throws -> ReaderEvent {
    ReaderEvent(
      stamp: Stamp(clock: clock, journal: journal ?? "\(person)/a/1", line: line),
      person: PersonID(person),
      moment: try #require(Moment(year: 2026, month: 11, day: day)), deed: deed)
  }

  private func readings(_ events: some Sequence<ReaderEvent>) -> Readings {
    var readings = Readings(person: me)
    for event in events { readings.record(event) }
    return readings
  }

  @Test(
    "is the same in any order, with duplicates, and in pieces",
    arguments: 1...40 as ClosedRange<UInt64>)
  func permutations(seed: UInt64) throws {
    var source = SeededGenerator(seed: seed)
    var events: [ReaderEvent] = []
    for number in 1...30 {
      let article = ArticleID(address: "gazette.example/\(Int.random(in: 0...2, using: &source))")
      let deeds: [Deed] = [
        .opened(article), .readOn(article), .finished(article), .marked(article, isRead: false),
        .marked(article, isRead: true), .starred(article, number.isMultiple(of: 2)),
        .liked(article, number.isMultiple(of: 3)), .deleted(article, number.isMultiple(of: 2)),
        .commented(article, text: "\(number)"), .kept(article),
        .place(article, Place(paragraph: number, offset: 0)),
        .followed(Subscription(address: "a.example", title: "\(number)")), .unfollowed("a.example"),
      ]
      events.append(
        try event(
          deeds.randomElement(using: &source) ?? .opened(article),
          clock: Int.random(in: 1...8, using: &source),
          by: ["moi", "Léa"].randomElement(using: &source) ?? "moi",
          journal: "j\(Int.random(in: 0...2, using: &source))", line: number))
    }
    let expected = readings(events)
    #expect(readings(events.shuffled(using: &source)) == expected)
    #expect(readings((events + events).shuffled(using: &source)) == expected)
    #expect(readings(events.reversed()) == expected)
    #expect(readings(events.dropLast(15).shuffled(using: &source) + events.suffix(15)) == expected)
  }

  @Test("lets the latest stamp win, whatever the time of day")
  func lastWriter() throws {
    let on = try event(.starred(id, true), clock: 7, journal: "b", day: 1)
    let off = try event(.starred(id, false), clock: 8, journal: "a", day: 30)
    #expect(!readings([on, off]).state(of: id).isStarred)
    #expect(!readings([off, on]).state(of: id).isStarred)
    let tie = try event(.starred(id, true), clock: 8, journal: "b")
    #expect(readings([tie, off, on]).state(of: id).isStarred, "equal clocks: the later journal")
  }

  @Test("counts one read a person and day, in a window")
  func reads() throws {
    let events = [
      try event(.readOn(id), clock: 1), try event(.readOn(id), clock: 2, line: 3),
      try event(.readOn(id), clock: 3, day: 20),
      try event(.readOn(id), clock: 1, by: "Léa", day: 1),
    ]
    let today = try #require(Moment(year: 2026, month: 11, day: 22))
    let readings = readings(events)
    #expect(
      Window.allCases.map { readings.reads(of: id, in: $0, today: today) } == [1, 2, 3, 3])
    #expect(readings.reads(of: ArticleID(address: "b.example"), in: .always, today: today) == 0)
  }

  @Test("knows my marks from those of others, and counts likes by person")
  func people() throws {
    let readings = readings([
      try event(.starred(id, true), clock: 1, by: "Léa"),
      try event(.liked(id, true), clock: 2, by: "Léa"), try event(.liked(id, true), clock: 3),
      try event(.liked(id, true), clock: 4, journal: "moi/b/1"),
      try event(.deleted(id, true), clock: 5, by: "Léa"),
    ])
    #expect(readings.state(of: id) == ReadingState(isLiked: true))
    #expect(readings.likes(of: id) == 2)
    #expect(readings.likedArticles.reduce(0) { $0 + readings.likes(of: $1) } == 2)
    #expect(readings.clock == 5)
  }

  @Test("tells what is begun, read, and unread again")
  func states() throws {
    let steps: [(Deed, ReadingState)] = [
      (.opened(id), ReadingState(isBegun: true)),
      (.readOn(id), ReadingState(isRead: true, isBegun: true)),
      (.finished(id), ReadingState(isRead: true)),
      (.marked(id, isRead: false), ReadingState()),
      (.marked(id, isRead: true), ReadingState(isRead: true)),
    ]
    var readings = Readings(person: me)
    for (number, (deed, state)) in steps.enumerated() {
      readings.record(try event(deed, clock: number + 1))
      #expect(readings.state(of: id) == state)
    }
  }
}
