import Testing
import Text

@Suite("Clusters and their cells")
struct ClustersTests {
  @Test("agree with every case of Unicode's GraphemeBreakTest 17.0")
  func conformance() throws {
    var cases = 0
    for line in try lines(of: "GraphemeBreakTest.txt") where !line.hasPrefix("#") {
      let pieces = line.prefix { $0 != "#" }.split(separator: "÷").map(text)
      let expected = pieces.filter { !$0.isEmpty }
      let whole = expected.joined(separator: "")
      #expect(scalars(Clusters(whole).map(\.text)) == scalars(expected), "\(line)")
      cases += 1
    }
    #expect(cases == 766)
  }

  @Test("give two cells to every fully qualified emoji, and one cluster")
  func emoji() throws {
    var cases = 0
    for line in try lines(of: "emoji-test.txt") where line.contains("; fully-qualified") {
      let emoji = text(line.prefix { $0 != ";" })
      #expect(Clusters(emoji).map(\.cells) == [2], "\(line)")
      cases += 1
    }
    #expect(cases == 3_944)
  }

  @Test(
    "take the cells a terminal gives them",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("…", 1), ("中", 2), ("각", 2),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("⌚", 2), ("⌚\u{FE0E}", 1),
      ("1\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1), ("🇫🇷", 2), ("🇫", 2), ("👍🏽", 2), ("🏽", 2),
      ("☝🏽", 2), ("👩‍👩‍👧‍👦", 2), ("क्षि", 2), ("नी", 2), ("\u{AD}", 0), ("\u{200B}", 0),
      ("\u{301}", 0), ("ｶ\u{FF9E}", 2), ("«", 1), ("—", 1), ("\u{A0}", 1), ("\u{202F}", 1),
    ])
  func cells(cluster: String, cells: Int) {
    #expect(Columns.of(cluster) == cells)
    #expect(Clusters(cluster).map(\.range) == [0..<cluster.utf8.count])
  }
}

private func text(_ statement: Substring) -> String {
  let values = statement.split { !$0.isHexDigit }.compactMap { UInt32($0, radix: 16) }
  return String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
}

/// Texts as numbers: `==` on texts would take canonically equal ones for the same.
private func scalars(_ texts: [String]) -> [[UInt32]] {
  texts.map { $0.unicodeScalars.map(\.value) }
}
