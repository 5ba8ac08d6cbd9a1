import ArgumentParser
import Ingest
import JSON
import Model
import Reader
import Store
import Web

/// `kiosque follow ADRESSE|FICHIER.opml…`: takes sources up.
struct Follow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Suit des sources.", "Follows sources."),
      discussion: say(
        "L’adresse d’un flux, ou d’une page qui en nomme un ; une liste OPML, dont les dossiers sont gardés. Suivre encore une source change son dossier ou son réglage.",
        "The address of a feed, or of a page that names one; an OPML list, whose folders are kept. Following a source again changes its folder or setting."
      ))
  }

  @OptionGroup var options: LibraryOptions

  @Flag(
    help: ArgumentHelp(
      say("Tous les flux que nomme une page.", "All the feeds that a page names.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      say(
        "Le dossier où ranger la source ; « Presse/Côtes » pour un dossier dans un dossier.",
        "The folder to put the source in; “Press/Coasts” for a folder in a folder."),
      valueName: say("nom", "name")))
  var folder: String?

  @Option(
    name: .customLong("full-text"),
    help: ArgumentHelp(
      say(
        "Chercher le texte entier des articles sur leurs pages : quand le flux n’en donne que le début (auto), toujours, jamais.",
        "Fetch the whole text of articles from their pages: where the feed gives but its beginning (auto), always, never."
      ), valueName: "auto|always|never"))
  var fullText: FullText?

  @Flag(help: ArgumentHelp(say("Une source par ligne, en JSON.", "A source a line, as JSON.")))
  var json = false

  @Argument(
    help: ArgumentHelp(
      say("Adresses, fichiers OPML ou « - ».", "Addresses, OPML files or “-”."),
      valueName: say("adresse", "address")))
  var names: [String]

  func run() throws {
    var failures: [Failure] = []
    var count = 0
    for name in names {
      do throws(Failure) {
        let found = try find(name)
        try follow(found.subscriptions)
        count += found.subscriptions.count
        if !found.others.isEmpty { tellOthers(found.others) }
      } catch {
        if let sentence = error.sentence { Output.error(sentence) }
        failures.append(error)
      }
    }
    if let failure = failures.first {
      let isAlone = names.count == 1 && count == 0
      throw ExitCode(isAlone ? failure.status : ExitStatus.someInputsFailed)
    }
  }

  /// A file of that name first.
  private func find(_ name: String) throws(Failure) -> SourceFinder.Found {
    if name == "-" { return try list(InputFile.readStandardInput(), name) }
    if InputFile.exists(name) { return try list(InputFile.read(name), name) }
    let isAddress = ArticleInput.isAddress(name) || name.contains(".") && !name.hasPrefix(".")
    guard isAddress || name.lowercased().hasPrefix("feed:"), !name.lowercased().hasSuffix(".opml")
    else { throw .missing(path: name) }
    let finder = SourceFinder(fetcher: Curl(), now: Environment.now)
    let takesAll = all
    guard let result = Waiting.until({ await finder.find(name, takesAll: takesAll) }) else {
      throw .unreadable(path: name, errno: 24)
    }
    return try result.get()
  }

  private func list(_ bytes: [UInt8], _ name: String) throws(Failure) -> SourceFinder.Found {
    let content = Intake.read(bytes, Intake.Context(name: name))
    let subscriptions = content.subscriptions.compactMap { entry -> Subscription? in
      guard let address = try? WebAddress(entry.feed).text else {
        Output.error(WebError.unusableAddress(.host).sentence(for: entry.feed))
        return nil
      }
      let title = entry.title == entry.feed ? nil : String(entry.title.prefix(200))
      return Subscription(address: address, title: title, folders: entry.folders)
    }
    guard !subscriptions.isEmpty else { throw .noFeed(address: name) }
    return SourceFinder.Found(subscriptions: subscriptions)
  }

  /// What is not said again stays as it was.
  private func follow(_ found: [Subscription]) throws(Failure) {
    let library = try options.choice.libraryToWrite()
    let before = Dictionary(
      try LibraryChoice.followed(in: library).map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
    let wanted = found.map { one in
      var one = one
      if one.folders.isEmpty { one.folders = before[one.address]?.folders ?? [] }
      if let folder { one.folders = folder.split(separator: "/").map(String.init) }
      one.fullText = fullText ?? before[one.address]?.fullText ?? .auto
      return one
    }
    do throws(StoreError) {
      let changed = wanted.filter { before[$0.address] != $0 }
      if !changed.isEmpty {
        try library.pen().record(changed.map { .followed($0) }, at: Environment.now)
      }
    } catch {
      throw .store(error)
    }
    for one in wanted { try tell(one, wasFollowed: before[one.address] != nil) }
  }

  private func tell(_ one: Subscription, wasFollowed: Bool) throws(Failure) {
    if json {
      let line = JSONWriter.line(SourceJSON.value(of: one))
      return try Output.print(bytes: line + [UInt8(ascii: "\n")])
    }
    let state =
      wasFollowed ? say("déjà suivie ", "followed    ") : say("suivie      ", "following   ")
    try Output.print("\(state) \(SourceJSON.label(one))")
  }

  private func tellOthers(_ others: [FeedDiscovery.Link]) {
    let list = others.prefix(5).map(\.address).joined(separator: ", ")
    let more = others.count > 5 ? "…" : ""
    Output.error(
      say(
        "la page nomme aussi : \(list)\(more) ; « --all » les suit tous.",
        "the page names these too: \(list)\(more); “--all” follows them all."))
  }
}

extension FullText: ExpressibleByArgument {}

/// A source as commands print it.
enum SourceJSON {
  static func value(of one: Subscription, _ state: SourceState? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("address", .string(one.address)),
      .init("title", .string(one.title ?? state?.title ?? one.address)),
      .init("folders", .array(one.folders.map(JSONValue.string))),
      .init("fullText", .string(one.fullText.rawValue)),
    ]
    guard let state else { return .object(members) }
    func add(_ name: String, _ text: String?) {
      if let text { members.append(.init(name, .string(text))) }
    }
    add("page", state.page)
    add("asked", state.asked?.iso8601)
    add("result", state.result)
    add("next", state.next?.iso8601)
    add("movedTo", state.movedTo)
    members.append(.init("failures", .integer(state.failures)))
    members.append(.init("kept", .integer(state.kept)))
    return .object(members)
  }

  /// « La Gazette  https://gazette.example/flux »
  static func label(_ one: Subscription) -> String {
    one.title.map { "\($0)  \(one.address)" } ?? one.address
  }
}
