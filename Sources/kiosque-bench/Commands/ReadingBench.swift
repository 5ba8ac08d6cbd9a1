import ArgumentParser
import Display
import Model
import Reader

/// `kiosque-bench reading`: what an article of ten megabytes costs when it is opened, and each key.
struct ReadingBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "reading", abstract: "What a long article costs to read.")
  }

  @Option(help: "How long the article is, in millions of bytes.")
  var megabytes = 10

  @Option(help: "How many runs; the middle one counts.")
  var runs = 9

  @Option(help: "Another seed makes another text.")
  var seed = 1

  func validate() throws {
    guard (1...1000).contains(megabytes), (1...999).contains(runs)
    else { throw ValidationError("megabytes go from 1 to 1000, runs from 1 to 999") }
  }

  func run() throws {
    var source = FrenchText(seed: seed)
    let text = source.paragraphs(bytes: megabytes * 1_000_000)
    print("an article of \(megabytes) MB, 80×24, \(runs) runs, medians of processor time")
    report("\(text.count) paragraphs", text.map { .paragraph([Inline($0)]) })
    report("one paragraph", [.paragraph([Inline(text.joined(separator: " "))])])
  }

  private func report(_ name: String, _ body: [Block]) {
    print("\n" + name)
    let reading = Reading(body)
    for step in Reading.steps {
      let seconds = ProcessorTime.median(
        (0..<runs).map { _ in reading.seconds(for: step) })
      let value = Figure.text(seconds * 1000, decimals: 3) + " ms"
      print(Figure.row(step.name, value))
    }
  }
}
