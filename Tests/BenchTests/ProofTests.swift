import Foundation
import TestSupport
import Testing

/// The heavy proofs, in small.
@Suite("A small proof")
struct ProofTests {
  @Test("that a crowd on one library loses nothing, though some of it are killed")
  func crowd() throws {
    try expectNone("losses", ["crowd", "--processes", "8", "--seconds", "2"])
  }

  @Test(
    "that copies changed apart come together",
    arguments: ["rsync", "git"].filter { FileManager.default.fileExists(atPath: "/usr/bin/\($0)") })
  func merge(tool: String) throws {
    try expectNone(
      "differences",
      ["merge", "--tools", tool, "--copies", "2", "--rounds", "2", "--seeds", "1"])
  }

  @Test(
    "that a program which is killed at a call loses nothing",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace"), "strace is not here"))
  func crash() throws {
    try expectNone(
      "losses",
      ["crash", "--faults", "kill,EIO", "--scenes", "import", "--most", "4"])
  }

  @Test(
    "that a refresh with hostile sources keeps all that the honest ones give",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/curl"), "curl is not here"))
  func refresh() throws {
    try expectNone("losses", ["refresh", "--quick", "--sources", "9", "--articles", "200"])
  }

  /// Runs a proof, which counts what went wrong at its end.
  private func expectNone(_ unit: String, _ words: [String]) throws {
    let proof = Process()
    proof.executableURL = URL(filePath: BuiltProduct.path("kiosque-bench"))
    proof.currentDirectoryURL = URL(filePath: #filePath).appending(path: "../../..").standardized
    proof.arguments = words + ["--program", BuiltProduct.path("kiosque")]
    let output = Pipe()
    proof.standardOutput = output
    try proof.run()
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    proof.waitUntilExit()
    #expect(proof.terminationStatus == 0 && !said.hasPrefix("0 "), "\(said)")
    #expect(said.contains("0 \(unit)\n"), "\(said)")
  }
}
