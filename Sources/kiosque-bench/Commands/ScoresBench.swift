import ArgumentParser

/// `kiosque-bench scores CORPUS`: how well articles are found in pages, and entries in feeds.
struct ScoresBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scores",
      abstract: "How well articles are found in pages, and entries in feeds.",
      discussion: """
        CORPUS is a folder of pages and feeds with what is to be found in them (its layout is \
        described in Scores/Corpus.swift); what is absent is said. F1 is that of words; of the \
        trafilatura set, that of pieces of text which belong or do not. The two halves are every \
        other page. The time is that of reading all pages one after the other, and nothing else.
        """)
  }

  @Option(help: "Shows so many of the worst losses of each part.")
  var list = 0

  @Option(help: "Shows the parts alone whose name begins so.")
  var only = ""

  @Option(help: "Writes what was found into a folder, a folder for each part.")
  var write: String?

  @Option(help: "Reads the pages as w3m or lynx dumps them: “w3m”, “lynx”.")
  var through: TextBrowser?

  @Option(help: "How often all pages are read for the time; the middle one counts.")
  var runs = 3

  @Argument(help: "The folder.")
  var corpus: String

  func run() throws {
    let corpus = Corpus(path: corpus)
    var pages: [(bytes: [UInt8], address: String?)] = []
    for suite in PageSuite.all(in: corpus) where suite.name.hasPrefix(only) {
      guard !suite.cases.isEmpty else {
        print(Figure.row(suite.name, "–", "not in this corpus"))
        continue
      }
      let score = try PageScore(suite, in: corpus, through: through) { key, found in
        try write(Array(found.text.utf8), as: "\(suite.name)/\(key).txt")
        try write(found.json, as: "\(suite.name)/\(key).json")
      }
      let halves = score.f1?.halves.map { Figure.text($0, decimals: 3) }.joined(separator: " ")
      print(
        Figure.row(
          suite.name + (score.f1 == nil ? "" : ", F1"),
          score.f1.map { Figure.text($0.all, decimals: 4) } ?? "",
          (halves.map { "halves \($0)  " } ?? "") + score.note))
      show(score.losses.map(\.line))
      pages += score.pages
    }
    if !pages.isEmpty {
      let seconds = ProcessorTime.median(runs: runs) {
        for page in pages { _ = FoundPage(page.bytes, address: page.address) }
      }
      print(
        Figure.row(
          "pages a second of processor time",
          Figure.text(Double(pages.count) / seconds, decimals: 0), "the middle of \(runs) rounds"))
    }
    if through != nil { return }
    try feeds(corpus)
    dates(corpus)
  }

  private func feeds(_ corpus: Corpus) throws {
    guard "feeds".hasPrefix(only) else { return }
    let score = try FeedScore(corpus) { try write($1, as: "feeds/\($0).json") }
    guard score.of > 0 else { return print(Figure.row("feeds", "–", "not in this corpus")) }
    let share = Double(score.right) / Double(score.of)
    print(
      Figure.row(
        "feeds, checks that hold", Figure.text(share, decimals: 4), "\(score.right)/\(score.of)"))
    show(score.losses)
  }

  private func dates(_ corpus: Corpus) {
    guard "days".hasPrefix(only) else { return }
    let score = DateScore(corpus)
    guard !score.of.isEmpty else { return print(Figure.row("days", "–", "not in this corpus")) }
    let kinds = score.of.keys.sorted().map { "\($0) \(score.right[$0] ?? 0)/\(score.of[$0] ?? 0)" }
    print(Figure.row("dates that are read", "", kinds.joined(separator: "  ")))
    show(score.losses)
  }

  private func show(_ losses: [String]) {
    for line in losses.prefix(list) { print("      \(line)") }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(BenchError) {
    guard let folder = write else { return }
    try FileSink.write(bytes, to: "\(folder)/\(name)")
  }
}
