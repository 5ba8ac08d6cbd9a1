import Model
import Store
import Testing

@Suite("A clock that cannot be relied on")
struct ClockTests {
  private let folder: TestFolder
  private let id = Article.sample("maree").id

  init() throws { folder = try TestFolder() }

  /// Each is when a run of the reader thinks that it begins.
  private static let days: [(String, [String])] = [
    ("back", ["2026-11-22T13:00:00+01:00", "2026-11-21T09:00:00+01:00"]),
    (
      "forward, and back again",
      ["2026-11-22T13:00:00Z", "2099-01-01T00:00:00Z", "2026-11-22T13:01:00Z"]
    ),
    ("at the epoch", ["2026-11-22T13:00:00Z", "1970-01-01T00:00:00Z"]),
    ("past 2038", ["2038-01-19T03:14:07Z", "2038-01-19T03:14:08Z", "2026-11-22T13:00:00Z"]),
    ("in the hour that comes twice", ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]),
    ("standing still", ["2026-11-22T13:00:00Z", "2026-11-22T13:00:00Z", "2026-11-22T13:00:00Z"]),
  ]

  @Test("changes neither the order of deeds nor what is kept", arguments: days.indices)
  func order(index: Int) throws {
    let moments = try Self.days[index].1.map { try #require(Moment(iso8601: $0)) }
    for (number, moment) in moments.enumerated() {
      let pen = try folder.open().pen()
      let isOn = number.isMultiple(of: 2) == moments.count.isMultiple(of: 2)
      try pen.record([.starred(id, !isOn)], at: moment)
      try pen.record([.starred(id, isOn), .commented(id, text: "\(number)")], at: moment)
    }
    var damage: [Damage] = []
    let readings = try folder.open().readings(noting: &damage)
    #expect(readings.state(of: id).isStarred == false)
    #expect(readings.comments(on: id).map(\.text) == moments.indices.map { "\($0)" })
    #expect(damage == [])
    #expect(try folder.journals().count == moments.count)
  }
}
