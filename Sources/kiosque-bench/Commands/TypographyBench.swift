import ArgumentParser
import Text
import Typography

/// `kiosque-bench typography`: how fast lines are found, beside ICU, textwrap, fmt and w3m.
struct TypographyBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "typography", abstract: "How fast text becomes lines.")
  }

  @Option(help: "How much text, in millions of bytes.")
  var megabytes = 20

  @Option(help: "The width of the lines, in cells.")
  var measure = 72

  @Option(help: "How many runs; the middle one counts.")
  var runs = 5

  @Option(help: "Another seed makes another text.")
  var seed = 1

  @Option(help: "How the spaces that French binds are written: \(Self.kinds).")
  var spaces = FrenchText.Spaces.plain

  @Option(help: "The articles of a library, over and over, instead of a made-up text.")
  var library: String?

  @Option(help: "Measure one way alone, for a profiler: \(Self.ways).")
  var only: LayoutSpeed.Way?

  @Flag(inversion: .prefixedNo, help: "Measure the peers too.")
  var peers = true

  private static var ways: String {
    LayoutSpeed.Way.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static var kinds: String {
    FrenchText.Spaces.allCases.map(\.rawValue).joined(separator: ", ")
  }

  func validate() throws {
    guard (1...1000).contains(megabytes), (1...1000).contains(measure), (1...99).contains(runs)
    else { throw ValidationError("megabytes and measure go from 1 to 1000, runs from 1 to 99") }
  }

  func run() throws {
    let text = try text()
    let speed = LayoutSpeed(text, measure: measure, runs: runs)
    print(
      "\(megabytes) MB of French text, \(text.count) paragraphs, \(measure) cells, ", terminator: ""
    )
    print("\(runs) runs, medians of processor time")
    print("\nlines                                                 MB/s   lines    their sum")
    for way in only.map({ [$0] }) ?? LayoutSpeed.Way.allCases {
      let figure = speed.figure(for: way)
      print(Figure.row(way.name, Figure.text(figure.speed, decimals: 1), figure.note))
    }
    guard only == nil else { return }
    if peers { try PeerSpeed(speed).report() }
    OtherCosts(text: text, measure: measure, runs: runs).report()
  }
}

extension TypographyBench {
  private func text() throws(BenchError) -> [String] {
    let bytes = megabytes * 1_000_000
    guard let library else {
      var source = FrenchText(seed: seed, spaces: spaces)
      return source.paragraphs(bytes: bytes)
    }
    var paragraphs = try SampleText.paragraphs(inLibrary: library)
    if spaces == .plain { paragraphs = SampleText.withPlainSpaces(paragraphs) }
    let once = Page.bytes(of: paragraphs)
    guard once > 0 else { throw .noLibrary(path: library) }
    return (0..<bytes / once + 1).flatMap { _ in paragraphs }
  }
}

extension FrenchText.Spaces: ExpressibleByArgument {}
extension LayoutSpeed.Way: ExpressibleByArgument {}
