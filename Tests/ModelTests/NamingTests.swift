import Model
import Testing

@Suite("What names an article")
struct NamingTests {
  @Test(
    "is its address without what does not say which page it is",
    arguments: [
      (
        "HTTPS://www.Gazette.example:443/a/?utm_source=x&id=5#haut", "gazette.example/a?id=5"
      ),
      ("http://gazette.example", "gazette.example"), ("//gazette.example///", "gazette.example"),
      ("https://gazette.example/A?b=2&a=1", "gazette.example/A?b=2&a=1"),
      ("https://gazette.example/?fbclid=x", "gazette.example"),
      ("https://lea:secret@gazette.example:80/a", "gazette.example/a"),
      ("https://gazette.example:8080/a", "gazette.example:8080/a"),
      ("https://gazette.example?p=1", "gazette.example?p=1"), ("", ""),
    ])
  func canonical(address: String, expected: String) {
    #expect(CanonicalAddress(address).text == expected)
    #expect(CanonicalAddress(expected).text == expected, "twice is once")
  }

  @Test(
    "may be claimed by the host itself, and by the one that serves its feeds",
    arguments: [
      ("gazette.example/flux", "https://gazette.example/a", true),
      ("gazette.example", "sport.gazette.example/a", true),
      ("rss.gazette.example", "gazette.example/a", true),
      ("feeds.gazette.example", "sport.gazette.example/a", true),
      ("sport.gazette.example", "gazette.example/a", false),
      ("mechant.example", "gazette.example/a", false),
      ("xgazette.example", "gazette.example/a", false),
      ("rss.example", "gazette.example/a", false), ("feeds.co.uk", "gazette.co.uk/a", false),
      ("rss.gouv.fr", "ministere.gouv.fr/a", false), ("rss.example", "example/a", false),
    ])
  func claims(feed: String, address: String, isOwn: Bool) {
    #expect(CanonicalAddress(feed).speaks(for: CanonicalAddress(address)) == isOwn)
    let id = ArticleID(address: address, deliveredBy: feed)
    #expect((id == ArticleID(address: address)) == isOwn)
  }

  /// Promises: these names stand in libraries.
  @Test("never changes")
  func promised() {
    let published = Moment(iso8601: "2022-01-06T16:28:00")
    #expect(
      [
        ArticleID(address: "https://www.gazette.example/2024/02/maree/?utm_source=x").text,
        ArticleID(address: "gazette.example/a", deliveredBy: "https://autre.example/flux").text,
        ArticleID(source: "https://gazette.example/flux", identifier: "tag:gazette,2024:17").text,
        ArticleID(site: "zejournal.mobi", title: "Le bloc dirigé", published: published).text,
        ArticleID(site: nil, title: "", published: nil).text,
      ] == [
        "r07dr44gkh3kwbg0ba21",
        "mvgpkza6a96zaaxzay8q",
        "g665p9d9y6wz2yvvkgwq",
        "sg30mbw3yjy8xd158qc6",
        "5xa3q6hns0w0rgw202xy",
      ])
  }

  @Test(
    "is read back where it has the shape of one",
    arguments: [
      ("a", true), ("7c0m2v9k4q8w1x5z3b6n", true), ("", false), ("A", false), ("a.b", false),
      ("../x", false), ("é", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false),
    ])
  func shape(text: String, isOne: Bool) {
    #expect((ArticleID(text) != nil) == isOne)
  }
}
