import Glibc
import Model
import Store
import Testing

@Suite("Retention where something can't be read")
struct UnreadRetentionTests {
  private let folder: TestFolder
  private let library: LibraryFolder

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try library.pen().keep(Article.november, at: noon())
  }

  @Test(
    "takes nothing out while a folder, a journal or the reader's name can't be read",
    arguments: [
      "library/articles", "library/articles/2026", "library/articles/2026/11", "library/readers",
      "library/readers/PERSON", "home/.local/state/kiosque/identity.json",
      "home/.local/state/kiosque/readers",
    ], [EIO, ENOSPC, EACCES])
  func wholePrune(hidden: String, code: Int32) throws {
    let person = library.identity.person.text
    let path = "\(folder.path)/\(hidden.replacing("PERSON", with: person))"
    try SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(code) } else { nil }
    }) {
      let library = try folder.open()
      var damage: [Damage] = []
      let unreadable = StoreError.unreadable(path: path, errno: code)
      #expect(throws: unreadable) {
        try library.outdated(.articles(4), at: noon(), noting: &damage)
      }
      if hidden.contains("articles") { return }
      #expect(throws: unreadable) { try library.wholeReadings() }
    }
    #expect(try library.outdated(.articles(4), at: noon()).count == 7)
  }

  @Test("names an article that can't be read, and takes out the others")
  func unreadArticle() throws {
    let name = try #require(folder.names("library/articles/2026/11").first)
    let path = "\(folder.library)/articles/2026/11/\(name)"
    try SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      var damage: [Damage] = []
      let outdated = try library.outdated(.articles(0), at: noon(), noting: &damage)
      #expect(outdated.count == 10)
      #expect(damage == [Damage(path: path, fact: .unreadable(errno: EIO))])
      #expect(library.isShort(by: damage[0]))
    }
  }

  @Test("takes out what it should, though what is derived can't be read after it was made anew")
  func derivedPrune() throws {
    _ = library.headlines()
    let path = folder.library + "/derived/headlines/2026-11.jsonl"
    let outdated = try SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) { try library.outdated(.articles(4), at: noon()) }
    #expect(outdated.count == 7)
  }

  @Test("is not put back, nor removed for good, while the reader's name can't be read")
  func unknownReader() throws {
    let outdated = try library.outdated(.articles(4), at: noon())
    try library.pen().record(outdated.map { .pruned($0.id) }, at: noon())
    let path = folder.path + "/home/.local/state/kiosque/identity.json"
    try SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      let library = try folder.open()
      let unreadable = StoreError.unreadable(path: path, errno: EIO)
      #expect(throws: unreadable) { try library.lastPruned() }
      #expect(throws: unreadable) { try library.removable() }
      #expect(throws: unreadable) { try library.removePruned() }
      #expect(throws: unreadable) { try library.compact() }
      #expect(throws: unreadable) { try library.wholeReadings() }
    }
    #expect(try library.lastPruned().count == 7)
  }
}
