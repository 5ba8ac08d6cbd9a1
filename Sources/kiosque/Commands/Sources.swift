import ArgumentParser
import Ingest
import JSON
import Model
import Reader
import Store

/// `kiosque sources`: what is followed.
struct Sources: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Liste les sources suivies.", "Lists the sources followed."))
  }

  @OptionGroup var options: LibraryOptions
  @Flag(help: ArgumentHelp(say("Un tableau JSON.", "A JSON array."))) var json = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Une liste OPML, pour un autre lecteur de flux.", "An OPML list, for another feed reader."))
  )
  var opml = false

  func run() throws {
    let library = try options.choice.library()
    let states = library.map { SourceLog(of: $0).states() } ?? [:]
    let followed = try LibraryChoice.followed(in: library).sorted {
      ($0.folders.joined(separator: "/"), $0.name) < ($1.folders.joined(separator: "/"), $1.name)
    }
    if opml {
      let titled = followed.map { one in
        var one = one
        one.title = one.title ?? states[one.address]?.title
        return one
      }
      let text = OPMLWriter.text(of: titled, title: library?.name ?? "Kiosque")
      return try Output.print(bytes: Array(text.utf8))
    }
    if json {
      let values = followed.map { one in
        SourceJSON.value(of: one, states[one.address] ?? SourceState(address: one.address))
      }
      return try Output.print(bytes: JSONWriter.page(.array(values)))
    }
    if followed.isEmpty { return Output.error(Failure.noSources.sentence ?? "") }
    for one in followed { try tell(one, states[one.address]) }
  }

  private func tell(_ one: Subscription, _ state: SourceState?) throws(Failure) {
    let folders = one.folders.isEmpty ? "" : one.folders.joined(separator: " › ") + " › "
    try Output.print("\(folders)\(one.title ?? state?.title ?? one.address)")
    var facts = [one.address]
    if let state, let asked = state.asked {
      facts.append(options.wording.age(of: asked, now: Environment.now))
      facts.append(
        state.isHeld
          ? say("le serveur demande de patienter", "the server asks for patience")
          : state.failures > 0
            ? say("échec (\(state.result ?? ""))", "failed (\(state.result ?? ""))")
            : say("articles : \(state.kept)", "articles: \(state.kept)"))
    } else {
      facts.append(say("jamais demandée", "never asked"))
    }
    try Output.print("  " + facts.joined(separator: " · "))
  }
}
