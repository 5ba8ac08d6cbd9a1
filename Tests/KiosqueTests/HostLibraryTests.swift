import Foundation
import Glibc
import JSON
import TestSupport
import Testing

/// A library that a host keeps for its readers: they may read it, and write nothing into it.
@Suite("A library of the host")
struct HostLibraryTests {
  private let home: Home
  private let library: String
  /// What lets a program run as somebody else; empty where the tests themselves are nobody special.
  private let guest: [String]

  init() throws {
    home = try Home()
    library = "\(home.path)/srv"
    guest =
      geteuid() == 0
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []
    _ = try home.run("import", "--library", library, Samples.file("dumps"))
  }

  @Test(
    "counts what its readers' journals tell that can be read, and keeps a guest's deeds at home")
  func guests() throws {
    let titles = try home.titles("--library", library)
    // The keeper reads the second article, and likes it.
    try home.visit(library) { $0.press("j", "\r", "G", "G", "q", "L") }
    try addSecret()
    try close()
    let before = home.files(below: library)

    try expectMostRead(titles[1], of: "anne")
    let terminal = open("anne")
    terminal.settle(forMilliseconds: 300)
    #expect(!terminal.screen.text.contains("llisible"), "what is not for us is no damage")
    #expect(terminal.press("s", until: "Mis de côté"))
    #expect(terminal.shows("1  \(titles[1].words(1))"))
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))

    #expect(home.files(below: library) == before)
    #expect(home.journals(below: "\(home.path)/anne").contains { $0.contains("\"starred\"") })
    #expect(try list("anne", "--starred").json?.array?.count == 1)
    #expect(try list("paul", "--starred").json?.array == [])
    try addHostile()
    try expectMostRead(titles[1], of: "paul")
  }

  /// Somebody whose journals nobody else may read.
  private func addSecret() throws {
    let manager = FileManager.default
    let keeper = try #require(try manager.contentsOfDirectory(atPath: "\(library)/readers").first)
    try manager.copyItem(
      atPath: "\(library)/readers/\(keeper)", toPath: "\(library)/readers/secret")
  }

  /// Somebody who means no good.
  private func addHostile() throws {
    #expect(chmod("\(library)/readers", 0o755) == 0)
    try home.write(
      "{\"n\":2}\n\u{1B}[2J\u{0}\n" + String(repeating: "[", count: 10_000),
      to: "srv/readers/bad/d/20261122T122005Z-1.jsonl")
    #expect(symlink("/etc/passwd", "\(library)/readers/bad/d/20261122T122005Z-3.jsonl") == 0)
  }

  /// Closes the library to all but its keeper, and makes the guests' homes theirs.
  private func close() throws {
    let script = """
      chmod -R a-w,a+rX '\(library)'; chmod -R go-rwx '\(library)/readers/secret'
      mkdir -p '\(home.path)/anne' '\(home.path)/paul'
      \(guest.isEmpty ? ":" : "chown -R 65534:65534 '\(home.path)/anne' '\(home.path)/paul'")
      \(guest.isEmpty ? "chmod 0 '\(library)/readers/secret'" : ":")
      """
    #expect(try home.run("-c", script, program: "/bin/sh").status == 0)
  }

  private func environment(_ person: String) -> [String: String?] {
    let path = "\(home.path)/\(person)"
    return [
      "HOME": path, "XDG_STATE_HOME": path + "/state", "XDG_DATA_HOME": path + "/data",
      "XDG_CACHE_HOME": path + "/cache",
    ]
  }

  private func list(_ person: String, _ option: String) throws -> Run {
    let words = guest + [BuiltProduct.path("kiosque"), "list", "--json", option]
    return try home.run(
      Array(words.dropFirst()) + ["--library", library], environment: environment(person),
      program: words[0])
  }

  private func expectMostRead(_ title: String, of person: String) throws {
    let run = try list(person, "--most-read")
    #expect(run.json?.array?.map { $0["title"]?.string } == [title], "\(run)")
  }

  private func open(_ person: String) -> PseudoTerminal {
    let words = guest + [BuiltProduct.path("kiosque"), library]
    let path = guest.isEmpty ? words[0] : "/usr/bin/" + words[0]
    return home.open(
      Array(words.dropFirst()), environment: environment(person), program: path)
  }
}
