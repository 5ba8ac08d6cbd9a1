import ArgumentParser
import Reader

/// `kiosque [FICHIER|ADRESSE|-|DOSSIER…]`: the reader.
struct Read: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Ouvre le lecteur : sur la bibliothèque, ou sur ce qui est nommé.",
        "Opens the reader: on the library, or on what is named."))
  }

  @OptionGroup var options: LibraryOptions

  @Argument(
    help: ArgumentHelp(
      say(
        "Fichiers, dossiers, adresses, bibliothèque ; « - » est l’entrée standard.",
        "Files, folders, addresses, a library; “-” is standard input."), valueName: "fichier"))
  var names: [String] = []

  func run() throws {
    try Reading(names: names, library: options.choice, ambiguous: options.ambiguous).run()
  }
}
