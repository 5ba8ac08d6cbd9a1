import Foundation
import Model
import Store
import TestSupport
import Testing

/// State is a function of the set of records, however they came to lie in the library.
@Suite("A merge")
struct MergeTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder(inMemory: true) }

  /// The journals of three people on two machines each, and what they tell the first.
  private func journals(_ source: inout SeededGenerator) throws -> [String: [UInt8]] {
    let ids = (0..<4).map { Article.sample("a\($0)").id }
    for run in 0..<9 {
      let library = try folder.open(home: "\(run % 3)", machine: "\(run % 2)")
      let pen = library.pen()
      for number in 0..<6 {
        let id = try #require(ids.randomElement(using: &source))
        let deeds: [Deed] = [
          .starred(id, Bool.random(using: &source)), .liked(id, Bool.random(using: &source)),
          .deleted(id, Bool.random(using: &source)), .readOn(id), .finished(id),
          .marked(id, isRead: Bool.random(using: &source)),
          .commented(id, text: "\(run) \(number)"),
          .place(id, Place(paragraph: number, offset: run)),
        ]
        try pen.record([try #require(deeds.randomElement(using: &source))], at: noon(run))
      }
    }
    return try folder.files().filter { $0.key.hasPrefix("readers/") }.mapValues { Array($0) }
  }

  private func readings() throws -> [Readings] {
    try (0..<3).map { try folder.open(home: "\($0)").readings() }
  }

  private func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: "\(folder.library)/\(name)")
  }

  private func put(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    let file = URL(filePath: "\(folder.library)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  @Test("is the same in whatever order journals come, folded in between or not", arguments: 1...2)
  func order(seed: Int) throws {
    var source = SeededGenerator(seed: UInt64(seed))
    let journals = try journals(&source)
    let expected = try readings()
    for _ in 0..<4 {
      remove("readers")
      remove("derived")
      for name in journals.keys.sorted().shuffled(using: &source) {
        let bytes = try #require(journals[name])
        // Half of it first, as a copy under way has it.
        if Bool.random(using: &source) {
          try put(bytes.prefix(Int.random(in: 0...bytes.count, using: &source)), name)
          _ = try readings()
        }
        try put(bytes, name)
        if Bool.random(using: &source) {
          try folder.open(home: "0").pen().keep([.sample("neuf")], at: noon())
          _ = try folder.open(home: "0").headlines()
        }
      }
      let merged = try readings()
      #expect(try sameMarks(merged, expected))
    }
  }

  @Test("counts a record once, in however many conflict copies it stands", arguments: 1...4)
  func duplicates(seed: Int) throws {
    var source = SeededGenerator(seed: UInt64(seed))
    let journals = try journals(&source)
    let expected = try readings()
    for (name, bytes) in journals.sorted(by: { $0.key < $1.key }) {
      let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
      // Each line lies in one of the copies, or in several.
      var copies = [[UInt8]](repeating: lines[0], count: 3)
      for line in lines.dropFirst() {
        let first = Int.random(in: 0..<3, using: &source)
        for copy in 0..<3 where copy == first || Bool.random(using: &source) {
          copies[copy] += line
        }
      }
      try put(copies[0], name)
      for (number, copy) in copies.dropFirst().enumerated() {
        let mark = ".sync-conflict-2026112\(number)-080000-ABCDEFG.jsonl"
        try put(copy, name.replacing(".jsonl", with: mark))
      }
    }
    #expect(try readings() == expected)
  }

  @Test("of subsets is that of their union", arguments: 1...4)
  func subsets(seed: Int) throws {
    var source = SeededGenerator(seed: UInt64(seed))
    let journals = try journals(&source)
    let expected = try readings()
    remove("readers")
    for (name, bytes) in journals where Bool.random(using: &source) { try put(bytes, name) }
    let part = try readings()
    // A part invents nothing.
    for id in (0..<4).map({ Article.sample("a\($0)").id }) {
      let all = Set(expected[0].comments(on: id).map(\.text))
      #expect(Set(part[0].comments(on: id).map(\.text)).isSubset(of: all))
    }
    for (name, bytes) in journals { try put(bytes, name) }
    #expect(try readings() == expected)
  }

  /// Keeping an article in between raises the clock, and tells nothing of marks.
  private func sameMarks(_ some: [Readings], _ others: [Readings]) throws -> Bool {
    let ids = (0..<4).map { Article.sample("a\($0)").id }
    return zip(some, others).allSatisfy { one, other in
      ids.allSatisfy { id in
        one.state(of: id) == other.state(of: id) && one.likes(of: id) == other.likes(of: id)
          && one.reads(of: id, in: .always, today: noon())
            == other.reads(of: id, in: .always, today: noon())
          && one.comments(on: id).map(\.text) == other.comments(on: id).map(\.text)
      }
    }
  }
}
