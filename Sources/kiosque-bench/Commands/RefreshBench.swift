import ArgumentParser
import Glibc
import Model
import Store

/// `kiosque-bench refresh`: many sources, a third of them hostile, while somebody reads.
struct RefreshBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refresh",
      abstract: "Sources of which a third are slow, broken or hostile, while somebody reads.",
      discussion: """
        Each source is a server of its own on this machine. The reader is opened on a library of \
        made-up articles and told to refresh; until it has come to all, `j` and `k` are pressed, and \
        the slowest is told: from the key to the last of what was drawn before 20 ms of quiet, what \
        the refresh itself draws included. At the end all that the honest ones gave must be kept, \
        beginnings with the text of their pages. Then the command refreshes all of it again.
        """)
  }

  @Option(help: "The reader.")
  var program = ".build/release/kiosque"

  @Option(help: "How many sources.")
  var sources = 50

  @Option(help: "How many articles are kept before.")
  var articles = 10_000

  @Option(help: "The longest that it may take, in seconds.")
  var most = 120

  @Flag(help: "Without those that hold until our patience ends.")
  var quick = false

  func validate() throws {
    guard (3...250).contains(sources), articles > 0 else {
      throw ValidationError("sources go from 3 to 250, articles from 1")
    }
  }

  func run() throws {
    let workshop = try Workshop()
    let folder = ProofFolder(path: workshop.path)
    let stand = PressStand(
      sources: sources, hostilities: quick ? Hostility.quick : Hostility.allCases)
    let library = try makeLibrary(folder)
    let list = try workshop.write(stand.list, as: "list.opml")
    let follow = ChildProcess(
      program, ["follow", "--library", folder.library, list], environment: folder.environment,
      output: folder.printed)
    guard follow?.wait(atMost: 20) == 0 else { throw BenchError.missing(program: program) }

    let (seconds, idle, busy) = try readWhileRefreshing(folder, library)
    print(
      "\(sources) sources, \(sources - stand.honest) of them hostile, \(articles) articles before")
    print(Figure.row("seconds until all were asked", Figure.text(seconds, decimals: 1)))
    print(Figure.row("slowest key before, of 20, ms", Figure.text(idle, decimals: 1)))
    print(
      Figure.row(
        "slowest key meanwhile, ms", Figure.text(busy.max() ?? .nan, decimals: 1),
        "of \(busy.count); half of them within \(Figure.text(busy.sorted()[busy.count / 2], decimals: 1))"
      ))
    try refreshAgain(folder)
    try account(library, stand)
  }

  private func makeLibrary(_ folder: ProofFolder) throws -> LibraryFolder {
    let library = try LibraryFolder.create(path: folder.library, places: folder.places)
    var made = MadeArticles(count: articles, bodies: articles, seed: 1)
    let pen = library.pen()
    while case let batch = made.next(1000), !batch.isEmpty {
      try pen.keep(batch, at: batch[0].published ?? Moment(secondsSince1970: 0))
    }
    var damage: [Damage] = []
    _ = library.index(noting: &damage)
    return library
  }

  private func readWhileRefreshing(
    _ folder: ProofFolder, _ library: LibraryFolder
  ) throws -> (seconds: Double, idle: Double, busy: [Double]) {
    guard
      let reader = TerminalRun([program, folder.library], environment: folder.environment),
      reader.time(to: "aide") != nil
    else { throw BenchError.missing(program: program) }
    reader.settle(1500)
    let idle = (0..<20).compactMap { reader.time(of: $0 % 4 < 2 ? "j" : "k") }.max() ?? .nan
    let log = SourceLog(of: library)
    let start = ContinuousClock.now
    reader.type("R")
    var busy: [Double] = []
    while log.states().count < sources {
      guard ContinuousClock.now - start < .seconds(most) else {
        throw BenchError.failed(what: "\(log.states().count) of \(sources) asked in \(most) s")
      }
      busy += [reader.time(of: busy.count % 4 < 2 ? "j" : "k") ?? .infinity]
      usleep(50_000)
    }
    let seconds = ContinuousClock.now - start
    reader.settle(3000)
    reader.type("Q")
    guard reader.end(within: 10) == 0 else {
      throw BenchError.failed(what: "the reader did not end")
    }
    return (
      Double(seconds.components.seconds) + Double(seconds.components.attoseconds) / 1e18, idle, busy
    )
  }

  private func refreshAgain(_ folder: ProofFolder) throws {
    let start = ContinuousClock.now
    let again = ChildProcess(
      program, ["refresh", "--force", "--library", folder.library],
      environment: folder.environment, output: folder.printed)
    // Some inputs fail: that is its status.
    guard again?.wait(atMost: most) == 1 else { throw BenchError.failed(what: "kiosque refresh") }
    let seconds = (ContinuousClock.now - start).components.seconds
    print(Figure.row("seconds of « kiosque refresh --force » then", "\(seconds)"))
  }

  /// What the honest sources gave, and is not there.
  private func account(_ library: LibraryFolder, _ stand: PressStand) throws {
    let kept = library.headlines().filter { $0.site?.name.hasPrefix("Journal ") == true }
    let whole = kept.count { $0.title.hasPrefix("Début ") && $0.words > 100 }
    let (all, pages) = (
      stand.honest * PressStand.entries, stand.honest * PressStand.beginnings
    )
    print("\(kept.count) of \(all) articles kept, \(whole) of \(pages) whole texts")
    print("\(all - kept.count + pages - whole) losses")
    if kept.count != all || whole != pages { throw ExitCode.failure }
  }
}
