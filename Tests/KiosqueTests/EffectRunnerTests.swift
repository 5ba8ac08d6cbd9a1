import Foundation
import Model
import Reader
import Store
import Testing
import Web

@testable import kiosque

@Suite("Effects")
struct EffectRunnerTests {
  private let home: Home
  private let library: LibraryFolder
  private let mailbox = Mailbox()
  private let press = Press()
  private var runner: EffectRunner

  init() throws {
    home = try Home()
    let variables = home.environment.compactMapValues(\.self)
    library = try LibraryFolder.openOrCreate(
      path: home.library, places: Places(environment: variables), language: "fr")
    runner = EffectRunner(
      Stock(library: library), choice: LibraryChoice(named: home.library), mailbox: mailbox,
      fetcher: press)
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

  @Test("show a whole text that can't be kept, and say so", .timeLimit(.minutes(5)))
  mutating func wholeText() async throws {
    let address = "https://gazette.example/bac"
    press.put(Press.page("Le bac", "Le bac de Kerhouarn reste à quai."), at: address)
    try home.write("", to: "data/kiosque/articles/0000")
    let short = Article(id: ArticleID(address: address), title: "Le bac", url: address)
    _ = runner.perform(.fetchText(short))
    let messages = await messages(2)
    guard case .completed(let whole)? = messages.first, case .notice(let sentence)? = messages.last
    else {
      Issue.record("\(messages)")
      return
    }
    #expect(whole.body.count > short.body.count)
    #expect(sentence.contains("pas gardé") && sentence.contains("Impossible d’écrire"))
  }

  @Test("fetch what an article leads to, keep it, and find it again", .timeLimit(.minutes(5)))
  mutating func link() async throws {
    let address = "https://gazette.example/bac"
    press.put(Press.page("Le bac", "Le bac de Kerhouarn reste à quai."), at: address)
    _ = runner.perform(.fetch(address: address))
    guard case .fetched(let article, address)? = await messages(1).first else {
      Issue.record("nothing was fetched")
      return
    }
    #expect(article.title == "Le bac")
    #expect(throws: StoreError.self) { try library.article(article.id) }
    _ = runner.perform(.keep(article))
    #expect(try runner.stock.article(article.id, known: nil) == article)
    guard case .notice(let sentence)? = await messages(1).first else {
      Issue.record("nothing is said")
      return
    }
    #expect(sentence == "Article gardé.")
    #expect(try library.article(article.id).title == "Le bac")
    press.put(.timedOut, at: address)
    _ = runner.perform(.fetch(address: address))
    let again = await messages(1)
    #expect(again.contains { if case .fetched = $0 { true } else { false } }, "\(again)")
  }

  @Test("hold what was fetched where nothing is kept", .timeLimit(.minutes(5)))
  mutating func heldLink() throws {
    let article = Article(id: ArticleID(address: "https://a.example/1"), title: "Le bac")
    var runner = EffectRunner(
      Stock(articles: [], library: library), choice: LibraryChoice(named: home.library),
      mailbox: mailbox)
    _ = runner.perform(.keep(article))
    #expect(try runner.stock.article(article.id, known: nil) == article)
    #expect(throws: StoreError.self) { try library.article(article.id) }
  }

  @Test(
    "fetch nothing from a private machine that a page names", .timeLimit(.minutes(5)),
    arguments: ["http://127.0.0.1:9/reboot", "http://192.168.0.1/reboot", "http://localhost/x"])
  mutating func privateLink(address: String) async {
    let runner = EffectRunner(
      Stock(library: library), choice: LibraryChoice(named: home.library), mailbox: mailbox)
    runner.fetchArticle(at: address)
    guard case .unfetched(address, let sentence)? = await messages(1).first else {
      Issue.record("it was asked")
      return
    }
    #expect(sentence.contains("machine privée"))
  }

  @Test("say nothing over why a source could not be followed")
  mutating func noLibrary() {
    var runner = EffectRunner(
      Stock(library: nil), choice: LibraryChoice(named: home.library), mailbox: mailbox)
    guard case .refreshed(nil)? = runner.perform(.refresh(.address("a.example"))).first,
      case .refreshed(.some)? = runner.perform(.refresh(.all)).first
    else {
      Issue.record("it is said over")
      return
    }
  }

  /// So many messages of work beside the loop, waited for.
  private func messages(_ count: Int) async -> [Message] {
    var messages: [Message] = []
    while messages.count < count {
      messages += mailbox.empty()
      await Task.yield()
    }
    return messages
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
