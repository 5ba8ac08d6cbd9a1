import Foundation
import JSON
import Model
import Store
import Testing

/// A library as version 1 of the format was written on the day it was promised. It must open for
/// ever: what is in `Golden/v1` is never changed, and a new version gets a folder of its own.
@Suite("The golden library of format 1")
struct GoldenTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/v1").path

  private let folder: TestFolder
  private let library: LibraryFolder

  init() throws {
    folder = try TestFolder()
    if ProcessInfo.processInfo.environment["RECORD_FORMAT"] == "1" { try Self.record(in: folder) }
    try FileManager.default.copyItem(
      atPath: Self.golden + "/library", toPath: folder.library)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/anne/.local/state", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.golden + "/state", toPath: "\(folder.path)/anne/.local/state/kiosque")
    library = try LibraryFolder.open(path: folder.library, places: folder.places(home: "anne"))
  }

  @Test("opens, with nothing that could not be read")
  func opens() {
    #expect(library.name == "La Gazette du port")
    #expect(library.language == "fr")
    var damage: [Damage] = []
    let headlines = Ranking.latest(library.headlines(noting: &damage))
    #expect(headlines.map(\.id) == [Article.complete.id, Article.sample("vent").id])
    #expect(headlines.map(\.revisions) == [1, 2])
    _ = library.readings(noting: &damage)
    #expect(damage == [])
  }

  @Test("holds its articles")
  func articles() throws {
    #expect(try library.article(Article.complete.id) == .complete)
    #expect(try library.article(Article.sample("vent").id).text == "Corrigé.")
  }

  @Test("holds what its readers did")
  func readings() {
    let readings = library.readings()
    let (digue, vent) = (Article.complete.id, Article.sample("vent").id)
    #expect(
      readings.state(of: digue)
        == ReadingState(
          isRead: true, isBegun: true, place: Place(paragraph: 4, offset: 120, percent: 37),
          isStarred: true, isLiked: true))
    #expect(readings.state(of: vent) == ReadingState(isDeleted: true))
    #expect(readings.likes(of: digue) == 2)
    #expect(readings.reads(of: digue, in: .always, today: noon()) == 2)
    #expect(readings.comments(on: digue).map(\.text) == ["Merci.\nÀ demain.", "De rien."])
    #expect(readings.followed.map(\.address) == ["https://gazette.example/flux"])
    #expect(readings.clock == 19)
  }

  @Test("is written today as it was written then")
  func sameBytes() throws {
    let today = try LibraryFolder.create(
      path: folder.path + "/today", places: folder.places(), name: "La Gazette du port",
      language: "fr")
    let pen = today.pen()
    for articles in Self.kept { try pen.keep(articles, at: noon()) }
    let (then, now) = (try folder.files(), try folder.files(under: "today"))
    #expect(then.filter { Self.isCommon($0.key) } == now.filter { Self.isCommon($0.key) })
  }

  private static let kept: [[Article]] = [
    [.complete, .sample("vent", published: nil)],
    [.sample("vent", text: "Corrigé.", published: nil)],
  ]

  private static func isCommon(_ path: String) -> Bool {
    !path.hasPrefix("readers/") && !path.hasPrefix("derived/")
  }

  /// Writes the golden library anew; only before the format is released.
  private static func record(in folder: TestFolder) throws {
    let (digue, vent) = (Article.complete.id, Article.sample("vent").id)
    let library = try LibraryFolder.create(
      path: folder.path + "/new", places: folder.places(home: "keeper"), name: "La Gazette du port",
      language: "fr")
    let pen = library.pen()
    for (minute, articles) in kept.enumerated() { try pen.keep(articles, at: noon(minute)) }
    try pen.record(
      [
        .followed(Subscription(address: "https://gazette.example/flux")),
        .followed(Subscription(address: "https://a.example/")), .unfollowed("https://a.example/"),
        .opened(digue), .readOn(digue), .finished(digue),
        .marked(digue, isRead: false), .readOn(digue), .starred(digue, true),
        .place(digue, Place(paragraph: 4, offset: 120, percent: 37)), .liked(digue, true),
        .commented(digue, text: "Merci.\nÀ demain."), .deleted(vent, true),
      ], at: noon(10))
    let other = try LibraryFolder.open(path: library.path, places: folder.places(home: "paul"))
    try other.pen().record(
      [.readOn(digue), .liked(digue, true), .commented(digue, text: "De rien.")], at: noon(20))
    let manager = FileManager.default
    try? manager.removeItem(atPath: golden)
    try manager.createDirectory(atPath: golden, withIntermediateDirectories: true)
    try manager.copyItem(atPath: library.path, toPath: golden + "/library")
    try manager.copyItem(
      atPath: "\(folder.path)/keeper/.local/state/kiosque", toPath: golden + "/state")
    Issue.record("recorded anew: look at the difference, then run without RECORD_FORMAT")
  }
}
