import ArgumentParser
import JSON
import Model
import Reader
import Store
import Web

/// `kiosque refresh [SOURCE…]`: fetches what is new.
struct Refresh: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Cherche ce qu’il y a de nouveau dans les sources suivies.",
        "Fetches what is new in the sources followed."),
      discussion: say(
        "Une source n’est interrogée de nouveau qu’au bout du temps qu’elle indique, sauf si elle est nommée ou avec « --force » ; un serveur qui demande de la patience l’obtient toujours.",
        "A source is asked again only after the time that it states, unless it is named or with “--force”; a server that asks for patience always gets it."
      ))
  }

  @OptionGroup var options: LibraryOptions

  @Flag(
    help: ArgumentHelp(
      say(
        "Interroge aussi les sources qui viennent de l’être, et celles qui ont disparu.",
        "Asks sources that were just asked too, and those that are gone.")))
  var force = false

  @Option(
    name: .customLong("full-text"),
    help: ArgumentHelp(
      say(
        "Le texte entier, cette fois, au lieu du réglage de chaque source.",
        "The whole text, this time, in the place of each source’s setting."),
      valueName: "auto|always|never"))
  var fullText: FullText?

  @Flag(help: ArgumentHelp(say("Une source par ligne, en JSON.", "A source a line, as JSON.")))
  var json = false

  @Argument(
    help: ArgumentHelp(
      say(
        "Adresses, titres ou dossiers ; sinon toutes.", "Addresses, titles or folders; else all."),
      valueName: "source"))
  var names: [String] = []

  func run() throws {
    guard let library = try options.choice.library() else { throw Failure.noSources }
    guard !library.isSealed else { throw Failure.store(.sealed(path: library.path)) }
    let reports = try refresh(chosen(in: library), library)
    var damage: [Damage] = []
    _ = library.index(noting: &damage)
    if let sentence = Sentence.damage(damage) { Output.error(sentence) }
    library.compactWhereMany()
    let asked = reports.filter { $0.isFailure || $0.outcome.wasAsked }
    let failed = reports.count(where: \.isFailure)
    if failed > 0 {
      let isAll = failed == asked.count
      throw ExitCode(isAll ? ExitStatus.unreachable : ExitStatus.someInputsFailed)
    }
  }

  private func chosen(in library: LibraryFolder) throws(Failure) -> [Subscription] {
    let followed = try LibraryChoice.followed(in: library)
    guard !followed.isEmpty else { throw .noSources }
    if names.isEmpty { return followed }
    let states = SourceLog(of: library).states()
    var chosen: [Subscription] = []
    for name in names {
      let named = try SourceChoice.named(name, among: followed, states)
      chosen += named.filter { !chosen.contains($0) }
    }
    return chosen
  }

  private func refresh(
    _ subscriptions: [Subscription], _ library: LibraryFolder
  ) throws(Failure) -> [SourceReport] {
    var refresh = SourceRefresh(library: library, fetcher: Curl())
    refresh.settings.isForced = force || !names.isEmpty
    refresh.settings.fullText = fullText
    let bar = ProgressBar(total: subscriptions.count)
    let (prepared, isJSON, wording) = (refresh, json, options.wording)
    bar.begin()
    defer { bar.clear() }
    let result = try Waiting.until {
      await prepared.run(subscriptions) { report in
        bar.clear()
        // Who reads the report may leave; the articles are kept all the same.
        if isJSON {
          try? Output.print(bytes: JSONWriter.line(report.json) + [UInt8(ascii: "\n")])
        } else if report.isFailure {
          Output.error(report.sentence(wording))
        } else {
          try? Output.print(report.sentence(wording))
        }
        bar.step(report.name)
      }
    }
    return try result.get()
  }
}

extension SourceReport.Outcome {
  fileprivate var wasAsked: Bool {
    ![.notDue, .held, .gone(isNews: false)].contains(self)
  }
}
