import Text

/// Finds the faults in the lines of a paragraph, knowing nothing of how they were found.
///
///     … à 16h28 : «        ends with an opening mark
///     L’ordre sera 230     parts a number from its unit
///     K rétabli !
enum ParagraphFaults {
  /// The lines that have faults, and theirs.
  static func of(_ lines: [String], measure: Int) -> [(line: Int, faults: Set<Fault>)] {
    var found: [(Int, Set<Fault>)] = []
    var dashes = 0
    for (number, line) in lines.enumerated() {
      var faults: Set<Fault> = []
      let text = LineEdge.trimmed(line)
      if Columns.of(String(text)) > measure, text.contains(where: LineEdge.isBreakingBlank) {
        faults.insert(.tooWide)
      }
      dashes += Self.loneDashes(in: text)
      if number == 0, text.first.map(LineEdge.isDash) ?? false { dashes -= 1 }
      if number + 1 < lines.count {
        let right = LineEdge(beginning: lines[number + 1])
        let left = LineEdge(ending: text)
        faults.formUnion(LineEndRules.faults(left: left, right: right, isInAside: dashes % 2 == 1))
      }
      if !faults.isEmpty { found.append((number, faults)) }
    }
    return found
  }

  /// The dashes that stand between blanks: the odd ones open an aside, the even ones close it.
  private static func loneDashes(in line: Substring) -> Int {
    line.split(whereSeparator: LineEdge.isBlank)
      .count { $0.count == 1 && $0.first.map(LineEdge.isDash) ?? false }
  }
}
