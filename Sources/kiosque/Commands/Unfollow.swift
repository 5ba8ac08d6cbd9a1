import ArgumentParser
import Model
import Reader
import Store

/// `kiosque unfollow SOURCE…`: gives sources up.
struct Unfollow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Ne suit plus des sources.", "Follows sources no longer."),
      discussion: say(
        "Leurs articles restent gardés.", "Their articles stay kept."))
  }

  @OptionGroup var options: LibraryOptions

  @Argument(
    help: ArgumentHelp(
      say("Adresses, titres ou dossiers.", "Addresses, titles or folders."), valueName: "source"))
  var names: [String]

  func run() throws {
    guard let library = try options.choice.library() else { throw Failure.noSources }
    let followed = library.readings().followed
    var given: [Subscription] = []
    for name in names {
      let named = try SourceChoice.named(name, among: followed)
      given += named.filter { !given.contains($0) }
    }
    do throws(StoreError) {
      try library.pen().record(given.map { .unfollowed($0.address) }, at: Environment.now)
    } catch {
      throw Failure.store(error)
    }
    for one in given {
      try Output.print(say("plus suivie  ", "unfollowed   ") + SourceJSON.label(one))
    }
  }
}
