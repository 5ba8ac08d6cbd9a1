import Foundation
import TestSupport
import Testing

@Suite("A crowd on one library")
struct CrowdTests {
  @Test("loses nothing that was acknowledged, though some are killed")
  func small() throws {
    let crowd = Process()
    crowd.executableURL = URL(filePath: BuiltProduct.path("kiosque-bench"))
    crowd.arguments = [
      "crowd", "--processes", "8", "--seconds", "3", "--program", BuiltProduct.path("kiosque"),
      "--samples", "\(#filePath)/../../../Samples/dumps",
    ]
    let output = Pipe()
    crowd.standardOutput = output
    try crowd.run()
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    crowd.waitUntilExit()
    #expect(crowd.terminationStatus == 0 && said.hasSuffix("\n0 losses\n"), "\(said)")
  }
}
