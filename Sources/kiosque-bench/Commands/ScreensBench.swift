import ArgumentParser
import Glibc

/// `kiosque-bench screens`: how soon a program shows something and answers keys, ours beside `less`
/// and newsboat in the same run.
struct ScreensBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screens", abstract: "How soon a first screen stands, and keys are answered.",
      discussion: """
        Opens each library in the reader through a pseudo-terminal of 80 by 24. Every run of it \
        stands beside one of less on the README; ratios are of their medians. newsboat opens a feed \
        of --peer-articles entries, which it has read before, and neomutt a mailbox of as many mails.
        """)
  }

  @Option(help: "The reader.")
  var program = ".build/release/kiosque"

  /// Its name stands at the foot of its first screen.
  @Option(help: "A file for less.")
  var file = "README.md"

  @Option(help: "How many runs; the middle one counts.")
  var runs = 21

  @Option(help: "How many headlines to scroll through, for the memory that it takes.")
  var scroll = 0

  @Option(help: "So many entries are given to newsboat, and mails to neomutt.")
  var peerArticles = 10_000

  @Argument(help: "Libraries, as « kiosque-bench library » makes them.")
  var libraries: [String]

  func validate() throws {
    guard (1...999).contains(runs), scroll >= 0 else {
      throw ValidationError("runs go from 1 to 999")
    }
  }

  func run() throws {
    let workshop = try Workshop()
    print(
      "\(Figure.label("", to: 34))  first screen    beside less   memory   j: half, worst    processor time         G"
    )
    for library in libraries {
      let home = ["HOME=\(workshop.path)", "XDG_STATE_HOME=\(workshop.path)/state"]
      // Whoever opens it first builds what is derived and folds the journals, after its first screen.
      if let first = TerminalRun([program, library], environment: home) {
        _ = first.time(to: "aide")
        first.settle(1500)
        sleep(1)
      }
      let row = ScreenFigures(runs: runs) {
        measured([program, library], "aide", home, keys: $0)
      } beside: {
        measured(["less", file], file, [], keys: false)
      }
      print(row.row("kiosque \(library)"))
      if scroll > 0, let memory = memoryAfterScrolling(library, home) {
        print("  after \(scroll) headlines: \(Figure.text(memory, decimals: 1)) MB")
      }
    }
    let less = ScreenFigures(runs: runs) { measured(["less", file], file, [], keys: $0) }
    print(less.row("less \(file)"))
    try printNewsboat(workshop)
    try printNeomutt(workshop)
  }

  private func measured(
    _ words: [String], _ text: String, _ environment: [String], keys: Bool
  ) -> ScreenRun? {
    guard let run = TerminalRun(words, environment: environment), let first = run.time(to: text)
    else { return nil }
    let memory = run.memory
    guard keys else { return ScreenRun(first: first, memory: memory) }
    run.settle(200)
    // At the end of a list a key draws nothing.
    var steps: [KeyAnswer] = []
    while steps.count < 90 {
      let before = run.processorTime
      guard let time = run.time(of: "j") else { break }
      steps.append(KeyAnswer(time: time, processorTime: run.processorTime - before))
    }
    return ScreenRun(first: first, memory: memory, steps: steps, end: run.time(of: "G"))
  }

  /// Page after page, as fast as it takes the keys.
  private func memoryAfterScrolling(_ library: String, _ home: [String]) -> Double? {
    guard let run = TerminalRun([program, library], environment: home), run.time(to: "aide") != nil
    else { return nil }
    for _ in 0..<scroll / 6 / 32 {
      run.type(String(repeating: "\u{06}", count: 32))
      run.settle(15)
    }
    run.settle(200)
    return run.memory
  }

  private func printNeomutt(_ workshop: borrowing Workshop) throws {
    let mailbox = try workshop.write(Page.mailbox(entries: peerArticles), as: "mailbox")
    // The line at the foot stands when the list does.
    let settings = try workshop.write(
      "set folder=\(workshop.path)\nset status_format=\"dernier\"\n", as: "neomuttrc")
    let words = ["neomutt", "-n", "-R", "-F", settings, "-f", mailbox]
    let figures = ScreenFigures(runs: min(runs, 5)) { _ in
      measured(words, "dernier", ["HOME=\(workshop.path)"], keys: false)
    }
    print(figures.row("neomutt, \(peerArticles) mails"))
  }

  private func printNewsboat(_ workshop: borrowing Workshop) throws {
    let feed = try workshop.write(Page.feed(entries: peerArticles), as: "feed.xml")
    let urls = try workshop.write("file://\(feed)\n", as: "urls")
    let config = try workshop.write("auto-reload no\n", as: "config")
    let words = ["newsboat", "-u", urls, "-c", "\(workshop.path)/cache.db", "-C", config]
    guard ChildRun("newsboat", Array(words.dropFirst()) + ["-x", "reload"]).isGood else {
      return print("  newsboat: not here")
    }
    let figures = ScreenFigures(runs: min(runs, 5)) { _ in measured(words, "feed", [], keys: false)
    }
    print(figures.row("newsboat, \(peerArticles) entries"))
  }
}
