/// Lines that are being made, one after the other.
struct LineDraft: ~Copyable {
  private var steps = InlineArray<32, LineStep>(repeating: .none)
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

  consuming func finished() -> Lines { whole.isEmpty ? stepped() : Lines(whole) }

  private func stepped() -> Lines {
    if count <= FewLines.most, let few = FewLines(steps) { return Lines(few) }
    var taken: [LineStep] = []
    taken.reserveCapacity(count)
    for number in 0..<count { taken.append(steps[number]) }
    return Lines(taken)
  }

  /// Takes the line between two places of the text.
  @inline(__always)
  mutating func append(from start: Candidate, to place: Candidate) {
    guard count < mostSteps, let step = LineStep(from: start, to: place, after: end) else {
      return appendWhole(Line(from: start, to: place))
    }
    steps[count] = step
    count &+= 1
    end &+= step.length
  }

  private mutating func appendWhole(_ line: Line) {
    if whole.isEmpty {
      mostSteps = 0
      whole.reserveCapacity(Swift.max(likelyCount, count + 1))
      whole += stepped()
    }
    whole.append(line)
    count += 1
  }
}
