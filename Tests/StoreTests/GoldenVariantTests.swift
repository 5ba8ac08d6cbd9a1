import Foundation
import Model
import Store
import Testing

/// The golden library after it was looked after: folded, pruned, with sources in folders. Never changed
/// either.
@Suite("The golden libraries that were looked after")
struct GoldenVariantTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").path

  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Opens a golden library, as the reader whose state lies beside the first.
  private func open(_ name: String) throws -> LibraryFolder {
    try? FileManager.default.removeItem(atPath: folder.library)
    try FileManager.default.copyItem(
      atPath: "\(Self.golden)/\(name)/library", toPath: folder.library)
    let state = "\(folder.path)/anne/.local/state"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try? FileManager.default.copyItem(atPath: "\(Self.golden)/v1/state", toPath: state + "/kiosque")
    return try LibraryFolder.open(path: folder.library, places: folder.places(home: "anne"))
  }

  private static let gazette = Subscription(
    address: "https://gazette.example/flux", title: "La Gazette du port",
    folders: ["Presse", "Côtes"], fullText: .always)

  private static let old = Article.sample("vieux", published: "2020-01-02T08:00:00")

  /// What was done to the first golden library to make these.
  private func make(_ name: String) throws -> LibraryFolder {
    let library = try open("v1")
    if name == "v1-snapshot" {
      try library.pen().record([.starred(Article.complete.id, false)], at: noon(30))
      _ = try library.compact()
    } else if name == "v1-followed" {
      try library.pen().record(
        [.followed(Self.gazette), .followed(Subscription(address: "https://a.example/"))],
        at: noon(30))
    } else {
      try library.pen().keep([Self.old], at: noon(30))
      let outdated = try library.outdated(.days(365), at: noon(40))
      try library.pen().record(outdated.map { .pruned($0.id) }, at: noon(40))
    }
    return library
  }

  private func recordIfAsked(_ name: String) throws {
    guard ProcessInfo.processInfo.environment["RECORD_FORMAT"] == "1" else { return }
    let library = try make(name)
    let place = "\(Self.golden)/\(name)"
    let manager = FileManager.default
    try? manager.removeItem(atPath: place)
    try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
    try manager.copyItem(atPath: library.path, toPath: place + "/library")
    try? manager.removeItem(atPath: place + "/library/derived")
    Issue.record("recorded anew: look at the difference, then run without RECORD_FORMAT")
  }

  @Test(
    "open, are sound, and are written today as they were then",
    arguments: ["v1-snapshot", "v1-pruned", "v1-followed"])
  func sameBytes(name: String) async throws {
    try recordIfAsked(name)
    let library = try open(name)
    let report = await library.check(at: noon(60))
    #expect(report.findings == [])
    let then = try folder.files().filter { !$0.key.hasPrefix("derived/") }
    _ = try make(name)
    #expect(try folder.files().filter { !$0.key.hasPrefix("derived/") } == then)
  }

  @Test("tell from a snapshot what the journals told")
  func snapshot() throws {
    let library = try open("v1-snapshot")
    let readings = library.readings()
    #expect(
      readings.state(of: Article.complete.id)
        == ReadingState(
          isRead: true, isBegun: true, place: Place(paragraph: 4, offset: 120, percent: 37),
          isLiked: true))
    #expect(
      readings.comments(on: Article.complete.id).map(\.text) == ["Merci.\nÀ demain.", "De rien."])
    #expect(readings.followed.map(\.address) == ["https://gazette.example/flux"])
    #expect(try folder.journals().count == 1, "the other reader's")
  }

  @Test("tell how a source is followed, though it was followed without a word before")
  func followed() throws {
    let readings = try open("v1-followed").readings()
    #expect(readings.followed == [Subscription(address: "https://a.example/"), Self.gazette])
  }

  @Test("hold back what was pruned, and give it back")
  func pruned() throws {
    let library = try open("v1-pruned")
    #expect(library.readings().state(of: Self.old.id).isDeleted)
    #expect(try library.lastPruned() == [Self.old.id])
    #expect(try library.removable().articles == [Self.old.id, Article.sample("vent").id].sorted())
  }
}
