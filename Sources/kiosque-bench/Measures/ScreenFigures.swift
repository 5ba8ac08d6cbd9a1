/// What one run of a program on a terminal showed: milliseconds and megabytes.
struct ScreenRun {
  let first: Double
  let memory: Double
  var steps: [Double] = []
  var end: Double?
}

/// What several runs came to, each beside one of a peer.
struct ScreenFigures {
  private let own: [ScreenRun]
  private let peer: [ScreenRun]

  /// Keys are pressed in the last run alone.
  init(
    runs: Int, _ run: (_ pressesKeys: Bool) -> ScreenRun?, beside peer: () -> ScreenRun? = { nil }
  ) {
    var (own, others): ([ScreenRun], [ScreenRun]) = ([], [])
    for number in 1...runs {
      if let run = run(number == runs) { own.append(run) }
      if let run = peer() { others.append(run) }
    }
    self.own = own
    self.peer = others
  }

  func row(_ name: String) -> String {
    guard let last = own.last else { return "  \(name): not here" }
    let first = ProcessorTime.median(own.map(\.first))
    let ratio = peer.isEmpty ? "" : Figure.text(first / Self.first(of: peer), decimals: 2)
    let figures = [
      (Figure.text(first, decimals: 2) + " ms", 14), (ratio, 15),
      (Figure.text(ProcessorTime.median(own.map(\.memory)), decimals: 1) + " MB", 10),
      (last.steps.max().map { Figure.text($0, decimals: 1) + " ms" } ?? "", 14),
      (last.end.map { Figure.text($0, decimals: 1) + " ms" } ?? "", 10),
    ]
    return "  " + Figure.label(String(name.suffix(32)), to: 34)
      + figures.map { Figure.padded($0.0, to: $0.1) }.joined()
  }

  private static func first(of runs: [ScreenRun]) -> Double {
    ProcessorTime.median(runs.map(\.first))
  }
}
