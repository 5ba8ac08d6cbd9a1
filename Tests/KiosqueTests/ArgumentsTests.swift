import Testing

@testable import kiosque

@Suite("What was typed")
struct ArgumentsTests {
  @Test(
    "asks for no parser where it only names what to open",
    arguments: [
      ([], [], nil), (["une.html", "deux"], ["une.html", "deux"], nil),
      (["--library", "presse"], [], "presse"), (["--library", "presse", "a"], ["a"], "presse"),
      (["./list"], ["./list"], nil),
    ] as [([String], [String], String?)])
  func plain(arguments: [String], names: [String], library: String?) throws {
    let plain = try #require(Arguments.plainReading(arguments))
    #expect(plain.names == names && plain.library == library)
  }

  @Test(
    "goes to the parser otherwise",
    arguments: [
      ["list"], ["help"], ["-"], ["--version"], ["a", "--language", "en"], ["--library"],
      ["--library", "-x"], ["--library=presse"], ["--library", "presse", "list"],
    ])
  func parsed(arguments: [String]) {
    #expect(Arguments.plainReading(arguments) == nil)
  }
}
