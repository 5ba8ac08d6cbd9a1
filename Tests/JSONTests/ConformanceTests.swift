import Foundation
import JSON
import Testing

/// The cases of JSONTestSuite (Nicolas Seriot), where a checkout has them beside it.
@Suite("JSON as others test it")
struct ConformanceTests {
  private static let archive = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpora/json.tar.gz").standardized.path

  /// Refused by the suite, taken by us: we mend the inside of strings.
  private static let mended: Set<String> = [
    "n_string_unescaped_ctrl_char.json", "n_string_unescaped_newline.json",
    "n_string_unescaped_tab.json",
  ]

  @Test(
    "accepts every y_ and refuses every n_ but those that mending explains",
    .enabled(if: FileManager.default.fileExists(atPath: archive), "corpora/json.tar.gz is absent"))
  func suite() throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let tar = try Process.run(
      URL(filePath: "/bin/tar"), arguments: ["xzf", Self.archive, "-C", directory.path])
    tar.waitUntilExit()
    let cases = directory.appending(path: "json/JSONTestSuite/test_parsing")
    let names = try FileManager.default.contentsOfDirectory(atPath: cases.path)
    #expect(names.count > 300)
    for name in names where !Self.mended.contains(name) {
      let bytes = [UInt8](try Data(contentsOf: cases.appending(path: name)))
      let isRead = (try? JSONReader.value(of: bytes)) != nil
      if name.hasPrefix("y_") { #expect(isRead, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isRead, "\(name)") }
    }
  }
}
