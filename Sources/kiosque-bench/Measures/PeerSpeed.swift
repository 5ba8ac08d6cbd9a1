/// The peers on the same text, each by its own processor time, with what we do of the same kind.
///
/// Each run of a peer follows one of ours, and what counts is the middle one of their ratios: a
/// machine that others use too is twice as fast in one second as in the next.
struct PeerSpeed {
  private let layout: LayoutSpeed

  init(_ layout: LayoutSpeed) { self.layout = layout }

  func report() throws(BenchError) {
    print(
      "\npeers on the same text                                MB/s   ours is so many times as fast"
    )
    let workshop = try Workshop()
    let text = try workshop.write(layout.text.joined(separator: "\n\n") + "\n", as: "text.txt")
    let measure = "\(layout.measure)"
    try compiled(
      "ICU", "greedy", with: .first, ICUPeer.build(in: workshop), missing: ICUPeer.missing, text,
      in: workshop)
    try compiled(
      "textwrap", "optimal fit", with: .totalHyphenated, TextwrapPeer.build(in: workshop),
      missing: TextwrapPeer.missing, text, in: workshop)
    whole("fmt", ["-w", measure, text], with: layout, missing: "coreutils")
    let share = LayoutSpeed(Page.share(of: layout.text), measure: layout.measure, runs: layout.runs)
    let page = try workshop.write(Page.html(of: share.text), as: "page.html")
    whole("w3m", Page.dump(page, measure: layout.measure), with: share, missing: "w3m")
  }

  /// A program of ours around a library of theirs, which times its own work.
  private func compiled(
    _ name: String, _ kind: String, with way: LayoutSpeed.Way, _ program: String?,
    missing: String, _ text: String, in workshop: borrowing Workshop
  ) throws(BenchError) {
    guard let program else {
      return print(Figure.row("\(name), \(kind)", "–", "not here: install \(missing)"))
    }
    var version = ""
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<layout.runs {
      let ours = layout.seconds(for: way)
      let output = "\(workshop.path)/\(name).out"
      let run = ChildRun(program, [text, "\(layout.measure)", "1"], output: output)
      let words = workshop.read("\(name).out").split(whereSeparator: \.isWhitespace)
      guard run.isGood, words.count == 3, let theirs = Double(words[0]) else {
        return print(Figure.row("\(name), \(kind)", "–", "it failed"))
      }
      version = String(words[2])
      pairs.append((ours, theirs))
    }
    report("\(name) \(version), \(kind)", pairs, with: way, in: layout)
  }

  /// A program as people run it: reading and writing are in its time.
  private func whole(
    _ name: String, _ words: [String], with layout: LayoutSpeed, missing: String
  ) {
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<layout.runs {
      let ours = layout.seconds(for: .first)
      let run = ChildRun(name, words)
      guard run.isGood else {
        return print(Figure.row(name, "–", "not here: install \(missing)"))
      }
      pairs.append((ours, run.seconds))
    }
    report("\(name), the whole program", pairs, with: .first, in: layout)
  }

  private func report(
    _ name: String, _ pairs: [(ours: Double, theirs: Double)], with way: LayoutSpeed.Way,
    in layout: LayoutSpeed
  ) {
    let speed = layout.megabytes(in: ProcessorTime.median(pairs.map(\.theirs)))
    let ratio = ProcessorTime.median(pairs.map { $0.theirs / $0.ours })
    print(
      Figure.row(
        name, Figure.text(speed, decimals: 1), "\(Figure.text(ratio, decimals: 1)) × (\(way.name))")
    )
  }
}
