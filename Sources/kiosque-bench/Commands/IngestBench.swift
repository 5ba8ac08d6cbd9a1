import ArgumentParser
import Glibc
import Ingest
import Model
import Store

/// `kiosque-bench ingest`: how fast strangers' bytes become articles, and that twice the bytes take
/// twice the time.
struct IngestBench: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ingest", abstract: "How fast pages and feeds become articles.",
      discussion: "The folder is one of saved pages; each is read as often as said.")
  }

  @Option(help: "The size of the feed, in megabytes.")
  var megabytes = 50

  @Option(help: "How often the pages are read.")
  var runs = 5

  @Option(
    help: "The least size of the inputs of an attacker, in kilobytes; then twice and four times it."
  )
  var kilobytes = 256

  @Argument(help: "Saved pages.")
  var folder = "Samples/pages"

  func run() async throws {
    try await feed()
    pages()
    shapes()
  }

  private func pages() {
    let corpus = Corpus(path: folder)
    let pages = corpus.names(in: ".").filter { $0.hasSuffix(".html") }.compactMap(corpus.bytes)
    guard !pages.isEmpty else { return print(Figure.row("pages", "–", "none in \(folder)")) }
    let seconds = ProcessorTime.median(runs: runs) {
      for page in pages { _ = Intake.read(page) }
    }
    let bytes = pages.reduce(0) { $0 + $1.count }
    print(
      Figure.row(
        "pages a second", Figure.text(Double(pages.count) / seconds, decimals: 0),
        "\(pages.count) pages, \(Figure.text(Double(bytes) / seconds / 1e6, decimals: 1)) MB/s"))
  }

  /// A large feed, read piece by piece as `kiosque import` does: first one step after the other, in
  /// processor time; then the whole, reading and keeping at once, by the clock.
  private func feed() async throws {
    let workshop = try Workshop()
    let feed = workshop.path + "/feed.xml"
    guard let file = fopen(feed, "w") else { throw BenchError.unwritable(path: feed, errno: errno) }
    var steps = try Steps(keepingIn: workshop.path + "/steps")
    var source = MadeFeed(seed: 1)
    var chunk = Array(MadeFeed.start.utf8)
    var bytes = 0
    while bytes < megabytes << 20 {
      while chunk.count < 1 << 18 { chunk += Array(source.entry().utf8) }
      bytes += chunk.count
      fwrite(chunk, 1, chunk.count, file)
      try steps.take(chunk)
      chunk = []
    }
    fclose(file)
    try steps.finish()
    print("a feed of \(megabytes) MB, \(steps.entries) entries")
    func row(_ name: String, _ seconds: Double) {
      print(Figure.row(name, Figure.text(Double(steps.entries) / seconds, decimals: 0)))
    }
    row("entries parsed a second", steps.parsing)
    row("to articles", steps.reading)
    row("to articles that are kept", steps.reading + steps.keeping)
    let pen = try Steps.pen(in: workshop.path + "/library")
    var kept = 0
    let clock = try await ContinuousClock().measure {
      kept = try await Self.keep(feed, with: pen)
    }
    guard kept == steps.entries else {
      throw BenchError.failed(what: "\(kept) of \(steps.entries) entries kept")
    }
    row("at once, by the clock", clock / .seconds(1))
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(Figure.row("memory, MB", Figure.text(Double(usage.ru_maxrss) / 1e3, decimals: 0)))
  }

  /// How many articles were kept.
  private static func keep(_ path: String, with pen: Pen) async throws -> Int {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    func next() -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        count = max(0, read(file, buffer.baseAddress, buffer.count))
      }
    }
    let start = next()
    guard let stream = FeedStream(start: start, Intake.Context()) else { return 0 }
    var first: [UInt8]? = start
    let pieces = FeedPieces<Never>(stream) {
      defer { first = nil }
      return .success(first ?? next())
    }
    var kept = 0
    var piece = await pieces.next().get()
    while let result = piece {
      async let following = pieces.next()
      kept += try pen.keep(result.articles, at: Steps.moment).count { $0 == .new }
      piece = await following.get()
    }
    return kept
  }

  private func shapes() {
    print(
      "\ninputs of an attacker: ms for \(kilobytes) KB, and how often as long for 2 and 4 times it")
    for shape in Shape.all {
      let times = [1, 2, 4].map { factor in
        let bytes = shape.bytes(kilobytes * 1024 * factor)
        return ProcessorTime.median(runs: 3) { _ = Intake.read(bytes, Intake.Context(name: "x")) }
      }
      let ratios = times.dropFirst().map { Figure.text($0 / times[0], decimals: 1) }
      print(
        Figure.row(
          shape.name, Figure.text(times[0] * 1e3, decimals: 1), ratios.joined(separator: "  ")))
    }
  }
}

/// The processor time of each step from the bytes of a feed to articles on the disk.
private struct Steps: ~Copyable {
  private(set) var (entries, parsing, reading, keeping) = (0, 0.0, 0.0, 0.0)
  private var stream: FeedStream?
  private let start = Array(MadeFeed.start.utf8)
  private let pen: Pen

  static let moment = Moment(secondsSince1970: 1_795_000_000)

  init(keepingIn library: String) throws {
    stream = FeedStream(start: start, Intake.Context())
    pen = try Self.pen(in: library)
  }

  static func pen(in library: String) throws -> Pen {
    let places = Places(environment: ["HOME": library + "-home"])
    return try LibraryFolder.create(path: library, places: places).pen()
  }

  /// - Parameter chunk: whole entries.
  mutating func take(_ chunk: [UInt8]) throws {
    let alone = chunk.starts(with: start) ? chunk : start + chunk
    parsing += ProcessorTime.median(runs: 1) { _ = FeedReader.document(alone, Intake.Context()) }
    let begun = ProcessorTime.used
    let result = stream?.add(chunk)
    reading += ProcessorTime.used - begun
    if let result { try keep(result) }
  }

  mutating func finish() throws {
    let begun = ProcessorTime.used
    let rest = stream?.finish()
    reading += ProcessorTime.used - begun
    if let rest { try keep(rest) }
  }

  private mutating func keep(_ result: Intake.Result) throws {
    entries += result.articles.count
    let begun = ProcessorTime.used
    try pen.keep(result.articles, at: Self.moment)
    keeping += ProcessorTime.used - begun
  }
}
