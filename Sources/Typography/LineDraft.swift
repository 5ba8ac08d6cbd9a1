/// Lines that are being made, one after the other.
struct LineDraft: ~Copyable {
  private var first = LineStep.none
  private var second = LineStep.none
  private var third = LineStep.none
  /// All the steps, once there are more than three.
  private var steps: [LineStep] = []
  /// All the lines, once there are more than steps are made for.
  private var whole: [Line] = []
  private(set) var count = 0
  /// So many lines may be steps.
  private var mostSteps = Lines.mostSteps
  /// Where the last line ends.
  private var end = 0
  private let likelyCount: Int

  /// `likelyCount`: how many lines there will be, more or less.
  init(likelyCount: Int) { self.likelyCount = likelyCount }

  consuming func finished() -> Lines {
    if !whole.isEmpty { return Lines(whole) }
    return count > 3 ? Lines(steps) : Lines(first, second, third)
  }

  @inline(__always)
  mutating func append(_ line: Line) {
    guard count < mostSteps, let step = LineStep(line, after: end) else { return appendWhole(line) }
    switch count {
    case 0: first = step
    case 1: second = step
    case 2: third = step
    default:
      if count == 3 { makeSteps() }
      steps.append(step)
    }
    count &+= 1
    end &+= step.length
  }

  private mutating func makeSteps() {
    steps.reserveCapacity(Swift.min(Swift.max(4, likelyCount), Lines.mostSteps))
    steps.append(first)
    steps.append(second)
    steps.append(third)
  }

  private mutating func appendWhole(_ line: Line) {
    if whole.isEmpty {
      mostSteps = 0
      whole.reserveCapacity(Swift.max(likelyCount, count + 1))
      let lines = count > 3 ? Lines(steps) : Lines(first, second, third)
      whole += lines
      steps = []
    }
    whole.append(line)
    count += 1
  }
}
