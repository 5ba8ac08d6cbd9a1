import ArgumentParser
import Glibc

/// `kiosque-bench traffic`: what a reader asks of the file system, and what they leave on it.
struct TrafficBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "traffic",
      abstract: "What a reader asks of the library's file system, and leaves on it.",
      discussion: """
        Opens the reader on a terminal under strace, once to leave at once and once to read articles \
        to their end, and counts the calls that touch the library: each may be a request where it \
        lies on a network. The library is opened once before, to derive what can be.
        """)
  }

  @Option(help: "The program.")
  var program = ".build/release/kiosque"

  @Option(help: "How many articles are read.")
  var articles = 10

  @Argument(help: "The library; it is written into.")
  var library: String

  /// What a file system gives that this format does not ask for.
  private static let unasked = ["mmap", "flock", "fcntl", "link", "linkat", "io_uring_setup"]

  func run() throws {
    guard ChildRun("strace", ["-V"]).isGood else { throw BenchError.missing(program: "strace") }
    guard let real = realpath(library, nil) else { throw BenchError.noLibrary(path: library) }
    defer { free(real) }
    let path = String(cString: real)
    let workshop = try Workshop()
    for visit in [
      Visit(name: "a first time", articles: 0), Visit(name: "opened and left", articles: 0),
    ]
      + [Visit(name: "\(articles) articles read", articles: articles)]
    {
      let before = TextFile.sizes(under: path + "/readers")
      let calls = try trace(visit, path, workshop.path)
      let after = TextFile.sizes(under: path + "/readers")
      let counts = Dictionary(grouping: calls, by: \.name).mapValues(\.count)
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      print(Figure.row(visit.name, "\(calls.count) calls"))
      print("  " + counts.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
      print(
        "  journals: \(after.count - before.count) files, "
          + "\(after.values.reduce(0, +) - before.values.reduce(0, +)) bytes")
      let unasked = calls.filter { Self.isUnasked($0) }
      print("  mapped or locked: \(unasked.count)")
    }
  }

  private struct Visit {
    let name: String
    let articles: Int
  }

  private func trace(_ visit: Visit, _ path: String, _ folder: String) throws -> [Trace.Call] {
    let log = "\(folder)/strace.log"
    let words = [
      "strace", "-f", "-y", "-o", log, "-e", "signal=none",
      "-e", "trace=%file,%desc,mmap,syncfs,sync", "--", program, "--library", path,
    ]
    guard let run = TerminalRun(words, environment: ["HOME=\(folder)/home"]), run.sees("aide")
    else { throw BenchError.failed(what: "no first screen") }
    run.settle(1000)
    for _ in 0..<visit.articles {
      for key in ["\r", "G", "q", "j"] {
        run.type(key)
        run.settle(150)
      }
    }
    run.type("Q")
    guard run.end(within: 10) == 0 else { throw BenchError.failed(what: visit.name) }
    return Trace(log: log).touching(path)
  }

  /// A map of a file, a lock, a hard link of two names.
  private static func isUnasked(_ call: Trace.Call) -> Bool {
    switch call.name {
    case "fcntl": call.rest.contains("LK")
    case let name: unasked.contains(String(name))
    }
  }
}
