/// What one run of a program on a terminal showed: milliseconds and megabytes.
struct ScreenRun {
  let first: Double
  let memory: Double
  var steps: [KeyAnswer] = []
  var end: Double?
}

/// What a key took until the last of what it made the program draw, and the processor time of that:
/// milliseconds.
struct KeyAnswer {
  let time: Double
  let processorTime: Double
}

/// What several runs came to, each beside one of a peer.
struct ScreenFigures {
  private let own: [ScreenRun]
  private let peer: [ScreenRun]

  /// Keys are pressed in the last runs alone.
  init(
    runs: Int, _ run: (_ pressesKeys: Bool) -> ScreenRun?, beside peer: () -> ScreenRun? = { nil }
  ) {
    var (own, others): ([ScreenRun], [ScreenRun]) = ([], [])
    for number in 1...runs {
      if let run = run(number > runs - Self.keyRuns) { own.append(run) }
      if let run = peer() { others.append(run) }
    }
    self.own = own
    self.peer = others
  }

  private static let keyRuns = 5

  /// Each key as fast as it was in one of the runs, since it is the same work in all of them: what
  /// the machine does beside costs any of them its ten milliseconds.
  private var steps: [KeyAnswer] {
    let runs = own.map(\.steps).filter { !$0.isEmpty }
    let count = runs.map(\.count).min() ?? 0
    return (0..<count).map { index in
      KeyAnswer(
        time: runs.map { $0[index].time }.min() ?? .nan,
        processorTime: runs.map { $0[index].processorTime }.min() ?? .nan)
    }
  }

  func row(_ name: String) -> String {
    guard !own.isEmpty else { return "  \(name): not here" }
    let first = ProcessorTime.median(own.map(\.first))
    let ratio = peer.isEmpty ? "" : Figure.text(first / Self.first(of: peer), decimals: 2)
    let figures = [
      (Figure.text(first, decimals: 2) + " ms", 14), (ratio, 15),
      (Figure.text(ProcessorTime.median(own.map(\.memory)), decimals: 1) + " MB", 10),
      (Self.text(steps, \.time), 18), (Self.text(steps, \.processorTime), 18),
      (own.compactMap(\.end).min().map { Figure.text($0, decimals: 1) + " ms" } ?? "", 10),
    ]
    return "  " + Figure.label(String(name.suffix(32)), to: 34)
      + figures.map { Figure.padded($0.0, to: $0.1) }.joined()
  }

  /// The middle one and the worst.
  private static func text(_ steps: [KeyAnswer], _ figure: (KeyAnswer) -> Double) -> String {
    guard let worst = steps.map(figure).max() else { return "" }
    let half = ProcessorTime.median(steps.map(figure))
    return Figure.text(half, decimals: 1) + ", " + Figure.text(worst, decimals: 1) + " ms"
  }

  private static func first(of runs: [ScreenRun]) -> Double {
    ProcessorTime.median(runs.map(\.first))
  }
}
