/// The peers on the same text, each by its own processor time, with what we do of the same kind.
struct PeerSpeed {
  private let ours: [LayoutSpeed.Way: Double]
  private let layout: LayoutSpeed

  init(_ layout: LayoutSpeed, ours: [LayoutSpeed.Way: Double]) {
    self.layout = layout
    self.ours = ours
  }

  func report() throws(BenchError) {
    print(
      "\npeers on the same text                                MB/s   ours is so many times as fast"
    )
    let workshop = try Workshop()
    let text = try workshop.write(layout.text.joined(separator: "\n\n") + "\n", as: "text.txt")
    let measure = "\(layout.measure)"
    compiled(
      "ICU", "greedy", with: .first, try ICUPeer.build(in: workshop), missing: ICUPeer.missing,
      text, in: workshop)
    compiled(
      "textwrap", "optimal fit", with: .totalHyphenated, try TextwrapPeer.build(in: workshop),
      missing: TextwrapPeer.missing, text, in: workshop)
    whole("fmt", ["-w", measure, text], with: .first, missing: "coreutils", bytes: layout.bytes)
    let page = try workshop.write(Page.html(of: Page.share(of: layout.text)), as: "page.html")
    whole(
      "w3m", Page.dump(page, measure: layout.measure), with: .first, missing: "w3m",
      bytes: Page.bytes(of: Page.share(of: layout.text)))
  }

  /// A program of ours around a library of theirs, which times its own work.
  private func compiled(
    _ name: String, _ kind: String, with way: LayoutSpeed.Way, _ program: String?, missing: String,
    _ text: String, in workshop: borrowing Workshop
  ) {
    let label = "\(name), \(kind)"
    guard let program else { return print(Figure.row(label, "–", "not here: install \(missing)")) }
    let words = [text, "\(layout.measure)", "\(layout.runs)"]
    let run = ChildRun(program, words, output: "\(workshop.path)/\(name).out")
    let lines = workshop.read("\(name).out").split(separator: "\n").map { $0.split(separator: " ") }
    let seconds = lines.compactMap { $0.first.flatMap { Double($0) } }
    guard run.isGood, let last = lines.last, last.count == 3 else {
      return print(Figure.row(label, "–", "it failed"))
    }
    report(
      "\(name) \(last[2]), \(kind)", layout.megabytes(in: ProcessorTime.median(seconds)), with: way)
  }

  /// A program as people run it: reading and writing are in its time.
  private func whole(
    _ name: String, _ words: [String], with way: LayoutSpeed.Way, missing: String, bytes: Int
  ) {
    let runs = (0..<min(layout.runs, 3)).map { _ in ChildRun(name, words) }
    guard runs.allSatisfy(\.isGood) else {
      return print(Figure.row(name, "–", "not here: install \(missing)"))
    }
    let seconds = ProcessorTime.median(runs.map(\.seconds))
    report("\(name), the whole program", Double(bytes) / 1e6 / seconds, with: way)
  }

  private func report(_ name: String, _ speed: Double, with way: LayoutSpeed.Way) {
    let ratio = (ours[way] ?? .nan) / speed
    print(
      Figure.row(
        name, Figure.text(speed, decimals: 1), "\(Figure.text(ratio, decimals: 1)) × (\(way.name))")
    )
  }
}
