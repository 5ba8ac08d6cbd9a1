import Foundation
import Model
import Store
import Testing

@Suite("Folded journals")
struct FoldTests {
  private let folder: TestFolder
  private let ids = (0..<6).map { Article.sample("a\($0)").id }

  init() throws { folder = try TestFolder() }

  private func deeds(_ seed: Int) -> [Deed] { Deed.drawn(seed, among: ids) }

  /// Makes the library fold: an article that was kept is news, and news are folded.
  private func fold(home: String) throws {
    let library = try folder.open(home: home)
    try library.pen().keep([.sample("neuf\(UUID().uuidString)")], at: noon())
    _ = library.headlines()
  }

  private func withoutFolds() throws -> [Readings] {
    try? FileManager.default.removeItem(atPath: folder.library + "/derived/folds")
    return try ["anne", "paul"].map { try folder.open(home: $0).readings() }
  }

  @Test("tell each reader the same as the journals", arguments: 1...6)
  func same(seed: Int) throws {
    for run in 0..<4 {
      for home in ["anne", "paul"] {
        try folder.open(home: home).pen().record(
          deeds(seed * 100 + run * 2 + home.utf8.count % 2), at: noon(run * 700))
      }
      if run < 3 { try fold(home: run == 1 ? "paul" : "anne") }
    }
    #expect(folder.names("library/derived/folds").count == 2)
    let folded = try ["anne", "paul"].map { try folder.open(home: $0).readings() }
    #expect(try folded == withoutFolds())
  }

  @Test("tell many articles that were taken out together in few lines, each with its stamp")
  func pruned() async throws {
    let pen = try folder.open(home: "anne").pen()
    let many = (0..<2100).map { Article.sample("p\($0)").id }
    try pen.record([.starred(ids[0], true)] + many.map { .pruned($0) }, at: noon())
    try pen.record(ids.map { .pruned($0) } + [.deleted(many[7], false)], at: noon(1))
    try fold(home: "anne")
    let name = try #require(folder.names("library/derived/folds").first)
    let text = try #require(try folder.files()["derived/folds/\(name)"])
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    // Of the 2100 seven, and then thousands; those that came after; the star, what was put back.
    #expect(lines.count { $0.contains(#""kind":"pruned""#) } == 5 && lines.count == 8)
    let library = try folder.open(home: "anne")
    let folded = library.readings()
    #expect(folded.state(of: many[2099]).isDeleted && !folded.state(of: many[7]).isDeleted)
    #expect(try folded == withoutFolds()[0])
    try fold(home: "anne")
    // Events and stamps, held against the journals.
    #expect(await library.check(at: noon(2)).isSound)
  }

  /// What may befall a fold, or what it was made from.
  private static let harm: [(String, @Sendable (TestFolder) throws -> Void)] = [
    ("a journal is gone", { try FileManager.default.removeItem(atPath: $0.journals()[0]) }),
    (
      "a journal is another",
      { folder in
        let (first, last) = (try folder.journals()[0], try folder.journals()[1])
        try FileManager.default.removeItem(atPath: first)
        try FileManager.default.copyItem(atPath: last, toPath: first)
      }
    ),
    (
      "the fold is cut",
      { folder in
        let path = "\(folder.library)/derived/folds/\(folder.names("library/derived/folds")[0])"
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.dropLast(20).write(to: URL(filePath: path))
      }
    ),
    (
      "the fold is foreign",
      { folder in
        let name = folder.names("library/derived/folds")[0]
        try folder.write("{\"format\":1,\"kind\":\"fold\"}\n", to: "library/derived/folds/\(name)")
      }
    ),
  ]

  @Test("are not believed when they no longer hold", arguments: harm.indices)
  func harmed(index: Int) throws {
    for run in 0..<2 {
      try folder.open(home: "anne").pen().record(deeds(run), at: noon(run))
      try fold(home: "anne")
    }
    try Self.harm[index].1(folder)
    let readings = try folder.open(home: "anne").readings()
    #expect(try readings == withoutFolds()[0])
  }

  @Test("go on naming what is damaged")
  func damage() throws {
    try folder.open(home: "anne").pen().record(deeds(1), at: noon())
    let journal = try #require(folder.journals().first)
    let whole = try String(contentsOfFile: journal, encoding: .utf8)
    try (whole + "{\"n\":").write(toFile: journal, atomically: true, encoding: .utf8)
    for _ in 0..<2 {
      try fold(home: "anne")
      var damage: [Damage] = []
      _ = try folder.open(home: "anne").readings(noting: &damage)
      #expect(damage == [Damage(path: journal, fact: .tornTail)])
    }
  }
}
