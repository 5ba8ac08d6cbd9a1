import Testing

@Suite("The house")
struct HouseTests {
  @Test("keeps its top level to a few names")
  func topLevel() throws {
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Samples", "README.md",
    ]
    let excess = try Checkout.names(in: ".").filter { $0.first != "." && !allowed.contains($0) }
    #expect(excess.isEmpty)
  }

  @Test("ships a program, so nothing in it is public")
  func nothingIsPublic() throws {
    for file in try swiftFiles() {
      #expect(try !CodeLine.lines(of: file).contains(where: \.isPublic), "\(file)")
    }
  }

  @Test("leaves nothing for later, and silences no check")
  func words() throws {
    // In two pieces each, or this file would find itself.
    let unwanted = [
      "TO" + "DO", "FIX" + "ME", "@unchecked " + "Sendable", "nonisolated" + "(unsafe)",
      "swift-format" + "-ignore",
    ]
    for file in try swiftFiles() {
      let text = try Checkout.text(of: file)
      for word in unwanted { #expect(!text.contains(word), "\(file) says \(word)") }
    }
  }

  @Test("ships nothing that leans on a folder beside the checkout")
  func standsAlone() throws {
    for file in try Checkout.files(below: "Sources") {
      #expect(try !Checkout.text(of: file).contains("../shared"), "\(file)")
    }
  }

  @Test("lays pages out by one ruler, which knows how wide the terminal draws")
  func oneRuler() throws {
    let files = try Checkout.files(below: "Sources/Reader", ending: [".swift"])
    for file in files where !file.hasSuffix("Frame/Ruler.swift") {
      let text = try Checkout.text(of: file)
      for measure in ["of", "cut", "pad"] {
        #expect(!text.contains("Columns.\(measure)("), "\(file)")
      }
    }
  }

  private func swiftFiles() throws -> [String] {
    try Checkout.files(below: "Sources", ending: [".swift"])
      + Checkout.files(below: "Tests", ending: [".swift"])
  }
}
