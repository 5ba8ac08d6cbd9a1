import Glibc
import Model
import Store

/// Copies of one library, what their readers do in them, and what they show in the end.
struct MergeRun {
  private let tool: MergeTool
  private let copies: [String]
  private let folder: String
  private let program: String
  private var dice: Dice
  /// How many deeds were done, in all copies.
  private(set) var deeds = 0
  private(set) var conflicts = 0
  private var comments: Set<String> = []
  /// One run of a reader goes on while the copies are brought together.
  private var longRun: Pen?

  private static let people = ["anne", "paul"]

  init(tool: MergeTool, copies: Int, seed: Int, folder: String, program: String) {
    self.tool = tool
    self.copies = (0..<copies).map { "\(folder)/copy-\($0)" }
    self.folder = folder
    self.program = program
    dice = Dice(seed: seed)
  }

  /// What the copies do not agree on.
  mutating func differences(rounds: Int) throws -> [String] {
    let first = try LibraryFolder.create(path: copies[0], places: places("anne", 0))
    try first.pen().keep((0..<6).map { Self.article($0) }, at: Moments.start)
    var exchange = Exchange(tool: tool, copies: copies, folder: folder)
    guard exchange.spread() else { throw BenchError.failed(what: "\(tool) makes no copies") }
    longRun = try library(0, "anne").pen()
    var found: [String] = []
    for round in 1...rounds {
      for copy in copies.indices { try change(copy, round) }
      guard exchange.bringTogether(&dice) else {
        throw BenchError.failed(what: "\(tool) does not bring the copies together")
      }
      found += try compare().map { "round \(round): \($0)" }
    }
    exchange.end()
    let paths = copies.map { TextFile.paths(under: $0) }
    conflicts = paths.joined().count { $0.contains("conflict") }
    return found
  }

  /// A few deeds of each reader, on this copy's machine.
  private mutating func change(_ copy: Int, _ round: Int) throws {
    for person in Self.people {
      var pen = try library(copy, person).pen()
      if let longRun, copy == 0, person == "anne" { pen = longRun }
      let moment = Moment(secondsSince1970: 1_795_350_005 + dice.number(in: -90_000...90_000))
      let name = "\(copy)-\(round)-\(person)"
      let common = dice.number(in: 0...5)
      try pen.keep(
        [Self.article(common, text: name), Self.article(100 + common, text: "")], at: moment)
      let ids = (0..<6).map { Self.article($0).id }
      let done: [Deed] = [
        .commented(ids[common], text: name), .readOn(ids[dice.number(in: 0...5)]),
        .starred(ids[dice.number(in: 0...5)], dice.chance(50)),
        .liked(ids[dice.number(in: 0...5)], dice.chance(50)),
        .deleted(ids[dice.number(in: 0...5)], dice.chance(60)),
        .marked(ids[dice.number(in: 0...5)], isRead: dice.chance(50)),
        .place(ids[common], Place(paragraph: round, offset: 0)),
      ]
      for deed in done { try pen.record([deed], at: moment) }
      comments.insert(name)
      deeds += done.count + 2
    }
  }

  private func compare() throws -> [String] {
    var found: [String] = []
    for person in Self.people {
      let libraries = try copies.indices.map { try library($0, person) }
      let readings = libraries.map { $0.readings() }
      let headlines = libraries.map { $0.headlines() }
      for copy in copies.indices.dropFirst() {
        if readings[copy] != readings[0] { found.append("\(person) did otherwise in copy \(copy)") }
        if headlines[copy] != headlines[0] { found.append("other articles in copy \(copy)") }
      }
      let texts = headlines[0].flatMap { readings[0].comments(on: $0.id).map(\.text) }
      if texts.sorted() != comments.sorted() {
        let missing = comments.subtracting(texts).sorted().joined(separator: ", ")
        found.append("comments: \(texts.count), written \(comments.count), missing: \(missing)")
      }
    }
    let lists = copies.map(printedList)
    if Set(lists).count > 1 { found.append("`list --json` differs") }
    return found
  }

  /// What the program prints of a copy; nothing where there is no program.
  private func printedList(_ copy: String) -> String {
    let output = "\(folder)/list"
    unlink(output)
    guard access(program, X_OK) == 0 else { return "" }
    let run = ChildProcess(
      program, ["list", "--json", "--library", copy],
      environment: ["HOME=\(folder)/home-anne"], output: output)
    return run?.wait(atMost: 60) == 0 ? TextFile.text(of: output) : "failed: \(copy)"
  }

  private func library(_ copy: Int, _ person: String) throws(StoreError) -> LibraryFolder {
    try LibraryFolder.open(path: copies[copy], places: places(person, copy))
  }

  private func places(_ person: String, _ copy: Int) -> Places {
    Places(environment: ["HOME": "\(folder)/home-\(person)"], machine: "machine \(copy)")
  }

  private static func article(_ number: Int, text: String = "D’abord.") -> Article {
    let address = "https://copies.example/\(number)"
    return Article(
      id: ArticleID(address: address), title: "Titre \(number)", authors: [],
      published: Moment(secondsSince1970: 1_700_000_000 + number * 86_400 * 9), language: "fr",
      url: address, body: [.paragraph([Inline(text)])])
  }
}
