import Foundation
import Glibc
import Model
import Store
import Testing

@Suite("A snapshot")
struct SnapshotTests {
  private let folder: TestFolder
  private let ids = (0..<5).map { Article.sample("a\($0)").id }

  init() throws { folder = try TestFolder() }

  private func write(runs: Range<Int>, home: String = "anne", machine: String = "machine") throws {
    for run in runs {
      try folder.open(home: home, machine: machine).pen().record(
        Deed.drawn(run, among: ids), at: noon(run * 700))
    }
  }

  /// What each of two readers knows, read from the files alone.
  private func states(in library: String = "library") throws -> [Readings] {
    let path = "\(folder.path)/\(library)"
    try? FileManager.default.removeItem(atPath: path + "/derived")
    // Who wrote nothing yet is somebody else each time.
    return try ["anne", "paul"].filter { !folder.names("\($0)/.local/state/kiosque").isEmpty }.map {
      try LibraryFolder.open(path: path, places: folder.places(home: $0)).readings()
    }
  }

  private func compact(home: String = "anne", machine: String = "machine") throws
    -> CompactionReport
  {
    try #require(try folder.open(home: home, machine: machine).compact().first)
  }

  private func snapshots() throws -> [String] {
    try folder.files().keys.filter { $0.contains("/snapshot-") }.sorted()
  }

  @Test("takes the place of a device's journals, and tells each reader the same", arguments: 1...4)
  func same(seed: Int) throws {
    try write(runs: seed * 10..<seed * 10 + 4)
    try write(runs: seed * 10 + 4..<seed * 10 + 6, home: "paul")
    let before = try states()
    let report = try compact()
    #expect(report.files == 4 && report.kept < report.lines)
    #expect(try snapshots().count == 1)
    #expect(try folder.journals().count == 2, "those of another are left alone")
    #expect(try states() == before)
    let files = try folder.files()
    #expect(try compact().snapshots == [], "a second time there is nothing to do")
    #expect(
      try folder.files().filter { !$0.key.hasPrefix("derived") }
        == files.filter { !$0.key.hasPrefix("derived") })
  }

  @Test("is written once where the system lets no journal go")
  func stuck() throws {
    try write(runs: 0..<4)
    let before = try states()
    try SystemCall.$interference.withValue({ call in
      if case .unlink(let path) = call, path.hasSuffix(".jsonl") { .error(EPERM) } else { nil }
    }) {
      let report = try compact()
      #expect(report.remaining == 4 && report.snapshots.count == 1)
    }
    #expect(try snapshots().count == 1)
    #expect(try states() == before)
  }

  @Test("is folded with newer journals into another, and that one tells the same", arguments: 1...3)
  func again(seed: Int) throws {
    for round in 0..<3 {
      try write(runs: seed * 20 + round * 3..<seed * 20 + round * 3 + 3)
      let before = try states()
      #expect(try !compact().snapshots.isEmpty)
      #expect(try states() == before)
      #expect(try snapshots().count == 1)
      #expect(try folder.journals().isEmpty)
    }
  }

  /// The heart of it: any of the old journals may come back from a copy, any file may be missing, two
  /// copies may have folded apart, and the state is that of the lines that are there.
  @Test("merges with what comes back, in any subset", arguments: 1...6)
  func merging(seed: Int) throws {
    try write(runs: seed * 30..<seed * 30 + 4)
    let old = try folder.files().filter { $0.key.contains("readers/") }
    _ = try compact()
    let first = try folder.files().filter { $0.key.contains("/snapshot-") }
    try write(runs: seed * 30 + 4..<seed * 30 + 7)
    let newer = try folder.files().filter {
      $0.key.hasSuffix(".jsonl") && $0.key.contains("readers/")
    }
    let all = try states()
    _ = try compact()

    var draw = Draw(seed: seed)
    for subset in [old, first, newer, old.merging(first) { $1 }] {
      for (name, bytes) in subset where draw(2) == 0 {
        try bytes.write(to: URL(filePath: "\(folder.library)/\(name)"))
      }
    }
    #expect(try states() == all, "all is there, and some of it twice")
    _ = try compact()
    #expect(try states() == all)

    // Without any snapshot, the older files tell the same.
    for name in try snapshots() {
      try FileManager.default.removeItem(atPath: "\(folder.library)/\(name)")
    }
    for (name, bytes) in old.merging(newer, uniquingKeysWith: { $1 }) {
      try bytes.write(to: URL(filePath: "\(folder.library)/\(name)"))
    }
    #expect(try states() == all)
  }

  @Test("keeps what this version does not know to the byte, and lets nothing overrule it")
  func unknown() throws {
    try write(runs: 0..<2)
    let path = try #require(folder.journals().first)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let strange = sealed(
      #"{"n":90,"clock":900,"at":"2026-11-22T13:20:05+01:00","kind":"danced","avec":"Léa","sum":"00000000"}"#
        + "\n"
        + #"{"n":91,"clock":1,"at":"2026-11-22T13:20:05+01:00","kind":"starred","article":"\#(ids[0])","on":true,"list":"cuisine","sum":"00000000"}"#
        + "\n"
        + #"{"n":92,"clock":901,"at":"2026-11-22T13:20:05+01:00","kind":"starred","article":"\#(ids[1])","on":true,"list":"cuisine","sum":"00000000"}"#
    )
    try (text + strange).write(toFile: path, atomically: true, encoding: .utf8)
    let before = try states()
    _ = try compact()
    let snapshot = try #require(try folder.files().first { $0.key.contains("/snapshot-") }?.value)
    for line in strange.split(separator: "\n") {
      #expect(String(decoding: snapshot, as: UTF8.self).contains(#""event":\#(line),"sum":""#))
    }
    #expect(try states() == before)
    let known = #""kind":"starred","article":"\#(ids[1])""#
    if text.contains(known) {
      #expect(String(decoding: snapshot, as: UTF8.self).components(separatedBy: known).count >= 3)
    }
  }

  @Test("takes no journal that is being written, damaged, newer or another device's")
  func left() throws {
    try write(runs: 0..<2)
    let living = try folder.open(home: "anne").pen()
    try living.record([.liked(ids[0], true)], at: noon(9000))
    let damaged = try #require(folder.journals().first)
    try write(runs: 2..<3, machine: "train")
    let text = try String(contentsOfFile: damaged, encoding: .utf8)
    try String(text.dropLast(4)).write(toFile: damaged, atomically: true, encoding: .utf8)
    try write(runs: 5..<7)
    let before = try states()
    let report = try compact()
    #expect(report.living == 1 && report.damaged == 1 && report.files == 3)
    #expect(try folder.journals().count == 3)
    #expect(try states() == before)
    try living.record([.liked(ids[0], false)], at: noon(9001))
    #expect(try !states()[0].state(of: ids[0]).isLiked)
  }

  @Test("loses a bad line alone, and is then folded no more")
  func flipped() throws {
    try folder.open(home: "anne").pen().record([.commented(ids[0], text: "un")], at: noon())
    try folder.open(home: "anne").pen().record([.commented(ids[0], text: "deux")], at: noon(1))
    _ = try compact()
    let path = "\(folder.library)/\(try #require(try snapshots().first))"
    let bytes = try Data(contentsOf: URL(filePath: path))
    for place in bytes.indices where bytes[place] != 0x0A {
      var copy = bytes
      copy[place] ^= 1
      guard copy[place] != 0x0A, copy[place] != 0x0D else { continue }
      try copy.write(to: URL(filePath: path))
      try? FileManager.default.removeItem(atPath: folder.library + "/derived")
      var damage: [Damage] = []
      let texts = try folder.open(home: "anne").readings(noting: &damage)
        .comments(on: ids[0]).map(\.text)
      let line = bytes[..<place].count { $0 == 0x0A } + 1
      #expect(texts == (line == 1 ? ["un", "deux"] : line == 2 ? ["deux"] : ["un"]))
      #expect(damage == [Damage(path: path, fact: .badLine(line))])
    }
    try write(runs: 0..<2)
    #expect(try compact().damaged == 1)
    #expect(try folder.files().keys.contains { path.hasSuffix($0) })
  }

  @Test("costs nothing when a lock is held by another run, or cannot be had")
  func locked() throws {
    try write(runs: 0..<3)
    let device = try #require(folder.journals().first).split(separator: "/").dropLast()
      .joined(separator: "/")
    let lock = open("/\(device)/.lock", O_RDWR | O_CREAT, 0o666)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(try compact().snapshots == [])
    #expect(try folder.journals().count == 3)
    close(lock)
    #expect(try compact().files == 3)
  }

  @Test("is made by itself where more than 64 journals lie")
  func byItself() throws {
    for run in 0..<64 {
      try folder.open(home: "anne").pen().record([.starred(ids[0], run % 2 == 0)], at: noon(run))
    }
    try folder.open(home: "anne").compactWhereMany()
    #expect(try folder.journals().count == 64)
    try folder.open(home: "anne").pen().record([.starred(ids[0], true)], at: noon(99))
    try folder.open(home: "anne").compactWhereMany()
    #expect(try folder.journals().isEmpty && snapshots().count == 1)
    #expect(try folder.open(home: "anne").readings().state(of: ids[0]).isStarred)
    #expect(folder.names("library/derived/folds").count == 1, "and what is derived of it is there")
  }

  @Test("is read from a fold like a journal")
  func folded() throws {
    try write(runs: 0..<4)
    let before = try states()
    let library = try folder.open(home: "anne")
    _ = try library.compact()
    #expect(folder.names("library/derived/folds").count == 1)
    #expect(library.readings() == before[0])
    try write(runs: 7..<8)
    #expect(try folder.open(home: "anne").readings() == states()[0])
  }

  @Test("never costs what is written to a journal that somebody took away")
  func takenAway() throws {
    let pen = try folder.open(home: "anne").pen()
    try pen.record([.commented(ids[0], text: "un")], at: noon())
    try FileManager.default.removeItem(atPath: try #require(folder.journals().first))
    try pen.record([.commented(ids[0], text: "deux")], at: noon(1))
    #expect(try folder.open(home: "anne").readings().comments(on: ids[0]).map(\.text) == ["deux"])
  }
}
