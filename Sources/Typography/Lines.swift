/// The lines of a paragraph.
///
/// A page of them is kept as steps, of which each is found by adding up those before it; five at
/// the most, as nearly every paragraph has, need no array. Longer texts, and lines that are too long
/// for a step, are kept as they are.
package struct Lines: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case few(FewLines)
    case steps([LineStep])
    case whole([Line])
  }

  private var form: Form

  /// So many steps are added up at the most.
  static let mostSteps = 32

  init(_ steps: FewLines) { form = .few(steps) }

  init(_ steps: [LineStep]) { form = .steps(steps) }

  init(_ lines: [Line]) { form = .whole(lines) }

  /// Gives a line the phase that `Justification` chose for it.
  mutating func setPhase(_ phase: Int, ofLine number: Int) {
    switch form {
    case .few(var steps):
      steps[number].phase = phase
      form = .few(steps)
    case .steps(var steps):
      form = .whole([])
      steps[number].phase = phase
      form = .steps(steps)
    case .whole(var lines):
      form = .whole([])
      lines[number].phase = phase
      form = .whole(lines)
    }
  }
}

extension Lines: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch form {
    case .few(let steps): steps.count
    case .steps(let steps): steps.count
    case .whole(let lines): lines.count
    }
  }

  package subscript(number: Int) -> Line {
    switch form {
    case .few(let steps):
      precondition(number >= 0 && number < steps.count, "no such line")
      return steps[number].line(after: (0..<number).reduce(0) { $0 &+ steps[$1].length })
    case .steps(let steps):
      return steps[number].line(after: steps[..<number].reduce(0) { $0 &+ $1.length })
    case .whole(let lines): return lines[number]
    }
  }
}
