import Foundation
import Glibc
import Model
import Store
import Testing

@Suite("A library in a bad state")
struct DamageTests {
  private let folder: TestFolder
  private let id = Article.sample("maree").id

  init() throws { folder = try TestFolder() }

  /// One article, and the path of its file.
  private func oneArticle() throws -> String {
    let pen = try folder.open().pen()
    try pen.keep([.sample("maree"), .sample("vent", published: nil)], at: noon())
    let name = try #require(folder.names("library/articles/2024/02").first)
    return "\(folder.library)/articles/2024/02/\(name)"
  }

  @Test("does not take a month that can't be read for empty")
  func unreadMonth() throws {
    _ = try oneArticle()
    let pen = try folder.open().pen()
    let path = "\(folder.library)/articles/2024/02"
    let corrected = Article.sample("maree", text: "Corrigé.")
    try SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: false) = call { .error(EIO) } else { nil }
    }) {
      #expect(throws: StoreError.unreadable(path: path, errno: EIO)) { try pen.newest(of: [id]) }
      try pen.keep([.sample("quai", published: "2024-03-01")], at: noon())
      #expect(throws: StoreError.unreadable(path: path, errno: EIO)) { try pen.newest(of: [id]) }
    }
    #expect(try pen.newest(of: [id])[id] == .sample("maree"))
    #expect(try pen.keep([corrected], at: noon()) == [.revision])
    #expect(try pen.newest(of: [id])[id] == corrected)
  }

  @Test("is not made in a folder of other things, nor in the place of a file")
  func foreign() throws {
    try folder.write("Bonjour", to: "library/lettre.txt")
    #expect(throws: StoreError.notALibrary(path: folder.library)) { try folder.open() }
    #expect(folder.names("library") == ["lettre.txt"])
    let file = folder.library + "/lettre.txt"
    #expect(throws: StoreError.notALibrary(path: file)) {
      try LibraryFolder.openOrCreate(path: file, places: folder.places())
    }
    let nothing = folder.path + "/rien"
    #expect(throws: StoreError.missing(path: nothing)) {
      try LibraryFolder.open(path: nothing + "/", places: folder.places())
    }
  }

  @Test("is made where git or Syncthing were before")
  func hidden() throws {
    try folder.write("", to: "library/.stfolder/x")
    #expect(try folder.open().isWritable)
  }

  @Test("of a later version is refused, and nothing is touched")
  func newer() throws {
    _ = try oneArticle()
    try folder.write(#"{"format": 2, "readers": "v2"}"#, to: "library/library.json")
    let before = try folder.files()
    #expect(throws: StoreError.newer(path: folder.library + "/library.json", format: 2)) {
      try folder.open()
    }
    #expect(try folder.files() == before)
  }

  @Test(
    "with a damaged library.json is read, and not written",
    arguments: ["", "{", "[]", "{\"format\":0}"])
  func damagedFile(content: String) throws {
    _ = try oneArticle()
    try folder.write(content, to: "library/library.json")
    let library = try folder.open()
    #expect(library.damage == [Damage(path: folder.library + "/library.json", fact: .malformed)])
    #expect(!library.isWritable)
    #expect(library.headlines().count == 2)
    let pen = library.pen()
    try pen.record([.opened(id)], at: noon())
    #expect(try folder.journals(in: "home/.local/state/kiosque").count == 1)
  }

  @Test("without its library.json, as a copy under way, is opened")
  func copyUnderWay() throws {
    _ = try oneArticle()
    try FileManager.default.removeItem(atPath: folder.library + "/library.json")
    #expect(try folder.open().headlines().count == 2)
  }

  /// What may lie in the place of an article, and what is said of it.
  private static let oddities: [(String, Damage.Fact, @Sendable (String) throws -> Void)] = [
    ("nothing in it", .malformed, { try Data().write(to: URL(filePath: $0)) }),
    ("half of it", .malformed, { try Data("{\"format\":1,".utf8).write(to: URL(filePath: $0)) }),
    (
      "100 000 arrays", .malformed,
      { path in
        try Data(String(repeating: "[", count: 100_000).utf8).write(to: URL(filePath: path))
      }
    ),
    (
      "a later version", .newer(format: 9),
      { path in
        try Data(#"{"format":9,"title":"a"}"#.utf8).write(to: URL(filePath: path))
      }
    ),
    (
      "a directory", .notAFile,
      { path in
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
    ),
    ("a pipe", .notAFile, { path in #expect(mkfifo(path, 0o600) == 0) }),
    ("a dangling link", .notAFile, { path in #expect(symlink("nowhere", path) == 0) }),
    ("a link to itself", .notAFile, { path in #expect(symlink(path, path) == 0) }),
    (
      "10 GB", .tooLarge(bytes: 10_000_000_000),
      { path in
        try Data().write(to: URL(filePath: path))
        #expect(truncate(path, 10_000_000_000) == 0)
      }
    ),
  ]

  @Test("loses a damaged article alone, and names it", arguments: oddities.indices)
  func odd(index: Int) throws {
    let (_, fact, make) = Self.oddities[index]
    let path = try oneArticle()
    try FileManager.default.removeItem(atPath: path)
    try make(path)
    let library = try folder.open()
    var damage: [Damage] = []
    #expect(library.headlines(noting: &damage).map(\.title) == ["Titre de vent"])
    #expect(damage == [Damage(path: path, fact: fact)])
    #expect(throws: StoreError.self) { try library.article(id) }

    let pen = library.pen()
    try pen.keep([.sample("maree")], at: noon(1))
    #expect(try library.article(id) == .sample("maree"), "kept again, it is whole")
    var status = stat()
    #expect(lstat(path + ".bad-1", &status) == 0, "what was there is set aside")
    #expect(library.headlines().count == 2)
  }

  @Test("shows the older revision where the newest is damaged")
  func revision() throws {
    let path = try oneArticle()
    let library = try folder.open()
    let pen = library.pen()
    try pen.keep([.sample("maree", text: "Corrigé.", updated: "2024-03-01")], at: noon())
    let newest = try #require(
      folder.names("library/articles/2024/02").first { !path.hasSuffix($0) })
    try folder.write("?", to: "library/articles/2024/02/\(newest)")
    #expect(try library.article(id) == .sample("maree"))
    #expect(library.headlines().map(\.revisions) == [1, 1])
  }

  @Test("ignores foreign files among its own")
  func litter() throws {
    let path = try oneArticle()
    let folderPath = "library/articles/2024/02"
    let name = try #require(path.split(separator: "/").last)
    for foreign in [
      ".\(name).tmp", "\(name)~", ".#\(name)", "\(name).swp", "note.txt", ".syncthing.\(name).tmp",
      "x.sync-conflict-20261123-080000-ABCDEFG.json", "\(name.dropLast(5)) (1).json",
    ] {
      try folder.write("{}", to: "\(folderPath)/\(foreign)")
    }
    try folder.write("", to: "library/articles/notes/02/x")
    try folder.write("", to: "library/articles/2024/README")
    try folder.write("", to: "library/readers/README")
    let before = try folder.files()
    let library = try folder.open()
    var damage: [Damage] = []
    #expect(library.headlines(noting: &damage).count == 2)
    _ = library.readings(noting: &damage)
    #expect(damage == [])
    let after = try folder.files().filter { !$0.key.hasPrefix("derived/") }
    #expect(after == before, "nothing came but what is derived, nothing went")
  }

  @Test("keeps marks in memory while it cannot be written, and writes them when it can")
  func pending() throws {
    let library = try folder.open()
    try folder.write("", to: "library/readers")
    let pen = library.pen()
    let error = #expect(throws: StoreError.self) {
      try pen.record([.starred(id, true)], at: noon())
    }
    let person = folder.library + "/readers/\(library.identity.person.text)"
    #expect(error.map { "\($0)" }?.contains(person) == true)
    #expect(error.map { "\($0)" }?.contains("errno: \(ENOTDIR)") == true)
    #expect(pen.pending.map(\.deed) == [.starred(id, true)])
    try FileManager.default.removeItem(atPath: folder.library + "/readers")
    let events = try pen.record([.liked(id, true)], at: noon(1))
    #expect(events.map(\.deed) == [.starred(id, true), .liked(id, true)])
    #expect(pen.pending.isEmpty)
    let state = library.readings().state(of: id)
    #expect(state.isStarred && state.isLiked)
    #expect(try folder.journals().count == 1)
  }

  @Test("hands what could not be written over to another pen, which writes it first")
  func takenOver() throws {
    let library = try folder.open()
    try folder.write("", to: "library/readers")
    let (pen, next) = (library.pen(), library.pen())
    #expect(throws: StoreError.self) { try pen.record([.starred(id, false)], at: noon()) }
    next.takeOver(pen)
    #expect(pen.pending.isEmpty && next.pending.count == 1)
    try FileManager.default.removeItem(atPath: folder.library + "/readers")
    let events = try next.record([.starred(id, true)], at: noon(1))
    #expect(events.map(\.deed) == [.starred(id, false), .starred(id, true)])
    #expect(events.map(\.moment) == [noon(), noon(1)])
    #expect(library.readings().state(of: id).isStarred)
  }

  @Test("reads without a home, and says that nothing is kept")
  func homeless() throws {
    _ = try oneArticle()
    let library = try LibraryFolder.open(
      path: folder.library, places: Places(environment: [:], machine: "machine"))
    #expect(library.headlines().count == 2)
    #expect(throws: StoreError.unwritable(path: "identity.json", errno: ENOENT)) {
      try library.pen().record([.opened(id)], at: noon())
    }
  }

  @Test("never overwrites an identity that it cannot read")
  func identity() throws {
    try folder.write("?", to: "home/.local/state/kiosque/identity.json")
    let library = try folder.open()
    let path = "\(folder.path)/home/.local/state/kiosque/identity.json"
    #expect(throws: StoreError.malformed(path: path)) {
      try library.pen().record([.opened(id)], at: noon())
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "?")
  }
}
