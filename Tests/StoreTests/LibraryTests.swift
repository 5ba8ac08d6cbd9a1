import Foundation
import Model
import Store
import Synchronization
import Testing

@Suite("A library")
struct LibraryTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test("is made with its name, its language and what leaves derived files out")
  func creation() throws {
    let library = try folder.open()
    #expect(library.name == "La Gazette")
    #expect(library.language == "fr")
    #expect(library.isWritable)
    let files = try folder.files().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      files == [
        ".gitignore": "/derived/\n", ".stignore": "/derived\n",
        "library.json": "{\"format\": 1, \"name\": \"La Gazette\", \"language\": \"fr\"}\n",
      ])
  }

  @Test("opens nothing to see whether an article is there that no name tells of")
  func unsought() throws {
    let library = try folder.open()
    let opened = Mutex(0)
    let articles = ["maree", "vent", "houle"].map { Article.sample($0) }
    let pen = library.pen()
    func keep(at moment: Moment) throws -> [Kept] {
      try SystemCall.$interference.withValue({ call in
        if case .open(let path, isNew: false) = call, path.hasSuffix(".json"),
          path.contains("/articles/")
        {
          opened.withLock { $0 += 1 }
        }
        return nil
      }) { () throws -> [Kept] in try pen.keep(articles, at: moment) }
    }
    #expect(try keep(at: noon()) == [.new, .new, .new])
    #expect(opened.withLock { $0 } == 0)
    #expect(try keep(at: noon(1)) == [.already, .already, .already])
    #expect(opened.withLock { $0 } == 3)
  }

  @Test("gives back what was kept, and lists it")
  func keeping() throws {
    let library = try folder.open()
    let pen = library.pen()
    let article = Article.sample("maree")
    let kept = try pen.keep([article, .sample("vent", published: nil)], at: noon())
    #expect(kept == [.new, .new])
    #expect(try library.article(article.id) == article)
    let headlines = Ranking.latest(library.headlines())
    #expect(headlines.map(\.title) == ["Titre de maree", "Titre de vent"])
    #expect(headlines.first == Headline(article))
    #expect(try headlines.map { try library.article(of: $0).title } == headlines.map(\.title))
    #expect(folder.names("library/articles") == ["0000", "2024"])
  }

  @Test("writes nothing when the same article is kept twice, whoever keeps it")
  func twice() throws {
    let library = try folder.open()
    let pen = library.pen()
    try pen.keep([.sample("maree")], at: noon())
    let before = try folder.files()
    #expect(try pen.keep([.sample("maree")], at: noon(1)) == [.already])
    let other = library.pen()
    let both = try other.keep([.sample("maree"), .sample("maree")], at: noon(1))
    #expect(both == [.already, .already])
    #expect(try folder.files() == before)
  }

  @Test("keeps revisions, and shows the one updated last, else the one kept last")
  func revisions() throws {
    let library = try folder.open()
    let pen = library.pen()
    let first = Article.sample("maree", text: "Un.")
    let second = Article.sample("maree", text: "Deux.")
    let dated = Article.sample("maree", text: "Trois.", updated: "2024-02-12T10:00:00+01:00")
    #expect(try pen.keep([first], at: noon()) == [.new])
    #expect(try pen.keep([second], at: noon(1)) == [.revision])
    #expect(try library.article(first.id) == second)
    #expect(try pen.keep([first], at: noon(2)) == [.revision])
    #expect(try library.article(first.id) == first)
    #expect(try pen.keep([dated], at: noon(3)) == [.revision])
    #expect(try pen.keep([second], at: noon(4)) == [.already])
    #expect(try library.article(first.id) == dated)
    let headlines = library.headlines()
    #expect(headlines.map(\.revisions) == [3])
    #expect(headlines.map(\.updated) == [dated.updated])
    #expect(library.headlines() == headlines, "the same from derived files")
  }

  @Test("remembers what the reader did")
  func readings() throws {
    let library = try folder.open()
    let id = Article.sample("maree").id
    let gazette = Subscription(
      address: "https://gazette.example/flux", title: "La Gazette", folders: ["Côtes", "Grèves"],
      fullText: .never)
    let pen = library.pen()
    let events = try pen.record(
      [
        .opened(id), .readOn(id), .place(id, Place(paragraph: 4, offset: 120, percent: 37)),
        .starred(id, true), .liked(id, true), .commented(id, text: "Merci.\nÀ demain."),
        .followed(gazette),
      ], at: noon())
    #expect(events.count == 7)
    let readings = try folder.open().readings()
    let state = readings.state(of: id)
    #expect(state.isRead && state.isBegun && state.isStarred && state.isLiked)
    #expect(state.place == Place(paragraph: 4, offset: 120, percent: 37))
    #expect(readings.reads(of: id, in: .today, today: noon()) == 1)
    #expect(readings.comments(on: id).map(\.text) == ["Merci.\nÀ demain."])
    #expect(readings.followed == [gazette])
    #expect(readings.clock == 7)
    var folded = Readings(person: readings.person)
    for event in events { folded.record(event) }
    #expect(folded == readings, "what was returned is what is read")
  }

  @Test("goes on counting where the greatest clock stopped")
  func clock() throws {
    let id = Article.sample("maree").id
    let first = try folder.open().pen()
    try first.record([.liked(id, true)], at: noon(5))
    let second = try folder.open().pen()
    let events = try second.record([.liked(id, false)], at: noon(-60))
    #expect(events.map(\.stamp.clock) == [2])
    #expect(try !folder.open().readings().state(of: id).isLiked, "whatever the time of day says")
  }

  @Test("completes identifiers")
  func prefixes() throws {
    let library = try folder.open()
    let pen = library.pen()
    let articles = (1...20).map { Article.sample("a\($0)") }
    try pen.keep(articles, at: noon())
    let id = articles[0].id
    #expect(try library.ids(startingWith: String(id.text.prefix(8))) == [id])
    #expect(try library.ids(startingWith: "") == articles.map(\.id).sorted())
    #expect(try library.ids(startingWith: "zz-") == [])
  }
}
