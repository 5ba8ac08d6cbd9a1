import Testing
import Typography

@Suite("Line breaking by UAX #14")
struct LineBreakerTests {
  @Test("agrees with every case of Unicode's LineBreakTest 17.0")
  func conformance() throws {
    var cases = 0
    var wrong: [String] = []
    for line in try lines(of: "LineBreakTest.txt") where !line.hasPrefix("#") {
      let statement = line.prefix { $0 != "#" }
      let (text, expected) = parsed(statement)
      cases += 1
      if LineBreaker.opportunities(in: text) != expected { wrong.append(line) }
    }
    #expect(cases == 19_338)
    #expect(
      wrong.isEmpty, "\(wrong.count) wrong, first: \(wrong.prefix(5).joined(separator: "\n"))")
  }
}

/// "× 0061 ÷ 0062 ÷" as a text and the UTF-8 offsets of its ÷.
private func parsed(_ statement: Substring) -> (text: String, breaks: [Int]) {
  var text = String.UnicodeScalarView()
  var breaks: [Int] = []
  for field in statement.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
    if field == "÷" {
      breaks.append(String(text).utf8.count)
    } else if let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) {
      text.append(scalar)
    }
  }
  return (String(text), breaks)
}
