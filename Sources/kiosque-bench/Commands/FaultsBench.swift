import ArgumentParser
import Typography

/// `kiosque-bench faults`: how many lines break a rule of French, ours and the peers'.
struct FaultsBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "faults", abstract: "How many lines break a rule of French.",
      discussion: "Sets the articles of a library, as they are written and with plain spaces only.")
  }

  @Option(help: "The narrowest lines, in cells.")
  var from = 20

  @Option(help: "The widest lines, in cells.")
  var to = 100

  @Flag(help: "Show some of the faults.")
  var list = false

  @Argument(help: "A library, or the samples of the checkout.")
  var library = "Samples"

  func validate() throws {
    guard 1 <= from, from <= to, to <= 1000 else {
      throw ValidationError("the measures go from 1 to 1000, the narrowest first")
    }
  }

  func run() throws {
    let written = try SampleText.paragraphs(inLibrary: library)
    print("faulty lines in 1000, at \(from) to \(to) cells, \(written.count) paragraphs")
    try report(written, "as they are written")
    try report(SampleText.withPlainSpaces(written), "with plain spaces only")
  }

  private func report(_ paragraphs: [String], _ title: String) throws(BenchError) {
    print("\n\(title)")
    let table = FaultTable(paragraphs: paragraphs, measures: from...to)
    for fit in Setting.Fit.allCases {
      for (hyphenation, isJustified) in [
        (false, false), (true, false), (false, true), (true, true),
      ] {
        let words = [
          fit == .first ? "first fit" : "total fit", hyphenation ? "hyphenated" : nil,
          isJustified ? "justified" : nil,
        ]
        let count = table.ours(fit: fit, hyphenation: hyphenation, isJustified: isJustified)
        print("kiosque, " + words.compactMap(\.self).joined(separator: ", "), count)
      }
    }
    let workshop = try Workshop()
    let text = try workshop.write(paragraphs.joined(separator: "\n\n") + "\n", as: "text.txt")
    let page = try workshop.write(Page.html(of: paragraphs), as: "page.html")
    print("fmt", table.theirs(in: workshop, "fmt") { ["-w", "\($0)", text] }, "coreutils")
    print(
      "fold -s", table.theirs(in: workshop, "fold") { ["-s", "-w", "\($0)", text] }, "coreutils")
    print("w3m", table.theirs(in: workshop, "w3m") { Page.dump(page, measure: $0) }, "w3m")
  }

  private func print(_ name: String, _ count: FaultCount?, _ package: String = "") {
    guard let count else { return print(Figure.row(name, "–", "not here: install \(package)")) }
    let rules = count.faults.sorted { $0.value > $1.value }.prefix(3)
      .map { "\($0.key.rawValue) \($0.value)" }
    let note = (["\(count.lines) lines"] + rules).joined(separator: " · ")
    print(Figure.row(name, Figure.text(count.perThousand, decimals: 1), note))
    if list { for example in count.examples { print("      \(example)") } }
  }

  private func print(_ line: String) { Swift.print(line) }
}
