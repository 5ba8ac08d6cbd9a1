import Foundation
import Glibc
import Model
import Store
import Testing

@Suite("A check")
struct CheckTests {
  private let folder: TestFolder
  private let now = noon(60 * 24 * 3)

  init() throws { folder = try TestFolder() }

  /// A library with two articles and two runs of a reader, all of it derived.
  private func library() throws -> LibraryFolder {
    let library = try folder.open()
    try library.pen().keep([.sample("maree"), .sample("vent", published: nil)], at: noon())
    try library.pen().record(Deed.drawn(1, among: [Article.sample("maree").id]), at: noon(1))
    _ = library.headlines()
    return library
  }

  private func path(_ ending: String) throws -> String {
    let name = try #require(try folder.files().keys.sorted().first { $0.hasSuffix(ending) })
    return "\(folder.library)/\(name)"
  }

  private func turn(_ path: String, at place: Int) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    let index = place < 0 ? bytes.count + place : place
    bytes[index] ^= 1
    try bytes.write(to: URL(filePath: path))
  }

  @Test("finds nothing in a whole library, and counts what it holds")
  func sound() async throws {
    let report = try await library().check(at: now)
    #expect(report.isSound && report.findings.isEmpty)
    #expect(report.articles == 2 && report.journals == 2 && report.monthsBehind == 0)
  }

  @Test("finds one bit turned anywhere in an article, and sets the file aside")
  func article() async throws {
    let library = try library()
    let path = try path("0000/00/" + #require(folder.names("library/articles/0000/00").first))
    let whole = try Data(contentsOf: URL(filePath: path))
    for place in stride(from: 0, to: whole.count, by: 37) {
      try whole.write(to: URL(filePath: path))
      try turn(path, at: place)
      let report = await library.check(at: now)
      #expect(report.findings.map(\.damage.path) == [path], "byte \(place)")
      #expect(report.findings.map(\.remedy) == [.setAside])
    }
    let damaged = try Data(contentsOf: URL(filePath: path))
    #expect(try library.repair(await library.check(at: now).findings).count == 1)
    #expect(try Data(contentsOf: URL(filePath: path + ".bad-1")) == damaged)
    let after = await library.check(at: now)
    #expect(after.isSound && after.setAside == 1 && after.articles == 1)
  }

  @Test("leaves a journal alone that is being written, and sees to what comes after")
  func livingJournal() async throws {
    let library = try library()
    let pen = library.pen()
    try pen.record([.opened(Article.sample("maree").id)], at: noon(2))
    let living = try #require(
      try folder.journals().max { try modified($0) < modified($1) })
    let before = try Data(contentsOf: URL(filePath: living))
    try turn(living, at: before.count - 20)
    let article = try path("0000/00/" + #require(folder.names("library/articles/0000/00").first))
    try turn(article, at: 20)
    let findings = await library.check(at: now).findings
    #expect(findings.count == 2)
    for order in [findings, findings.reversed()] {
      let done = try library.repair(order)
      #expect(done.allSatisfy { $0.damage.path == article })
    }
    #expect(try Data(contentsOf: URL(filePath: living)).count == before.count)
    #expect(!FileManager.default.fileExists(atPath: article))
    _ = pen
  }

  private func modified(_ path: String) throws -> Date {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
  }

  @Test("names the bad line of a journal, and a repair keeps the others and the original")
  func journal() async throws {
    let library = try library()
    let path = try #require(try folder.journals().last)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    try turn(path, at: before.utf8.count / 2)
    let damaged = try Data(contentsOf: URL(filePath: path))
    let readings = library.readings()
    let report = await library.check(at: now)
    #expect(report.findings.map(\.damage.path) == [path])
    #expect(report.findings.map(\.remedy) == [.mend])
    #expect(try library.repair(report.findings).count == 1)
    #expect(try Data(contentsOf: URL(filePath: path + ".bad-1")) == damaged)
    let mended = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(mended.count == before.split(separator: "\n").count - 1)
    #expect(mended.allSatisfy { before.contains($0 + "\n") })
    #expect(await library.check(at: now).isSound)
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    _ = readings
    #expect(try folder.open().readings() == library.readings())
  }

  @Test("finds a snapshot that is not what its name says, and mends it")
  func snapshot() async throws {
    let library = try library()
    _ = try library.compact()
    #expect(await library.check(at: now).isSound)
    let path = try #require(
      try folder.files().keys.first { $0.contains("/snapshot-") }.map { "\(folder.library)/\($0)" })
    try turn(path, at: -40)
    let report = await library.check(at: now)
    #expect(report.findings.map(\.remedy).contains(.mend) && !report.isSound)
    _ = try library.repair(report.findings)
    #expect(await library.check(at: now).isSound)
    #expect(FileManager.default.fileExists(atPath: path + ".bad-1"))
  }

  @Test("leaves another device's journal to the machine that wrote it")
  func foreignJournal() async throws {
    let library = try library()
    let path = try #require(try folder.journals().last)
    try turn(path, at: 400)
    let other = try folder.open(home: "paul")
    let report = await other.check(at: now)
    #expect(report.findings.map(\.remedy) == [nil])
    #expect(try other.repair(report.findings).count == 0)
    _ = library
  }

  @Test(
    "finds what is derived and does not tell what it was made from, and makes it again",
    arguments: ["manifest.jsonl", "headlines/2024-02.jsonl"])
  func derived(name: String) async throws {
    let library = try library()
    let path = "\(folder.library)/derived/\(name)"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text = name == "manifest.jsonl" ? "{" : text.replacing("Titre de maree", with: "Titre de maris")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let report = await library.check(at: now)
    #expect(report.findings.map(\.damage.path) == [path])
    #expect(report.findings.map(\.remedy) == [.makeAgain])
    _ = try library.repair(report.findings)
    #expect(await library.check(at: now).findings.isEmpty)
    #expect(library.headlines().map(\.title) == ["Titre de maree", "Titre de vent"])
  }

  @Test("names what is derived where it lies, in the reader's own folder")
  func derivedElsewhere() async throws {
    _ = try library()
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    try folder.write(#"{"format":1,"sealed":true}"#, to: "library/library.json")
    let library = try folder.open()
    _ = library.headlines()
    let cache = "\(folder.path)/home/.cache"
    let name = try #require(
      try folder.files(under: "home/.cache").keys.first { $0.hasSuffix("2024-02.jsonl") })
    let text = try String(contentsOfFile: "\(cache)/\(name)", encoding: .utf8)
    try folder.write(
      text.replacing("Titre de maree", with: "Titre de maris"), to: "home/.cache/\(name)")
    let findings = await library.check(at: now).findings
    #expect(findings.map(\.damage.path) == ["\(cache)/\(name)"])
  }

  @Test("repairs nothing where nobody knows whether the library is closed")
  func damagedLibrary() async throws {
    _ = try library()
    try folder.write("{", to: "library/library.json")
    let library = try folder.open()
    let report = await library.check(at: now)
    let path = folder.library + "/library.json"
    #expect(report.findings.map(\.damage) == [Damage(path: path, fact: .malformed)])
    #expect(throws: StoreError.malformed(path: path)) { try library.repair(report.findings) }
  }

  @Test("counts what is somebody else's, and removes old temporary files of ours alone")
  func litter() async throws {
    let library = try library()
    let month = "library/articles/2024/02"
    for name in ["note.txt", "x.json~", ".stfolder", ".kiosque-short.tmp"] {
      try folder.write("", to: "\(month)/\(name)")
    }
    try folder.write("", to: "\(month)/.kiosque-0123456789.tmp")
    let fresh = await library.check(at: Moment(secondsSince1970: Int(time(nil))))
    #expect(fresh.foreign == 4 && fresh.temporaries == 1 && fresh.findings.isEmpty)
    let later = await library.check(at: Moment(secondsSince1970: Int(time(nil)) + 90_000))
    #expect(later.isSound && later.findings.map(\.remedy) == [.remove])
    #expect(try library.repair(later.findings).count == 1)
    #expect(folder.names(month).count == 5, "an article and what is not ours")
  }

  @Test("does not wait for a pipe in the place of an article")
  func pipe() async throws {
    let library = try library()
    let path = try path("0000/00/" + #require(folder.names("library/articles/0000/00").first))
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    let report = await library.check(at: now)
    #expect(report.findings.map(\.damage) == [Damage(path: path, fact: .notAFile)])
    #expect(try library.repair(report.findings).count == 1)
    #expect(await library.check(at: now).isSound)
  }
}
