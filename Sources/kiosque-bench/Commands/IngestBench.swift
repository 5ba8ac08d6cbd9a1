import ArgumentParser
import Glibc
import Ingest
import Model
import Store

/// `kiosque-bench ingest`: how fast strangers' bytes become articles, and that twice the bytes take
/// twice the time.
struct IngestBench: ParsableCommand {
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

  func run() throws {
    try feed()
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

  /// A feed that is made as it is read, as a large file is.
  private func feed() throws {
    let workshop = try Workshop()
    let places = Places(environment: ["HOME": workshop.path])
    let library = try LibraryFolder.create(path: workshop.path + "/library", places: places)
    let pen = library.pen()
    let moment = Moment(secondsSince1970: 1_795_000_000)
    var source = MadeFeed(seed: 1)
    let start = Array(MadeFeed.start.utf8)
    guard var stream = FeedStream(start: start, Intake.Context()) else { return }
    var (bytes, entries, reading, keeping, parsing) = (0, 0, 0.0, 0.0, 0.0)
    // Of reading and keeping: the disk's time too, and what other programs take.
    var waiting = Duration.zero
    var chunk = start
    func keep(_ result: Intake.Result) throws {
      entries += result.articles.count
      let begun = ProcessorTime.used
      waiting += try ContinuousClock().measure { try pen.keep(result.articles, at: moment) }
      keeping += ProcessorTime.used - begun
    }
    while bytes < megabytes << 20 {
      while chunk.count < 1 << 18 { chunk += Array(source.entry().utf8) }
      bytes += chunk.count
      let alone = bytes == chunk.count ? chunk : start + chunk
      parsing += ProcessorTime.median(runs: 1) { _ = FeedReader.document(alone, Intake.Context()) }
      let begun = ProcessorTime.used
      var result: Intake.Result?
      waiting += ContinuousClock().measure { result = stream.add(chunk) }
      reading += ProcessorTime.used - begun
      if let result { try keep(result) }
      chunk = []
    }
    let begun = ProcessorTime.used
    let end = ContinuousClock.now
    let rest = stream.finish()
    waiting += ContinuousClock.now - end
    reading += ProcessorTime.used - begun
    try keep(rest)
    print("a feed of \(megabytes) MB, \(entries) entries")
    func row(_ name: String, _ seconds: Double) {
      print(Figure.row(name, Figure.text(Double(entries) / seconds, decimals: 0)))
    }
    row("entries parsed a second", parsing)
    row("to articles", reading)
    row("to articles that are kept", reading + keeping)
    row("by the clock", waiting / .seconds(1))
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(Figure.row("memory, MB", Figure.text(Double(usage.ru_maxrss) / 1e3, decimals: 0)))
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
