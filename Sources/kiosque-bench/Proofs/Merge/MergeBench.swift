import ArgumentParser
import Glibc
import Store

/// `kiosque-bench merge`: copies of a library that were changed apart are brought together by the
/// tools that people have.
struct MergeBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: "Copies changed apart, brought together by rsync, git and Syncthing.",
      discussion: """
        In each round every copy is changed by its readers on their machines: articles and revisions \
        come, are starred, liked, commented on, deleted and brought back. Then the copies are brought \
        together, in an order that the seed draws. All must show the same, and all that was done. \
        rsync goes both ways (-a --append-verify), git commits and pulls, Syncthing runs an instance for each copy \
        on this machine's loopback. A tool that is not installed is passed over, and it is said.
        """)
  }

  @Option(help: "The tools.")
  var tools = "rsync,git,syncthing"

  @Option(help: "How many copies: 2, 3, or both.")
  var copies = "2,3"

  @Option(help: "How often they are changed and brought together.")
  var rounds = 3

  @Option(help: "So many seeds, each another order and other changes.")
  var seeds = 4

  @Option(help: "The program, whose `list --json` must be the same everywhere.")
  var program = ".build/release/kiosque"

  func run() throws {
    var failures = 0
    for name in tools.split(separator: ",") {
      guard let tool = MergeTool(rawValue: String(name)) else {
        throw ValidationError("no such tool: \(name)")
      }
      guard ChildRun(tool.rawValue, ["--version"]).isGood else {
        print(Figure.row(tool.rawValue, "not here, passed over"))
        continue
      }
      for count in copies.split(separator: ",").compactMap({ Int($0) }) {
        for seed in 1...(tool == .syncthing ? 1 : seeds) {
          let workshop = try Workshop()
          var run = MergeRun(
            tool: tool, copies: count, seed: seed, folder: workshop.path, program: program)
          let found = try run.differences(rounds: rounds)
          failures += found.count
          for difference in found { print("  \(difference)") }
          print(
            Figure.row(
              "\(tool), \(count) copies, seed \(seed)",
              "\(run.deeds) deeds, \(found.count) differences, \(run.conflicts) conflict files"))
        }
      }
    }
    print("\(failures) differences")
    if failures > 0 { throw ExitCode.failure }
  }
}
