/// The lines of a paragraph.
///
/// A page of them is kept as steps, of which each is found by adding up those before it; three at
/// the most, as every other paragraph has, need no array. Longer texts, and lines that are too long
/// for a step, are kept as they are.
package struct Lines: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case three(LineStep, LineStep, LineStep)
    case steps([LineStep])
    case whole([Line])
  }

  private var form: Form

  /// So many steps are added up at the most.
  static let mostSteps = 32

  init(_ first: LineStep, _ second: LineStep, _ third: LineStep) {
    form = .three(first, second, third)
  }

  init(_ steps: [LineStep]) { form = .steps(steps) }

  init(_ lines: [Line]) { form = .whole(lines) }

  /// Gives a line the phase that `Justification` chose for it.
  mutating func setPhase(_ phase: Int, ofLine number: Int) {
    switch form {
    case .three(var first, var second, var third):
      switch number {
      case 0: first.phase = phase
      case 1: second.phase = phase
      default: third.phase = phase
      }
      form = .three(first, second, third)
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
    case .three(let first, let second, let third):
      third.isNone ? second.isNone ? first.isNone ? 0 : 1 : 2 : 3
    case .steps(let steps): steps.count
    case .whole(let lines): lines.count
    }
  }

  package subscript(number: Int) -> Line {
    switch form {
    case .three(let first, let second, let third):
      precondition(number >= 0 && number < count, "no such line")
      switch number {
      case 0: return first.line(after: 0)
      case 1: return second.line(after: first.length)
      default: return third.line(after: first.length + second.length)
      }
    case .steps(let steps):
      return steps[number].line(after: steps[..<number].reduce(0) { $0 &+ $1.length })
    case .whole(let lines): return lines[number]
    }
  }
}
