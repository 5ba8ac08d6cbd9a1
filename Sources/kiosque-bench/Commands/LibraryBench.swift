import ArgumentParser
import Glibc
import Model
import Store

/// `kiosque-bench library`: a library of made-up articles, as large as one wants.
struct LibraryBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "library", abstract: "Makes a library of made-up articles.",
      discussion: """
        The same seed makes the same articles. With --bodies, only so many of them, the newest, \
        are written; of the others there are the derived headlines alone, which hold until \
        something is put into their months.
        """)
  }

  @Option(help: "How many articles.")
  var articles: Int

  @Option(help: "Another seed makes other articles.")
  var seed = 1

  @Option(help: "How many of them are written whole; all, where this is not said.")
  var bodies: Int?

  @Argument(help: "A folder that is not there yet, or is empty.")
  var folder: String

  /// So many are synced together, as an import does.
  private static let batch = 5000

  func validate() throws {
    guard (1...10_000_000).contains(articles), bodies.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("articles go from 1 to 10000000, bodies from 0")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let used = ProcessorTime.used
    // Who keeps them is nobody: the name lies in a folder of its own, gone at the end.
    let workshop = try Workshop()
    let places = Places(environment: ["HOME": workshop.path])
    let library = try LibraryFolder.create(
      path: folder, places: places, name: "Le Banc d’essai", language: "fr")
    let pen = library.pen()
    var pretended = PretendedHeadlines(in: library)
    var source = MadeArticles(count: articles, bodies: bodies ?? articles, seed: seed)
    var made = 0
    while case let batch = source.next(Self.batch), !batch.isEmpty {
      let written = batch.dropFirst(max(0, articles - (bodies ?? articles) - made))
      if !written.isEmpty {
        try pen.keep(
          Array(written), at: batch[batch.count - 1].published ?? Moment(secondsSince1970: 0))
      }
      if bodies != nil {
        for (number, article) in batch.enumerated() {
          pretended.add(article, isKept: number >= batch.count - written.count)
        }
      }
      made += batch.count
      showProgress("\r\(made) / \(articles)")
    }
    showProgress("\n")
    if bodies != nil { pretended.finish() }
    let seconds = Self.seconds(ContinuousClock.now - start)
    print(
      "\(made) articles in \(Figure.text(seconds, decimals: 1)) s, "
        + "\(Figure.text(ProcessorTime.used - used, decimals: 1)) s of processor time, "
        + "\(Figure.text(Double(made) / seconds, decimals: 0)) a second"
        + (bodies == nil ? ", all on the disk" : ""))
  }

  private func showProgress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
