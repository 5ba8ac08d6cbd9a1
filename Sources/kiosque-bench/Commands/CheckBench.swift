import ArgumentParser
import Model
import Store

/// `kiosque-bench check`: how long it takes to read a whole library, and to make all that is derived.
struct CheckBench: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "How long a check takes, and making again all that is derived.",
      discussion: "What is derived of the library is removed, and made again.")
  }

  @Argument(help: "A library, as kiosque-bench library makes it.")
  var folder: String

  func run() async throws {
    let workshop = try Workshop()
    let places = Places(environment: ["HOME": workshop.path])
    let library = try LibraryFolder.open(path: folder, places: places)
    _ = ChildRun("rm", ["-rf", "--", folder + "/derived"])
    let made = await Self.timed("all that is derived, s") {
      await library.currentIndex(knowing: library.news()).index.count
    }
    let report = await Self.timed("a check, s") {
      await library.check(at: Moment(secondsSince1970: 0))
    }
    print(
      "  \(made) articles, \(report.articles) files, \(report.bytes >> 20) MiB, "
        + "findings: \(report.findings.count)")
  }

  private static func timed<Value>(_ name: String, _ work: () async -> Value) async -> Value {
    let (start, used) = (ContinuousClock.now, ProcessorTime.used)
    let value = await work()
    let duration = (ContinuousClock.now - start).components
    let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    print(
      Figure.row(
        name, Figure.text(seconds, decimals: 2),
        "\(Figure.text(ProcessorTime.used - used, decimals: 2)) s of processor time"))
    return value
  }
}
