import Foundation
import Reader
import Store
import TestSupport
import Testing
import Web

@testable import kiosque

@Suite("The French of the program")
struct SentenceTests {
  /// `~` stands for U+00A0 and `_` for U+202F.
  @Test("ties its spaces to its marks, and leaves what is named as it is")
  func spaces() {
    let path = "a : b"
    let sentence: FrenchSentence = "« \(path) » existe ; vraiment ? Oui : \(3)."
    let visible = sentence.text.replacing("\u{A0}", with: "~").replacing("\u{202F}", with: "_")
    #expect(visible == "«~a : b~» existe_; vraiment_? Oui~: 3.")
  }

  @Test("names at the reader’s foot the host alone, and then the reason")
  func foot() {
    let address =
      "https://gazette.example:8443/2026/11/une-adresse-dont-le-pied-ne-montre-pas-la-fin"
    let sentence = Failure.web(address: address, .timedOut).footSentence
    #expect(sentence.hasPrefix("«\u{A0}gazette.example\u{A0}» "))
    #expect(Failure.web(address: "n’importe", .noCurl).footSentence.contains("curl"))
  }

  /// What `say` is given becomes a `FrenchSentence`; any other text would go out as it stands.
  @Test("is all said through a rule that knows its spaces")
  func sources() throws {
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    var sentences = 0
    let files = try ["Sources/kiosque", "Sources/Reader/Wording"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").map {
        "\(folder)/\($0)"
      }
    }
    for name in files where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
      for (literal, before) in Self.literals(in: text) where Self.hasPlainSpace(literal) {
        sentences += 1
        #expect(
          before.hasSuffix("say(") || before.hasSuffix("FrenchSentence ="), "\(name): \(literal)")
      }
    }
    #expect(sentences > 90)
  }

  @Test(
    "has no plain space where it is printed", arguments: ["", "prune", "check", "import", "show"])
  func help(command: String) throws {
    let run = try Home().run(command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(run.status == 0)
    for line in run.lines { #expect(!Self.hasPlainSpace(line), "\(line)") }
  }

  /// The literals of a source that stand outside of comments, and the code before each.
  private static func literals(in text: String) -> [(literal: String, before: String)] {
    var found: [(String, String)] = []
    var before = ""
    for line in text.split(separator: "\n") {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("//") { continue }
      for (number, part) in code.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number % 2 == 1 { found.append((String(part), before)) }
        before = number % 2 == 1 ? "" : String(part.isEmpty ? before[...] : part)
        while before.last == " " { before.removeLast() }
      }
    }
    return found
  }

  private static func hasPlainSpace(_ text: String) -> Bool {
    text.contains("« ") || text.contains(" »")
      || [" :", " ;", " !", " ?"].contains { mark in
        text.contains(mark + " ") || text.hasSuffix(mark)
      }
  }
}
