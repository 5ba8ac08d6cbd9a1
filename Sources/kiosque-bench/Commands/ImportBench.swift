import ArgumentParser
import Model
import Store

/// `kiosque-bench import`: how fast articles and events come to be on the disk.
struct ImportBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: "How fast articles and events come to be on the disk.",
      discussion: "Nothing counts before it is synced. The folder is that of a temporary library.")
  }

  @Option(help: "How many articles.")
  var articles = 10_000

  @Option(help: "How many are synced together.")
  var batch = 1000

  @Option(help: "How many events, each synced by itself.")
  var events = 1000

  func run() throws {
    let workshop = try Workshop()
    let places = Places(environment: ["HOME": workshop.path])
    let library = try LibraryFolder.create(path: workshop.path + "/library", places: places)
    let pen = library.pen()
    var source = MadeArticles(count: articles, bodies: articles, seed: 1)
    var made: [[Article]] = []
    while case let next = source.next(batch), !next.isEmpty { made.append(next) }
    let moment = Moment(secondsSince1970: 1_795_000_000)
    let start = ContinuousClock.now
    for batch in made { try pen.keep(batch, at: moment) }
    let seconds = Self.seconds(since: start)
    print(Figure.row("articles a second", Figure.text(Double(articles) / seconds, decimals: 0)))

    let id = made[0][0].id
    let times = try (0..<events).map { number in
      let start = ContinuousClock.now
      try pen.record([.starred(id, number.isMultiple(of: 2))], at: moment)
      return Self.seconds(since: start) * 1e3
    }
    print(Figure.row("one event, ms", Figure.text(ProcessorTime.median(times), decimals: 3)))
    let derived = ContinuousClock.now
    _ = library.headlines()
    print(
      Figure.row("what is derived, s", Figure.text(Self.seconds(since: derived), decimals: 2)))
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
