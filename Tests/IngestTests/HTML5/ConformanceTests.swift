import FoundationEssentials
import Testing

@testable import Ingest

/// The cases of html5lib, which browsers are tested by too. They lie in Data, under their own licence.
@Suite("HTML is read as the standard has it")
struct ConformanceTests {
  private static let data =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Data/html5lib"

  private static func files(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: "\(data)/\(folder)").sorted().map { name in
      (name, Array(manager.contents(atPath: "\(data)/\(folder)/\(name)") ?? Data()))
    }
  }

  @Test("by the scanner: all cases")
  func tokenizer() throws {
    var count = 0
    for (name, bytes) in try Self.files("tokenizer") {
      for test in try TokenizerCase.all(in: bytes) {
        count += 1
        #expect(test.tokens == test.output, "\(name), \(test.state): \(test.description)")
      }
    }
    #expect(count == 2611)
  }

  /// Left out are scripts, and `<selectedcontent>`, in which a browser shows what was chosen.
  @Test("by the tree: all cases without scripts")
  func tree() throws {
    var count = 0
    for (name, bytes) in try Self.files("tree-construction") {
      for test in TreeCase.all(in: String(decoding: bytes, as: UTF8.self))
      where !test.input.contains("<selectedcontent>") {
        count += 1
        let difference = test.difference
        #expect(difference == nil, "\(name): \(test.input)")
      }
    }
    #expect(count >= 740)
  }

  @Test(
    "but only so deep",
    arguments: ["<div>", "<b>", "<a><p>", "<table><tr><td>", "<svg>", "<ul><li>", "<font a=1><p>"])
  func depth(piece: String) {
    let bytes = Array(String(repeating: piece, count: 5_000).utf8)
    let markup = HTMLTree.markup(of: bytes, depth: 40)
    var deepest = 0
    var depths = [Int](repeating: 0, count: markup.nodes.count)
    for node in markup.nodes.indices.dropFirst() {
      #expect(markup.parent(node) < node)
      depths[node] = depths[markup.parent(node)] + 1
      deepest = max(deepest, depths[node])
    }
    #expect(deepest <= 45)
  }
}
