import Foundation
import JSON
import TestSupport
import Testing

/// The commands that look after a library.
@Suite("Looking after a library")
struct UpkeepTests {
  private let home: Home

  init() throws {
    home = try Home()
    _ = try home.run("import", Samples.file("dumps"))
    _ = try home.run("import", Samples.file("feeds"))
  }

  @Test("check is content with a whole library, and says so in JSON and in words")
  func sound() throws {
    let run = try home.run("check")
    #expect(run.status == 0 && run.lines.count == 1 && run.text.contains("abîmés\u{A0}: 0."))
    #expect(try home.run("check", "--language", "en").text.contains("damaged: 0."))
    let report = try #require(try home.run("check", "--json").json)
    #expect(report["articles"]?.integer == (try home.headlines().count))
    #expect(report["isSound"]?.bool == true)
  }

  @Test("check names what is damaged, ends with 65, and repairs only when told twice")
  func repair() throws {
    let name = try #require(
      home.files(below: "\(home.library)/articles").keys.sorted().first)
    let path = "\(home.library)/articles/\(name)"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: path))
    let run = try home.run("check")
    #expect(run.status == 65 && run.lines.count == 2 && run.lines[0].contains(name))
    let files = home.files(below: home.library)
    let unasked = try home.run("check", "--repair")
    #expect(unasked.status == 64 && unasked.text.contains("mettre de côté"))
    #expect(home.files(below: home.library) == files)
    let repaired = try home.run("check", "--repair", "--yes")
    #expect(repaired.status == 0 && repaired.text.contains("mettre de côté"))
    #expect(home.files(below: home.library)["articles/\(name).bad-1"] == [UInt8](bytes))
    #expect(try home.run("check").status == 0)
  }

  @Test("check --repair tells in JSON what was done, and what is there then")
  func repairInJSON() throws {
    let name = try #require(
      home.files(below: "\(home.library)/articles").keys.sorted().first)
    try Data("{".utf8).write(to: URL(filePath: "\(home.library)/articles/\(name)"))
    let run = try home.run("check", "--repair", "--yes", "--json")
    let report = try #require(run.json)
    #expect(run.status == 0 && report["isSound"]?.bool == true)
    #expect(report["findings"]?.array == [] && report["setAside"]?.integer == 1)
    #expect(report["repaired"]?.array?.map { $0["remedy"]?.string } == ["setAside"])
  }

  @Test("check says how to mend a library.json that is damaged")
  func libraryFile() throws {
    try Data("{".utf8).write(to: URL(filePath: "\(home.library)/library.json"))
    let run = try home.run("check")
    #expect(run.status == 65 && run.text.contains(#"écrivez-y {"format": 1}"#))
    #expect(try home.run("check", "--repair", "--yes").status == 65)
    #expect(home.files(below: home.library)["library.json"] == Array("{".utf8))
  }

  @Test("a damaged article is named on the screen too")
  func screen() throws {
    let name = try #require(home.files(below: "\(home.library)/articles").keys.sorted().first)
    try Data("{".utf8).write(to: URL(filePath: "\(home.library)/articles/\(name)"))
    try FileManager.default.removeItem(atPath: "\(home.library)/derived")
    let terminal = home.open()
    terminal.wait { terminal.sees("Illisible") }
    #expect(terminal.sees("Illisible"))
    terminal.press("Q")
  }

  @Test("compact folds the journals of this machine, and every list stays as it was")
  func compact() throws {
    let before = try home.run("list", "--json").output
    let report = try #require(try home.run("compact", "--json").json)
    #expect(report["files"]?.integer == 2)
    #expect(home.journals(below: "\(home.library)/readers").isEmpty)
    #expect(try home.run("list", "--json").output == before)
    #expect(try home.run("compact").text == "Rien à réunir.\n")
    #expect(try home.run("check").status == 0)
  }

  @Test("prune takes out what is old, says so before, and puts it back")
  func prune() throws {
    let all = try home.headlines().count
    #expect(try home.run("prune").status == 64)
    let dry = try home.run("prune", "--articles", "3", "--dry-run")
    #expect(dry.lines.count == all - 3 + 1)
    #expect(try home.headlines().count == all)
    let pruned = try home.run("prune", "--articles", "3", "--json")
    #expect(pruned.json?["articles"]?.array?.count == all - 3)
    #expect(try home.headlines().count == 3)
    #expect(try home.run("prune", "--undo").status == 0)
    #expect(try home.headlines().count == all)
    _ = try home.run("prune", "--articles", "3")
    #expect(try home.run("prune", "--purge").status == 64)
    let purged = try home.run("prune", "--purge", "--yes")
    #expect(purged.text == "Fichiers supprimés\u{A0}: \(all - 3).\n")
    #expect(try home.headlines().count == 3)
    #expect(home.files(below: "\(home.library)/articles").count == 3)
    #expect(try home.run("check").status == 0)
  }

  @Test("stats counts what lies there")
  func stats() throws {
    let stats = try #require(try home.run("stats", "--json").json)
    #expect(stats["articles"]?.integer == (try home.headlines().count))
    #expect(stats["readers"]?.integer == 1 && stats["journals"]?.integer == 2)
    #expect(stats["isDerivedCurrent"]?.bool == true)
    #expect(try home.run("--library", home.library, "stats").lines.count == 10)
  }
}
