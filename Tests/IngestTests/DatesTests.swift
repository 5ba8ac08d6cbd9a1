import Ingest
import Model
import Testing

@Suite("A date")
struct DatesTests {
  @Test(
    "is found in a line of French",
    arguments: [
      "Jeudi, 06 Janv. 2022 - 16h28": "2022-01-06T16:28:00",
      "Auteur : A | Editeur : B | Jeudi, 06 Janv. 2022 - 16h28": "2022-01-06T16:28:00",
      "Publié le 6 janvier 2022 à 16h28": "2022-01-06T16:28:00",
      "Par Jean Dupont, le 3 sept. 2020 à 8h": "2020-09-03T08:00:00",
      "1er févr. 2024": "2024-02-01",
      "le 15 août 2022, à 9 h 05": "2022-08-15T09:05:00",
      "06/01/2022 16:28": "2022-01-06T16:28:00",
      "vendredi, décembre 5 2014.": "2014-12-05",
      "16 novembre 2020 (heure de Paris)": "2020-11-16",
    ])
  func french(line: String, expected: String) {
    #expect(Dates.first(in: line)?.moment.iso8601 == expected)
  }

  @Test(
    "is what a feed writes, faults included",
    arguments: [
      "Thu, 01 Jan 2004 19:48:21 GMT": "2004-01-01T19:48:21+00:00",
      "Thurs, 15 Oct 2020 00:00:39 -0330": "2020-10-15T00:00:39-03:30",
      "Mon, 16th Nov 2020 13:16 EST": "2020-11-16T13:16:00-05:00",
      "Lundi, 16. Novembre 2020 - 15:54": "2020-11-16T15:54:00",
      "Sat, Oct 28 2023 08:28:28 PM": "2023-10-28T20:28:28",
      "Sun Jan  4 16:29:06 2004": "2004-01-04T16:29:06",
      "2010-05-28T21:03:38z": "2010-05-28T21:03:38+00:00",
      "2010-05-28T21:03:38.123+05:30": "2010-05-28T21:03:38+05:30",
      "20031231T101455Z": "2003-12-31T10:14:55+00:00",
      "2008-12-30T13": "2008-12-30T13:00:00",
      "2008-12": "2008-12-01",
      "01 Jan 00 00:00 UT": "2000-01-01T00:00:00+00:00",
    ])
  func feeds(text: String, expected: String) {
    #expect(Dates.whole(text)?.iso8601 == expected)
  }

  @Test(
    "is not in these",
    arguments: [
      "30 février 2022", "le 45 janvier 2022", "midi", "abc", "2010-", "6 janvier", "192.168.1.10",
      "Sun, 99 Jun 2009 12:00:00 GMT", "2003-12-31T25:14:55Z", "Sun, 16 Dec 2012 1:2:3:4 GMT",
      "9999-12-31T23:59:59-99:99", "", "-", "+", "١٢/٠١/٢٠٢٢",
    ])
  func none(text: String) {
    #expect(Dates.first(in: text) == nil || Dates.whole(text) == nil)
    #expect(Dates.whole(text) == nil)
  }

  @Test(
    "may be told from now",
    arguments: [
      "hier à 18 h 30": "2024-02-29T18:30:00", "Aujourd’hui": "2024-03-01",
      "avant-hier": "2024-02-28", "il y a 2 heures": "2024-03-01T10:00:00",
      "il y a 3 jours": "2024-02-27", "5 minutes ago": "2024-03-01T11:55:00",
    ])
  func relative(text: String, expected: String) throws {
    let now = try #require(Moment(iso8601: "2024-03-01T12:00:00"))
    #expect(Dates.first(in: text, now: now)?.moment.iso8601 == expected)
    #expect(Dates.first(in: text) == nil)
  }

  @Test(
    "is no German place",
    arguments: ["Sie sind hier: Startseite", "Hier klicken", "Mehr dazu hier"])
  func german(text: String) throws {
    let now = try #require(Moment(iso8601: "2024-03-01T12:00:00"))
    #expect(Dates.first(in: text, now: now) == nil)
  }

  @Test("is found with the words that introduce it, so that a byline can do without them")
  func place() throws {
    let line = "Par Jean Dupont, publié le 6 janvier 2022 à 16h28 dans Monde"
    let range = try #require(Dates.first(in: line)?.range)
    #expect(line[range] == "publié le 6 janvier 2022 à 16h28")
  }
}

@Suite("A count")
struct CountsTests {
  @Test(
    "is read as sites shorten it",
    arguments: [
      "(230 K)": 230_000, "1,2 K": 1_200, "3 M": 3_000_000, "12 345": 12_345, "1.5k": 1_500,
      "12\u{202F}345": 12_345, "1,234": 1_234, "0": 0, "(41,2 K)": 41_200,
    ])
  func shortened(text: String, count: Int) {
    #expect(Counts.count(text) == count)
  }

  @Test(
    "is nothing else", arguments: ["", "K", "12 articles", "1,2", "-3", "999999999999999999 K"])
  func none(text: String) {
    #expect(Counts.count(text) == nil)
  }
}
