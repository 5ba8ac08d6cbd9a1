import Foundation
import Model
import Store
import Testing

/// What a person does with a library, and how far it was acknowledged.
struct Operation: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Whether it is about what is derived.
  var derives = false
  /// Whether it only moves or removes what was acknowledged before.
  var isSilent = false
  /// Makes what is there before, and says what of it must stay.
  let prepare: @Sendable (TestFolder) throws -> [Acknowledgement]
  /// Says after each step what has been acknowledged.
  let act: @Sendable (TestFolder, (Acknowledgement) -> Void) async throws -> Void

  enum Acknowledgement: Hashable {
    case kept(Article)
    case did(Deed)
  }

  /// The articles and deeds that an operation is about: what else is found was invented.
  static let articles =
    [Article.sample("maree", text: "Corrigé.", updated: "2024-03-01")]
    + ["maree", "vent", "quai"].map { Article.sample($0) }
    + (0..<7).map { Article.sample("a\($0)", published: $0 < 4 ? "2024-02-10" : nil) }

  static let maree = Article.sample("maree").id
  /// The first is longer than a screen.
  static let comments = [String(repeating: "La mer monte. ", count: 90), "Oui."]

  static let all: [Operation] = [
    Operation(testDescription: "making a library with its first articles", prepare: { _ in [] }) {
      try keep(["maree", "vent", "quai"].map { .sample($0) }, in: $0, $1)
    },
    Operation(testDescription: "keeping a batch and a revision", prepare: twoArticles) {
      try keep(articles, in: $0, $1)
    },
    Operation(testDescription: "keeping again what is damaged", prepare: damagedArticle) {
      try keep([.sample("maree")], in: $0, $1)
    },
    Operation(testDescription: "a first mark, a second, and a comment", prepare: twoArticles) {
      try record([[.starred(maree, true)], [.liked(maree, true), .readOn(maree)]], in: $0, $1)
      try record([[.commented(maree, text: comments[0])]], in: $0, $1)
    },
    Operation(testDescription: "marks in a library that is closed", prepare: sealedLibrary) {
      try record([[.starred(maree, true)], [.commented(maree, text: comments[1])]], in: $0, $1)
    },
    Operation(
      testDescription: "folding journals into a snapshot", isSilent: true, prepare: journals
    ) {
      folder, _ in
      _ = try folder.open().compact()
    },
    Operation(
      testDescription: "folding a snapshot with newer journals", isSilent: true, prepare: snapshot
    ) {
      folder, _ in
      _ = try folder.open().compact()
    },
    Operation(testDescription: "removing for good what was pruned", isSilent: true, prepare: pruned)
    {
      folder, _ in
      _ = try folder.open().removePruned()
    },
    Operation(
      testDescription: "repairing an article, a journal and what is derived", isSilent: true,
      prepare: damagedFiles, act: repair),
    Operation(
      testDescription: "repairing a snapshot", isSilent: true, prepare: damagedSnapshot, act: repair
    ),
    Operation(testDescription: "deriving all that can be", derives: true, prepare: withoutDerived) {
      folder, _ in
      var damage: [Damage] = []
      let count = try folder.open().headlines(noting: &damage).count
      #expect(count == 10 || !damage.isEmpty, "what is missing is named")
    },
  ]

  private static func repair(_ folder: TestFolder, _: (Acknowledgement) -> Void) async throws {
    let library = try folder.open()
    _ = try library.repair(await library.check(at: noon()).findings)
  }

  private static func keep(
    _ articles: [Article], in folder: TestFolder, _ acknowledge: (Acknowledgement) -> Void
  ) throws {
    let library = try folder.open()
    let pen = library.pen()
    for batch in [articles, [.sample("quai")]] {
      try pen.keep(batch, at: noon())
      for article in batch { acknowledge(.kept(article)) }
    }
  }

  /// Each group of deeds by itself, as keys are pressed: one that fails does not stop the next.
  private static func record(
    _ groups: [[Deed]], in folder: TestFolder, _ acknowledge: (Acknowledgement) -> Void
  ) throws {
    let library = try folder.open()
    let pen = library.pen()
    var failure: (any Error)?
    for deeds in groups {
      do {
        for event in try pen.record(deeds, at: noon()) { acknowledge(.did(event.deed)) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func twoArticles(_ folder: TestFolder) throws -> [Acknowledgement] {
    let library = try folder.open()
    let articles = [Article.sample("maree"), .sample("vent")]
    try library.pen().keep(articles, at: noon())
    _ = library.headlines()
    return articles.map { .kept($0) }
  }

  private static func damagedArticle(_ folder: TestFolder) throws -> [Acknowledgement] {
    let there = try twoArticles(folder)
    for name in folder.names("library/articles/2024/02") where name.hasPrefix(maree.text) {
      try folder.write("{", to: "library/articles/2024/02/\(name)")
    }
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    return Array(there.dropFirst())
  }

  /// An article that is none any more, a journal that ends in the middle of a line, and headlines that
  /// say another thing.
  private static func damagedFiles(_ folder: TestFolder) throws -> [Acknowledgement] {
    let there = try journals(folder)
    _ = try folder.open().headlines()
    try tear(try #require(try folder.journals().last))
    let month = "library/articles/2024/02"
    let name = try #require(folder.names(month).first { $0.hasPrefix(maree.text) })
    try folder.write("{", to: "\(month)/\(name)")
    let headlines = "\(folder.library)/derived/headlines/2024-02.jsonl"
    let text = try String(contentsOfFile: headlines, encoding: .utf8)
    try folder.write(
      text.replacing("Titre de vent", with: "Titre de gens"),
      to: "library/derived/headlines/2024-02.jsonl")
    return Array(there.dropFirst())
  }

  private static func damagedSnapshot(_ folder: TestFolder) throws -> [Acknowledgement] {
    let there = try snapshot(folder)
    let name = try #require(try folder.files().keys.first { $0.contains("/snapshot-") })
    try tear("\(folder.library)/\(name)")
    return there
  }

  private static func tear(_ path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    try (bytes + Data(#"{"n":9,"clo"#.utf8)).write(to: URL(filePath: path))
  }

  private static func sealedLibrary(_ folder: TestFolder) throws -> [Acknowledgement] {
    defer { try? folder.write(#"{"format":1,"sealed":true}"#, to: "library/library.json") }
    return try twoArticles(folder)
  }

  /// Of four runs, each with its own.
  private static func journals(_ folder: TestFolder) throws -> [Acknowledgement] {
    var there = try twoArticles(folder)
    for deeds: [Deed] in [
      [.starred(maree, true), .readOn(maree)], [.liked(maree, true)],
      [.commented(maree, text: comments[1])],
    ] {
      try record([deeds], in: folder) { there.append($0) }
    }
    return there
  }

  private static func snapshot(_ folder: TestFolder) throws -> [Acknowledgement] {
    var there = try journals(folder)
    #expect(try folder.open().compact().first?.files == 4)
    try record([[.starred(Article.sample("vent").id, true)]], in: folder) { there.append($0) }
    return there
  }

  /// Two articles were pruned, of which another reader then set one aside.
  private static func pruned(_ folder: TestFolder) throws -> [Acknowledgement] {
    let library = try folder.open()
    try library.pen().keep(articles, at: noon())
    _ = library.headlines()
    let ids = [Article.sample("vent").id, Article.sample("quai").id]
    try library.pen().record(ids.map { .pruned($0) }, at: noon(1))
    try folder.open(home: "paul").pen().record([.starred(ids[0], true)], at: noon(2))
    return articles.filter { $0.id != ids[1] }.map { .kept($0) }
  }

  private static func withoutDerived(_ folder: TestFolder) throws -> [Acknowledgement] {
    let pen = try folder.open().pen()
    try pen.keep(articles, at: noon())
    try pen.record([.starred(maree, true), .commented(maree, text: comments[1])], at: noon())
    return articles.map { .kept($0) } + [.did(.starred(maree, true))]
      + [.did(.commented(maree, text: comments[1]))]
  }
}
