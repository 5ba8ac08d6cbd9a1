import ArgumentParser
import Glibc
import Reader
import Terminal

/// `kiosque`: the reader, and what a shell can ask of a library.
@main
struct Kiosque: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kiosque",
      abstract: say(
        "Un kiosque à journaux dans le terminal.", "A newsstand in the terminal."),
      discussion: say(
        "Sans commande, ouvre le lecteur : sur la bibliothèque, ou sur les fichiers nommés.",
        "Without a command, opens the reader: on the library, or on the files named."),
      version: "kiosque 0.1.0",
      subcommands: [
        Read.self, Import.self, Follow.self, Unfollow.self, Sources.self, Refresh.self, List.self,
        Search.self, Show.self, Export.self, Check.self, Compact.self, Prune.self, Stats.self,
        Rules.self,
      ],
      defaultSubcommand: Read.self)
  }

  static func main() {
    StandardDescriptors.open()
    signal(SIGPIPE, SIG_IGN)
    Emergency.prepare(sentence: Sentence.crash)
    Glibc.exit(status(CommandLine.arguments.dropFirst()))
  }

  /// In a function of its own, so that the terminal is given back before `exit`.
  private static func status(_ arguments: ArraySlice<String>) -> Int32 {
    do {
      let arguments = Array(arguments)
      if let plain = Arguments.plainReading(arguments) {
        try Reading(
          names: plain.names, library: LibraryChoice(named: plain.library),
          ambiguous: Environment.ambiguous(named: nil)
        ).run()
      } else {
        var command = try parseAsRoot(Arguments.ordered(arguments))
        try command.run()
      }
      return ExitStatus.ok
    } catch let failure as Failure {
      return report(failure)
    } catch let ended as ExitCode {
      return ended.rawValue
    } catch {
      return report(error)
    }
  }

  private static func report(_ failure: Failure) -> Int32 {
    if let sentence = failure.sentence { Output.error(sentence) }
    return failure.status
  }

  /// Help and versions, as swift-argument-parser words them; of a usage error, its first sentence.
  private static func report(_ error: any Error) -> Int32 {
    let status = exitCode(for: error).rawValue
    guard status == 0 else {
      let message = message(for: error)
      if !message.isEmpty { Output.error(Sentence.usage(message)) }
      return status
    }
    do throws(Failure) {
      try Output.print(fullMessage(for: error))
    } catch {
      return report(error)
    }
    return status
  }
}
