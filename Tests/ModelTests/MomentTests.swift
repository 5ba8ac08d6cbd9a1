import Model
import Testing

@Suite("A moment")
struct MomentTests {
  @Test(
    "is written as it was read",
    arguments: [
      "2022-01-06", "2022-01-06T16:28:00", "2022-01-06T16:28:00+01:00", "2022-01-06T16:28:59-09:30",
      "2024-02-29", "0001-01-01", "9999-12-31T23:59:59+18:00", "1970-01-01T00:00:00+00:00",
    ])
  func roundTrip(text: String) {
    #expect(Moment(iso8601: text)?.iso8601 == text)
  }

  @Test(
    "is read in other forms too",
    arguments: [
      ("2022-01-06T16:28Z", "2022-01-06T16:28:00+00:00"),
      ("2022-01-06 16:28", "2022-01-06T16:28:00"),
      ("2022-01-06T16:28:31.123456+0100", "2022-01-06T16:28:31+01:00"),
      ("2022-01-06T16:28:60Z", "2022-01-06T16:28:59+00:00"),
    ])
  func forms(text: String, expected: String) {
    #expect(Moment(iso8601: text)?.iso8601 == expected)
  }

  @Test(
    "is none where there is no such day or hour",
    arguments: [
      "", "2022", "2022-1-6", "2022-13-01", "2022-00-01", "2023-02-29", "1900-02-29", "2022-04-31",
      "2022-01-06T24:00", "2022-01-06T16:60", "2022-01-06T16:28+19:00", "2022-01-06x", "0000-01-01",
      "2022-01-06T", "١٩٩٩-01-01", "2022-01-06T16:28:00+01:00 ",
    ])
  func refused(text: String) {
    #expect(Moment(iso8601: text) == nil)
  }

  @Test(
    "counts seconds as the system does",
    arguments: [
      ("1970-01-01T00:00:00+00:00", 0), ("2022-01-06T16:28:00+01:00", 1_641_482_880),
      ("2022-01-06T16:28:00", 1_641_486_480), ("2022-01-06", 1_641_427_200),
      ("1969-12-31T23:59:59+00:00", -1), ("2038-01-19T03:14:08+00:00", 2_147_483_648),
      ("2000-02-29T12:00:00+00:00", 951_825_600),
    ])
  func seconds(text: String, expected: Int) throws {
    let moment = try #require(Moment(iso8601: text))
    #expect(moment.secondsSince1970 == expected)
    if let offset = moment.offset {
      #expect(Moment(secondsSince1970: expected, offset: offset) == moment)
    }
  }

  @Test(
    "knows the day of the week",
    arguments: [("2022-01-06", 3), ("2024-04-19", 4), ("2026-11-22", 6), ("1969-12-29", 0)])
  func weekdays(text: String, expected: Int) {
    #expect(Moment(iso8601: text)?.weekday == expected)
  }

  @Test("moves to another clock, and stays where it knows none")
  func moved() throws {
    let late = try #require(Moment(iso8601: "2026-12-31T23:30:00+00:00"))
    #expect(late.moved(toOffset: 60).iso8601 == "2027-01-01T00:30:00+01:00")
    let vague = try #require(Moment(iso8601: "2026-12-31T23:30:00"))
    #expect(vague.moved(toOffset: 60) == vague)
  }

  @Test("keeps within the years that can be written")
  func extremes() {
    for seconds in [Int.min, -1, 0, .max] {
      let moment = Moment(secondsSince1970: seconds, offset: 60)
      #expect(Moment(iso8601: moment.iso8601) == moment)
    }
  }
}
