import Model
import Store
import Testing
import Web

@testable import kiosque

@Suite("A refresh")
struct RefreshTests {
  private let home: Home
  private let library: LibraryFolder
  private let press = Press()

  init() throws {
    home = try Home()
    library = try LibraryFolder.openOrCreate(
      path: home.library, places: Places(environment: ["HOME": home.path], machine: "machine"))
  }

  private let gazette = Subscription(address: "https://gazette.example/flux", title: "La Gazette")
  private let echo = Subscription(address: "https://echo.example/flux")
  private let whole = String(repeating: "Un texte entier, mot après mot. ", count: 30)

  /// Refreshes so many minutes after noon.
  private func refresh(
    _ sources: Subscription..., at minutes: Int = 0, force: Bool = false, pages: Int = 20
  ) async throws -> [SourceReport] {
    var refresh = SourceRefresh(library: library, fetcher: press)
    refresh.settings.pause = .zero
    refresh.settings.isForced = force
    refresh.settings.pagesOfSource = pages
    refresh.now = { Moment(secondsSince1970: 1_795_350_000 + minutes * 60) }
    return try await refresh.run(sources) { _ in }.get()
  }

  private func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for headline in library.headlines() {
      texts[headline.title] = try library.article(headline.id).text
    }
    return texts
  }

  @Test("keeps what is new, then nothing, then what was corrected as a revision")
  func keeps() async throws {
    press.put(Press.feed("G", [("Un", "https://gazette.example/1", whole)]), at: gazette.address)
    #expect(try await refresh(gazette).map(\.outcome) == [.read(.init(new: 1))])
    #expect(try await refresh(gazette, at: 40).map(\.outcome) == [.read(.init(same: 1))])
    let corrected = Press.feed(
      "G", [("Un", "https://gazette.example/1", whole + "Corrigé.")])
    press.put(corrected, at: gazette.address)
    #expect(try await refresh(gazette, at: 80).map(\.outcome) == [.read(.init(revised: 1))])
    #expect(library.headlines().map(\.revisions) == [2])
    #expect(try texts()["Un"]?.hasSuffix("Corrigé.") == true)
  }

  @Test("asks on condition, and not before it is time unless it is forced")
  func conditions() async throws {
    let feed = Press.feed(
      "G", [("Un", "https://gazette.example/1", whole)], head: "<ttl>90</ttl>")
    press.put(feed, at: gazette.address, tag: "\"a\"")
    _ = try await refresh(gazette)
    #expect(try await refresh(gazette, at: 89).map(\.outcome) == [.notDue])
    #expect(try await refresh(gazette, at: 91).map(\.outcome) == [.unchanged])
    #expect(try await refresh(gazette, at: 92, force: true).map(\.outcome) == [.unchanged])
    #expect(press.asked().map(\.validators?.entityTag) == [nil, "\"a\"", "\"a\""])
    #expect(try await refresh(gazette, at: 181).map(\.outcome) == [.notDue], "90 minutes still")
  }

  @Test("goes on when a source fails, and waits longer each time")
  func failures() async throws {
    press.put(Press.feed("G", [("Un", "https://gazette.example/1", whole)]), at: gazette.address)
    press.put(.status(500), at: echo.address)
    let reports = try await refresh(echo, gazette)
    #expect(reports.count == 2 && reports.count(where: \.isFailure) == 1)
    #expect(library.headlines().count == 1)
    #expect(try await refresh(echo, at: 31).map(\.outcome) == [.failed(.status(500))])
    #expect(try await refresh(echo, at: 90).map(\.outcome) == [.notDue])
    #expect(try await refresh(echo, at: 92).map(\.outcome) == [.failed(.status(500))])
    press.put("<p>Ce site a été vendu.</p>", at: echo.address)
    #expect(try await refresh(echo, at: 92, force: true).map(\.outcome) == [.notAFeed])
  }

  @Test("leaves a server alone that asks for patience, even if it is forced")
  func patience() async throws {
    let other = Subscription(address: "https://echo.example/autre")
    press.put(.retryLater(status: 503, after: "3600"), at: echo.address)
    let reports = try await refresh(echo, other)
    #expect(reports.map(\.subscription) == [other, echo])
    #expect(
      reports.map(\.outcome) == [.held, .failed(.retryLater(status: 503, after: "3600"))])
    #expect(press.asked().count == 1, "the other is on the same server")
    #expect(try await refresh(echo, at: 59, force: true).map(\.outcome) == [.held])
    _ = try await refresh(echo, at: 61)
    #expect(press.asked().count == 1)
  }

  @Test("says that a source is gone, and asks it no more")
  func gone() async throws {
    press.put(.status(410), at: echo.address)
    #expect(try await refresh(echo).map(\.outcome) == [.gone(isNews: true)])
    #expect(try await refresh(echo, at: 10_000).map(\.outcome) == [.gone(isNews: false)])
    #expect(press.asked().count == 1)
  }

  @Test("remembers where a source went for good, and comes back when nothing is there")
  func moved() async throws {
    let there = "https://echo.example/nouveau"
    press.put(
      Press.feed("E", [("Un", "https://echo.example/1", whole)]), at: echo.address, movedTo: there)
    #expect(try await refresh(echo).map(\.movedTo) == [there])
    press.put(Press.feed("E", [("Deux", "https://echo.example/2", whole)]), at: there)
    #expect(try await refresh(echo, at: 40).map(\.outcome) == [.read(.init(new: 1))])
    let asked = press.asked()
    #expect(asked.map(\.address) == [echo.address, there])
    #expect(asked.map(\.trust) == [.person, .content], "where it went is its own word")
    press.put(.status(404), at: there)
    _ = try await refresh(echo, at: 80)
    #expect(try await refresh(echo, at: 120).map(\.outcome) == [.read(.init(same: 1))])
  }

  @Test("brings the whole text of what the feed only begins, once")
  func fullText() async throws {
    let address = "https://gazette.example/bac"
    let feed = Press.feed("G", [("Le bac du dimanche", address, "Le bac ne passera plus…")])
    press.put(feed, at: gazette.address)
    press.put(Press.page("Le bac du dimanche", "Le bac de Kerhouarn reste à quai."), at: address)
    let reports = try await refresh(gazette)
    #expect(reports.map(\.outcome) == [.read(.init(new: 1, completed: 1))])
    #expect(try texts()["Le bac du dimanche"]?.contains("Paragraphe 8") == true)
    #expect(press.asked().map(\.trust) == [.person, .content])
    #expect(try await refresh(gazette, at: 40).map(\.outcome) == [.read(.init(same: 1))])
    #expect(press.asked().count == 1, "its page is not asked again")
    #expect(library.headlines().map(\.revisions) == [1])
  }

  @Test("loses no whole text to a correction of its beginning")
  func correctedTeaser() async throws {
    let address = "https://gazette.example/bac"
    press.put(
      Press.feed("G", [("Le bac", address, "Le bac ne passera plus…")]), at: gazette.address)
    press.put(Press.page("Le bac", "Le bac de Kerhouarn reste à quai."), at: address)
    _ = try await refresh(gazette)
    press.put(Press.feed("G", [("Le bac", address, "Le bac passera…")]), at: gazette.address)
    press.put(.status(403), at: address)
    #expect(try await refresh(gazette, at: 40).map(\.outcome) == [.read(.init(revised: 1))])
    #expect(try texts()["Le bac"]?.contains("Paragraphe 8") == true)
    #expect(library.headlines().first?.summary == "Le bac passera…")
  }

  @Test("keeps the beginning where there is no more, and does not ask again")
  func fruitless() async throws {
    let address = "https://gazette.example/bac"
    press.put(Press.feed("G", [("Le bac", address, "Le bac…")]), at: gazette.address, tag: "\"a\"")
    #expect(try await refresh(gazette).map(\.outcome) == [.read(.init(new: 1))])
    press.put(Press.feed("G", [("Le bac", address, "Le bac…")]), at: gazette.address, tag: "\"b\"")
    _ = try await refresh(gazette, at: 40)
    #expect(press.asked().map(\.address) == [gazette.address, address, gazette.address])
  }

  @Test("brings so many pages and no more, the others the next time")
  func bounded() async throws {
    let entries = (1...5).map { ("Le bac \($0)", "https://gazette.example/\($0)", "Le bac \($0)…") }
    press.put(Press.feed("G", entries), at: gazette.address, tag: "\"a\"")
    for (title, address, _) in entries { press.put(Press.page(title, "Le bac."), at: address) }
    let first = try await refresh(gazette, pages: 2)
    #expect(first.map(\.outcome) == [.read(.init(new: 5, completed: 2))])
    let second = try await refresh(gazette, at: 40, pages: 2)
    #expect(second.map(\.outcome) == [.read(.init(revised: 2, same: 3, completed: 2))])
    #expect(press.asked().filter { $0.address == gazette.address }.map(\.validators) == [nil, nil])
  }

  @Test("comes to every page in turn, though those before hold nothing")
  func fruitlessFirst() async throws {
    let entries = (1...3).map { ("Le bac \($0)", "https://gazette.example/\($0)", "Le bac \($0)…") }
    press.put(Press.feed("G", entries), at: gazette.address)
    press.put(Press.page("Le bac 3", "Le bac."), at: entries[2].1)
    for round in 0...1 { _ = try await refresh(gazette, at: 40 * round, pages: 2) }
    let pages = press.asked().map(\.address).filter { $0 != gazette.address }
    #expect(pages == entries.map(\.1))
  }

  @Test(
    "asks for a page again that a hiccup kept away",
    arguments: [
      WebError.timedOut, .status(503), .failed(curlExit: 7),
      .retryLater(status: 429, after: ""),
    ])
  func hiccup(error: WebError) async throws {
    let address = "https://pages.example/bac"
    press.put(Press.feed("G", [("Le bac", address, "Le bac…")]), at: gazette.address, tag: "\"a\"")
    press.put(error, at: address)
    #expect(try await refresh(gazette).map(\.outcome) == [.read(.init(new: 1))])
    press.put(Press.page("Le bac", "Le bac."), at: address)
    let second = try await refresh(gazette, at: 40)
    #expect(second.map(\.outcome) == [.read(.init(revised: 1, completed: 1))])
  }

  @Test("leaves a server alone that has enough when it is asked for pages")
  func patienceForPages() async throws {
    let entries = (1...4).map { ("Le bac \($0)", "https://gazette.example/\($0)", "Le bac \($0)…") }
    press.put(Press.feed("G", entries), at: gazette.address)
    for entry in entries {
      press.put(.retryLater(status: 429, after: "7200"), at: entry.1)
    }
    #expect(try await refresh(gazette).map(\.outcome) == [.read(.init(new: 4))])
    #expect(press.asked().count == 2, "the feed, and one page")
    #expect(try await refresh(gazette, at: 119, force: true).map(\.outcome) == [.held])
    _ = try await refresh(gazette, at: 121)
    #expect(press.asked().count == 2)
  }

  @Test("never asks pages of a source that does not want it, always where it does")
  func setting() async throws {
    let address = "https://gazette.example/1"
    press.put(Press.feed("G", [("Un", address, "Un…")]), at: gazette.address)
    var source = gazette
    source.fullText = .never
    _ = try await refresh(source)
    #expect(press.asked().count == 1)
    press.put(Press.feed("G", [("Deux", address, whole)]), at: gazette.address)
    source.fullText = .always
    _ = try await refresh(source, at: 40)
    #expect(press.asked().count == 2)
  }

  @Test("ends at once when there is no curl")
  func noCurl() async throws {
    press.put(.noCurl, at: gazette.address)
    await #expect(throws: Failure.self) { try await refresh(gazette) }
  }
}

@Suite("The wait before a source is asked again")
struct PatienceTests {
  @Test(
    "is what the feed says, within bounds",
    arguments: [
      (nil, nil, 1800), (60, nil, 3600), (1, nil, 600), (100_000, nil, 86_400), (nil, 3600, 3600),
      (nil, 31_536_000, 7200), (nil, 60, 1800), (30, 3600, 3600), (nil, 0, 1800),
      (Int.max, Int.max, 86_400), (Int.min, Int.min, 600),
    ] as [(Int?, Int?, Int)])
  func reading(minutes: Int?, fresh: Int?, expected: Int) {
    #expect(Patience.afterReading(minutes: minutes, freshSeconds: fresh) == expected)
  }

  @Test("is what the server says, in seconds or as a date, within a day")
  func asked() {
    let now = Moment(secondsSince1970: 1_795_350_000)
    #expect(Patience.asked("120", now: now) == 120)
    #expect(Patience.asked("0", now: now) == 60)
    #expect(Patience.asked("99999999999999", now: now) == 86_400)
    #expect(Patience.asked("bientôt", now: now) == 1800)
    let noon = Moment(secondsSince1970: 1_795_348_800)
    #expect(noon.iso8601 == "2026-11-22T12:00:00+00:00")
    #expect(Patience.asked("Sun, 22 Nov 2026 12:30:00 GMT", now: noon) == 1800)
    #expect(Patience.afterFailures(1) == 1800 && Patience.afterFailures(3) == 7200)
    #expect(Patience.afterFailures(.max) == 86_400)
  }
}
