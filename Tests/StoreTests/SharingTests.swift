import Foundation
import Model
import Synchronization
import Testing

@testable import Store

@Suite("A library that several use")
struct SharingTests {
  private let folder: TestFolder
  private let id = Article.sample("maree").id

  init() throws { folder = try TestFolder() }

  @Test("counts each person, and keeps marks to their owners")
  func people() throws {
    for home in ["anne", "paul"] {
      let pen = try folder.open(home: home).pen()
      try pen.record([.readOn(id), .liked(id, true), .starred(id, home == "anne")], at: noon())
    }
    let anne = try folder.open(home: "anne").readings()
    let paul = try folder.open(home: "paul").readings()
    #expect(anne.reads(of: id, in: .always, today: noon()) == 2)
    #expect(anne.likes(of: id) == 2)
    #expect(anne.state(of: id).isStarred)
    #expect(!paul.state(of: id).isStarred)
    #expect(folder.names("library/readers").count == 2)
  }

  @Test("knows a person again on another machine, as another device")
  func devices() throws {
    let pen = try folder.open(machine: "bureau").pen()
    try pen.record([.starred(id, true)], at: noon())
    let elsewhere = try folder.open(machine: "train")
    #expect(elsewhere.readings().state(of: id).isStarred)
    let other = elsewhere.pen()
    try other.record([.starred(id, false)], at: noon(-90))
    #expect(try !folder.open(machine: "bureau").readings().state(of: id).isStarred)
    let people = folder.names("library/readers")
    #expect(people.count == 1)
    #expect(folder.names("library/readers/\(people[0])").count == 2)
  }

  @Test("agrees on who the reader is when two runs begin at once")
  func firstRuns() throws {
    let (first, second) = (try folder.open(), try folder.open())
    #expect(first.identity != second.identity)
    let pen = first.pen()
    let other = second.pen()
    try pen.record([.opened(id)], at: noon())
    let events = try other.record([.liked(id, true)], at: noon())
    #expect(events.map(\.person) == [pen.identity.person])
    #expect(other.identity.person == pen.identity.person)
    #expect(try folder.open().readings().state(of: id).isLiked)
  }

  @Test("loses nothing when many write at once, and nobody waits for anybody")
  func manyWriters() async throws {
    let library = try folder.open()
    let id = id
    try await withThrowingTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          let pen = library.pen()
          for number in 0..<10 {
            try pen.record([.commented(id, text: "\(writer) \(number)")], at: noon())
            try pen.keep([.sample("a\(number)"), .sample("b\(writer)")], at: noon())
          }
        }
      }
      try await group.waitForAll()
    }
    var damage: [Damage] = []
    let comments = library.readings(noting: &damage).comments(on: id)
    #expect(Set(comments.map(\.text)).count == 80)
    #expect(comments.count == 80)
    #expect(library.headlines(noting: &damage).count == 18)
    #expect(damage == [])
    #expect(try folder.journals().count == 8)
    #expect(folder.names("library/articles/2024/02").count == 18, "nothing else is left")
  }

  @Test("keeps what the reader is to themselves")
  func permissions() throws {
    let pen = try folder.open().pen()
    try pen.record([.opened(id)], at: noon())
    let state = "\(folder.path)/home/.local/state/kiosque"
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(state) == 0o700)
    #expect(try mode(state + "/identity.json") == 0o600)
  }

  @Test("goes on in another journal when one is full, within one writing too")
  func fullJournals() throws {
    let pen = try folder.open().pen()
    pen.longestJournal = 2_000
    let ids = (0..<40).map { Article.sample("a\($0)").id }
    try pen.record(ids.map { .starred($0, true) }, at: noon())
    let sizes = try folder.journals().map { try Data(contentsOf: URL(filePath: $0)).count }
    #expect(sizes.count > 2 && sizes.allSatisfy { $0 < 2_400 })
    let readings = try folder.open().readings()
    #expect(ids.allSatisfy { readings.state(of: $0).isStarred })
  }

  @Test("loses no deed and counts none twice when a disk fails between two journals")
  func failureBetweenJournals() throws {
    let pen = try folder.open().pen()
    pen.longestJournal = 2_000
    try pen.record([.opened(id)], at: noon())
    let count = Mutex(0)
    let deeds = (0..<40).map { Deed.commented(id, text: "\($0)") }
    SystemCall.$interference.withValue({ call in
      guard case .open(_, true) = call else { return nil }
      return count.withLock { count in
        count += 1
        return count == 2 ? .error(ENOSPC) : nil
      }
    }) {
      _ = try? pen.record(deeds, at: noon())
    }
    try pen.flush()
    #expect(pen.pending.isEmpty)
    #expect(try folder.open().readings().comments(on: id).map(\.text) == (0..<40).map { "\($0)" })
  }

  @Test("writes on elsewhere when a tool puts another file in the place of its journal")
  func replaced() throws {
    let pen = try folder.open().pen()
    try pen.record([.starred(id, true)], at: noon())
    let journal = URL(filePath: try #require(try folder.journals().first))
    let older = try Data(contentsOf: journal)
    try pen.record([.liked(id, true)], at: noon(1))
    try FileManager.default.removeItem(at: journal)
    try older.write(to: journal)
    try pen.record([.commented(id, text: "Encore.")], at: noon(2))
    let readings = try folder.open().readings()
    #expect(readings.comments(on: id).map(\.text) == ["Encore."])
    #expect(readings.state(of: id).isStarred)
    #expect(try folder.journals().count == 2)
  }

  @Test("merges whole when two copies were changed apart")
  func copies() throws {
    let library = try folder.open()
    try library.pen().keep([.sample("maree")], at: noon())
    let manager = FileManager.default
    try manager.copyItem(atPath: folder.library, toPath: "\(folder.path)/copy")
    let copy = try LibraryFolder.open(
      path: "\(folder.path)/copy", places: folder.places(machine: "train"))
    let there = copy.pen()
    try there.keep([.sample("maree"), .sample("vent")], at: noon(1))
    try there.record([.starred(id, true)], at: noon(1))
    try library.pen().keep([.sample("maree", text: "Corrigé."), .sample("vent")], at: noon(2))
    for (name, data) in try folder.files(under: "copy") where !name.hasPrefix("derived") {
      let file = URL(filePath: "\(folder.library)/\(name)")
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if manager.fileExists(atPath: file.path) {
        #expect(manager.contents(atPath: file.path) == data, "nobody wrote \(name) twice")
      }
      try data.write(to: file)
    }
    #expect(library.headlines().map(\.title).sorted() == ["Titre de maree", "Titre de vent"])
    #expect(try library.article(id).text == "Corrigé.")
    #expect(library.readings().state(of: id).isStarred)
  }

  @Test("that is sealed stays as it is to the byte; what the reader does lies elsewhere")
  func sealed() throws {
    let open = try folder.open()
    let pen = open.pen()
    try pen.keep([.sample("maree")], at: noon())
    try folder.write(#"{"format":1,"sealed":true}"#, to: "library/library.json")
    try? FileManager.default.removeItem(atPath: folder.library + "/derived")
    let before = try folder.files()

    let library = try folder.open()
    #expect(library.isSealed && !library.isWritable)
    #expect(library.headlines().count == 1)
    let other = library.pen()
    try other.record([.starred(id, true), .readOn(id)], at: noon(1))
    #expect(throws: StoreError.sealed(path: folder.library)) {
      try library.pen().keep([.sample("vent")], at: noon())
    }
    #expect(library.search("port").count == 1)
    #expect(try folder.open().readings().state(of: id).isStarred)
    #expect(try folder.files() == before)
    #expect(try folder.journals(in: "home/.local/state/kiosque").count == 1)
    #expect(Elsewhere(places: folder.places()).readings().state(of: id).isStarred)
    let cache = try folder.files(under: "home/.cache").keys
    #expect(cache.contains { $0.hasSuffix("2024-02.jsonl") })
    #expect(cache.contains { $0.contains("/folds/") })
    for name in cache {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(folder.path)/home/.cache/\(name)")
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("notes what is read from a file outside of any library")
  func file() throws {
    let pen = Elsewhere(places: folder.places()).pen()
    try pen.record([.readOn(id)], at: noon())
    #expect(Elsewhere(places: folder.places()).readings().state(of: id).isRead)
    #expect(try folder.open().readings().state(of: id).isRead)
    let state = "\(folder.path)/home/.local/state/kiosque/readers"
    let mode = try FileManager.default.attributesOfItem(atPath: state)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }
}
