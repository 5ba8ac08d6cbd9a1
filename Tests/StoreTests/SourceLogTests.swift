import Foundation
import Model
import Store
import Testing

@Suite("What is known of sources")
struct SourceLogTests {
  private let folder: TestFolder
  private let log: SourceLog

  init() throws {
    folder = try TestFolder()
    log = SourceLog(of: try folder.open())
  }

  private func state(_ name: String, kept: Int = 0) -> SourceState {
    var state = SourceState(address: "https://\(name).example/")
    state.kept = kept
    return state
  }

  /// The path of the file, once there is one.
  private func file() throws -> String {
    let names = try folder.files(under: "home").keys.filter { $0.hasSuffix("sources.jsonl") }
    return "\(folder.path)/home/\(try #require(names.first))"
  }

  @Test("is read as it was noted, the last of each source")
  func roundTrip() throws {
    var full = state("gazette", kept: 12)
    full.title = "La « Gazette »"
    full.page = "https://gazette.example/"
    full.asked = noon()
    full.result = "status 500"
    full.next = noon(30)
    full.isHeld = true
    full.failures = 3
    full.isGone = true
    full.minutes = 60
    full.movedTo = "https://b.example/"
    full.found = "https://c.example/"
    full.entityTag = "\"a,b\""
    full.lastModified = "Sun, 22 Nov 2026 12:00:00 GMT"
    full.fruitless = [ArticleID(address: "https://gazette.example/a")]
    log.note(state("gazette"))
    log.note(state("a", kept: 1))
    log.note(full)
    #expect(log.states() == [full.address: full, "https://a.example/": state("a", kept: 1)])
  }

  @Test("lies in the reader's own cache, and nowhere in the library")
  func place() throws {
    let before = try folder.files()
    log.note(state("a"))
    #expect(try folder.files() == before)
    #expect(try file().contains("/.cache/"))
  }

  @Test("loses a line that was cut short, and none after it")
  func torn() throws {
    log.note(state("a"))
    let file = try file()
    let whole = try #require(FileManager.default.contents(atPath: file))
    try (whole + whole.dropLast(9)).write(to: URL(filePath: file))
    do {
      let turn = try #require(log.takeTurn())
      log.note(state("b"))
      withExtendedLifetime(turn) {}
    }
    #expect(Set(log.states().keys) == ["https://a.example/", "https://b.example/"])
  }

  @Test("does not grow with every asking")
  func tidy() throws {
    for kept in 0..<200 { log.note(state("a", kept: kept)) }
    _ = log.takeTurn()
    let lines = try String(contentsOfFile: file(), encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1)
    #expect(log.states()["https://a.example/"]?.kept == 199)
  }

  @Test("gives the turn to one run at a time")
  func turn() throws {
    let first = try #require(log.takeTurn())
    #expect(log.takeTurn() == nil)
    withExtendedLifetime(first) {}
  }
}
