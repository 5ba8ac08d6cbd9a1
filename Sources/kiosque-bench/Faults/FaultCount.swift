/// The faults of set text, rule by rule.
package struct FaultCount: Sendable {
  package private(set) var lines = 0
  /// The lines with one fault or more.
  package private(set) var badLines = 0
  package private(set) var faults: [Fault: Int] = [:]
  /// A few of them, as `left | right`.
  package private(set) var examples: [String] = []

  private static let mostExamples = 6

  package init() {}

  package var perThousand: Double { lines == 0 ? 0 : Double(badLines) * 1000 / Double(lines) }

  /// Looks at the lines of one paragraph.
  package mutating func add(_ paragraph: [String], measure: Int) {
    lines += paragraph.count
    for (number, found) in ParagraphFaults.of(paragraph, measure: measure) {
      badLines += 1
      for fault in found { faults[fault, default: 0] += 1 }
      guard examples.count < Self.mostExamples else { continue }
      let next = number + 1 < paragraph.count ? paragraph[number + 1] : ""
      let names = found.map(\.rawValue).sorted().joined(separator: ", ")
      examples.append("\(measure) cells, \(names): \(paragraph[number]) | \(next)")
    }
  }

  /// Looks at a whole text, whose paragraphs are parted by blank lines.
  package mutating func add(text: String, measure: Int) {
    var paragraph: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        add(paragraph, measure: measure)
        paragraph = []
      } else {
        paragraph.append(String(line))
      }
    }
    add(paragraph, measure: measure)
  }
}
