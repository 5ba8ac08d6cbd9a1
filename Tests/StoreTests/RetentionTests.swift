import Foundation
import Model
import Store
import Testing

@Suite("Retention")
struct RetentionTests {
  private let folder: TestFolder
  private let library: LibraryFolder
  private let articles: [Article]

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    articles = Article.november
    try library.pen().keep(articles, at: noon())
  }

  private func prune(_ retention: Retention, at minutes: Int = 0) throws -> [String] {
    let outdated = try library.outdated(retention, at: noon(minutes))
    try library.pen().record(outdated.map { .pruned($0.id) }, at: noon(minutes))
    return outdated.map(\.title)
  }

  private func listed(_ library: LibraryFolder) -> Set<String> {
    let readings = library.readings()
    return Set(library.headlines().filter { !readings.state(of: $0.id).isDeleted }.map(\.title))
  }

  @Test("keeps so many days, today included, and what has no date")
  func days() throws {
    // The 22nd is today; the 8th is the first of fifteen days.
    #expect(try library.outdated(.days(15), at: noon()).map(\.title).first == "Titre de j7")
    #expect(try prune(.days(15)).count == 7)
    #expect(
      listed(library) == ["Titre de j8", "Titre de j9", "Titre de j10", "Titre de sans"])
    #expect(try library.outdated(.days(15), at: noon()).isEmpty)
  }

  @Test("keeps so many articles, the newest")
  func count() throws {
    #expect(try prune(.articles(2)).count == 9)
    #expect(listed(library) == ["Titre de j9", "Titre de j10"])
  }

  @Test("never takes out what anybody has set aside, begun, liked or commented on")
  func protected() throws {
    try library.pen().record(
      [.starred(articles[0].id, true), .opened(articles[1].id)], at: noon())
    try folder.open(home: "paul").pen().record(
      [
        .liked(articles[2].id, true), .commented(articles[3].id, text: "Merci."),
        .starred(articles[4].id, true), .starred(articles[5].id, true),
        .starred(articles[5].id, false),
      ], at: noon())
    #expect(try prune(.articles(0)).count == 6)
    let kept = Set((0..<5).map { articles[$0].title })
    #expect(listed(library) == kept)
    #expect(try library.removePruned() == 6)
    #expect(Set(library.headlines().map(\.title)) == kept)
  }

  @Test("is taken back prune by prune, and leaves alone what a person took out")
  func undo() throws {
    try library.pen().record([.deleted(articles[9].id, true)], at: noon(1))
    let before = listed(library)
    _ = try prune(.articles(8), at: 2)
    let between = listed(library)
    _ = try prune(.articles(4), at: 3)
    for expected in [between, before] {
      let ids = try library.lastPruned()
      #expect(!ids.isEmpty)
      try library.pen().record(ids.map { .deleted($0, false) }, at: noon(4))
      #expect(listed(library) == expected)
    }
    #expect(try library.lastPruned() == [])
  }

  @Test("survives folding: what was taken out is told from a snapshot as from journals")
  func folded() throws {
    _ = try prune(.articles(4))
    let (ids, names) = (try library.lastPruned(), listed(library))
    _ = try library.compact()
    #expect(try library.lastPruned() == ids && ids.count == 7)
    #expect(listed(library) == names)
  }

  @Test("removes no file of an article that somebody came to like after it was pruned")
  func likedSince() throws {
    _ = try prune(.articles(9))
    #expect(try library.removable().files == 2)
    try folder.open(home: "paul").pen().record([.starred(articles[0].id, true)], at: noon(1))
    #expect(try library.removable().articles == [articles[10].id])
    #expect(try library.removePruned() == 1)
  }

  @Test("removes nothing for good while a journal can't be read that may set it aside")
  func unreadJournal() throws {
    _ = try prune(.articles(4))
    let other = try folder.open(home: "paul")
    try other.pen().record([.starred(articles[0].id, true)], at: noon(1))
    let journals = "\(folder.library)/readers/\(other.identity.person.text)/"
    SystemCall.$interference.withValue({ call in
      if case .open(let path, false) = call, path.hasPrefix(journals), path.hasSuffix(".jsonl") {
        .error(EIO)
      } else {
        nil
      }
    }) {
      #expect(throws: StoreError.self) { try library.removePruned() }
    }
    #expect(library.headlines().count == 11)
    #expect(try library.removePruned() == 6)
  }

  @Test(
    "removes nothing for good while a journal may hide that it is set aside",
    arguments: ["newer", "link", "line"])
  func hiddenEvents(how: String) throws {
    _ = try prune(.articles(4))
    let other = try folder.open(home: "paul")
    try other.pen().record([.starred(articles[0].id, true)], at: noon(1))
    let journal = try #require(
      try folder.journals().first { $0.contains(other.identity.person.text) })
    let text = try String(contentsOfFile: journal, encoding: .utf8)
    switch how {
    case "newer":
      try text.replacing("\"format\":1", with: "\"format\":9")
        .write(toFile: journal, atomically: true, encoding: .utf8)
    case "line":
      try text.replacing("starred", with: "stirred")
        .write(toFile: journal, atomically: true, encoding: .utf8)
    default:
      try FileManager.default.moveItem(atPath: journal, toPath: folder.path + "/away")
      try FileManager.default.createSymbolicLink(
        atPath: journal, withDestinationPath: folder.path + "/away")
    }
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    #expect(throws: StoreError.self) { try library.removePruned() }
    #expect(library.headlines().count == 11)
  }

  @Test("is not put back by halves where a folder can't be read")
  func wholeUndo() throws {
    _ = try prune(.articles(4))
    let month = folder.library + "/articles/2026/11"
    SystemCall.$interference.withValue({ call in
      if case .open(path: month, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      let error = #expect(throws: StoreError.self) { try library.lastPruned() }
      #expect(error == .unreadable(path: month, errno: EIO))
    }
    #expect(try library.lastPruned().count == 7)
  }

  @Test("that removed files for good is not undone by an old copy that holds them still")
  func noReturn() throws {
    let old = try folder.files().filter { $0.key.hasPrefix("articles/") }
    _ = try prune(.articles(4))
    let names = listed(library)
    #expect(try library.removable().files == 7)
    #expect(try library.removePruned() == 7)
    #expect(try library.lastPruned() == [], "what is gone cannot be put back")
    #expect(library.headlines().count == 4)
    _ = try library.compact()
    for (name, bytes) in old { try bytes.write(to: URL(filePath: "\(folder.library)/\(name)")) }
    #expect(library.headlines().count == 11, "the files are there again")
    #expect(listed(library) == names, "and stay out of the lists")
    #expect(try library.removePruned() == 7)
  }
}

extension Article {
  /// Ten articles, of the 1st to the 10th of November 2026, and one without a date.
  static var november: [Article] {
    (1...10).map { day in
      sample("j\(day)", published: "2026-11-\(day < 10 ? "0" : "")\(day)T08:00:00")
    } + [sample("sans", published: nil)]
  }
}
