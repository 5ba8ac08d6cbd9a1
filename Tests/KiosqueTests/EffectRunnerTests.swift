import Foundation
import Model
import Reader
import Store
import Testing

@testable import kiosque

@Suite("Effects")
struct EffectRunnerTests {
  private let home: Home
  private let library: LibraryFolder
  private var runner: EffectRunner

  init() throws {
    home = try Home()
    let variables = home.environment.compactMapValues(\.self)
    library = try LibraryFolder.openOrCreate(
      path: home.library, places: Places(environment: variables), language: "fr")
    runner = EffectRunner(
      Stock(library: library), choice: LibraryChoice(named: home.library), mailbox: Mailbox())
  }

  @Test("write what could not be written, whatever was opened meanwhile")
  mutating func flush() throws {
    let ids = ["a.example/1", "a.example/2"].map { ArticleID(address: $0) }
    // Nobody can be named where a file stands in the folder's place.
    let block = try home.write("", to: "state/kiosque")
    for id in ids {
      guard case .unwritten(let events, _)? = runner.perform(.record([.starred(id, true)])).first
      else {
        Issue.record("nothing is said")
        return
      }
      #expect(events.map(\.deed) == [.starred(id, true)])
    }
    _ = runner.perform(.openEdition)
    #expect(runner.perform(.flush).isEmpty)
    try FileManager.default.removeItem(atPath: block)
    guard case .allWritten(let events, let readings)? = runner.perform(.flush).first else {
      Issue.record("nothing was written")
      return
    }
    #expect(events.map(\.deed) == ids.map { .starred($0, true) })
    #expect(ids.allSatisfy { readings.state(of: $0).isStarred })
    #expect(runner.perform(.flush).isEmpty)
    guard case .recorded? = runner.perform(.record([.starred(ids[0], false)])).first else {
      Issue.record("the next deed is not as any other")
      return
    }
  }

  @Test("refuse a comment that no line of a journal holds, and keep what comes after it")
  mutating func tooLong() throws {
    let id = ArticleID(address: "a.example/1")
    let deed = Deed.commented(id, text: String(repeating: "mot ", count: 20_000))
    guard case .refused(let deeds, _)? = runner.perform(.record([deed])).first else {
      Issue.record("it was not refused")
      return
    }
    #expect(deeds == [deed])
    guard case .recorded? = runner.perform(.record([.liked(id, true)])).first else {
      Issue.record("the next deed is not as any other")
      return
    }
  }
}
