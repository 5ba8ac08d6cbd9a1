import Foundation
import TestSupport
import Testing

/// What the program does where a part of the library, or the reader's own file, can't be read. Something
/// else stands in its place, since whoever runs the tests may be allowed to read everything.
@Suite("What can't be read")
struct UnreadTests {
  private let home: Home

  init() throws {
    home = try Home()
    _ = try home.run("import", Samples.file("dumps"))
    _ = try home.run("import", Samples.file("feeds"))
  }

  /// All files of the library but what is derived.
  private var truth: [String: [UInt8]] {
    home.files(below: home.library).filter { !$0.key.hasPrefix("derived/") }
  }

  private var identity: String { "\(home.path)/state/kiosque/identity.json" }

  /// Puts a file in the place of a month's folder; its path.
  private func hideMonth() throws -> String {
    let articles = "\(home.library)/articles"
    let name = try #require(home.files(below: articles).keys.sorted().first?.prefix(7))
    let month = "\(articles)/\(name)"
    try FileManager.default.moveItem(atPath: month, toPath: home.path + "/month")
    try Data().write(to: URL(filePath: month))
    return month
  }

  @Test("a month that can't be read is named, the rest is shown, and the status tells")
  func month() throws {
    let month = try hideMonth()
    for words in [
      ["list"], ["list", "--json"], ["search", "la"], ["search", "--json", "la"], ["export"],
      ["stats"], ["stats", "--json"],
    ] {
      let run = try home.run(words)
      #expect(run.status == 1 && run.lines.count > 1, "\(words): \(run)")
      #expect(run.complaint.contains(month), "\(words): \(run)")
    }
  }

  @Test("prune is refused while a month, or who reads, can't be read")
  func prune() throws {
    _ = try home.run("prune", "--articles", "3")
    let journals = home.journals(below: "\(home.library)/readers")
    let month = try hideMonth()
    try expectRefusals(66, naming: month)
    try FileManager.default.removeItem(atPath: month)
    try FileManager.default.moveItem(atPath: home.path + "/month", toPath: month)
    try FileManager.default.moveItem(atPath: identity, toPath: home.path + "/identity")
    try FileManager.default.createDirectory(atPath: identity, withIntermediateDirectories: true)
    try expectRefusals(65, naming: identity)
    try FileManager.default.removeItem(atPath: identity)
    try FileManager.default.moveItem(atPath: home.path + "/identity", toPath: identity)
    #expect(home.journals(below: "\(home.library)/readers") == journals)
    #expect(try home.headlines().count == 3)
  }

  private func expectRefusals(_ status: Int32, naming path: String) throws {
    for words in [
      ["--articles", "1"], ["--articles", "1", "--dry-run"], ["--undo"], ["--purge", "--yes"],
    ] {
      let run = try home.run(["prune"] + words)
      #expect(run.status == status && run.output.isEmpty, "\(words): \(run)")
      #expect(run.complaint.contains(path) && run.isOneComplaint, "\(words): \(run)")
    }
  }

  @Test("who reads is not known: nothing is written, and what is shown says so")
  func reader() throws {
    try Data("{".utf8).write(to: URL(filePath: identity))
    let files = truth
    for words in [
      ["compact"], ["unfollow", "Gazette"], ["import", Samples.file("pages")], ["sources"],
      ["refresh"],
    ] {
      let run = try home.run(words)
      #expect(run.status == 65 && run.output.isEmpty, "\(words): \(run)")
      #expect(run.complaint.contains(identity) && run.isOneComplaint, "\(words): \(run)")
    }
    #expect(truth == files)
    let list = try home.run("list")
    #expect(list.status == 1 && list.complaint.contains(identity) && !list.lines.isEmpty)
    #expect(try home.run("check").status == 65)
  }

  @Test("the screen says that marks wait while nobody knows who reads, and keeps them after")
  func unknownOnScreen() throws {
    let aside = home.path + "/identity"
    try FileManager.default.moveItem(atPath: identity, toPath: aside)
    try FileManager.default.createDirectory(atPath: identity, withIntermediateDirectories: true)
    let title = try home.titles()[0]
    let files = truth
    let terminal = home.open()
    #expect(terminal.wait { terminal.sees("Vos marques ne sont pas gardées") })
    #expect(terminal.sees("« identity.json »"))
    #expect(terminal.press("s", until: "Vos marques ne sont pas gardées"))
    #expect(terminal.press("j", until: "non gardé"))
    #expect(truth == files)
    try FileManager.default.removeItem(atPath: identity)
    try FileManager.default.moveItem(atPath: aside, toPath: identity)
    #expect(terminal.press("s", until: "Mis de côté"))
    #expect(terminal.press("j", until: " articles · "))
    #expect(!terminal.screen.text.contains("gardé"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    #expect(try home.titles("--starred").count == 2)
    #expect(try home.titles("--starred").contains(title))
  }
}

extension Run {
  fileprivate var isOneComplaint: Bool { complaint.split(separator: "\n").count == 1 }
}
