import ArgumentParser
import Model
import Reader

/// What every command that touches a library takes.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      say(
        "La bibliothèque (sinon KIOSQUE_LIBRARY, sinon la vôtre).",
        "The library (else KIOSQUE_LIBRARY, else your own)."), valueName: say("dossier", "folder")))
  var libraryPath: String?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      say("La langue de l’interface : fr ou en.", "The language of the interface: fr or en."),
      valueName: "fr|en"))
  var languageName: String?

  func validate() throws {
    if let languageName, InterfaceLanguage(rawValue: languageName) == nil {
      throw ValidationError(
        say("« --language » veut fr ou en.", "“--language” takes fr or en."))
    }
  }

  var wording: Wording {
    Wording(Environment.language)
  }

  var choice: LibraryChoice { LibraryChoice(named: libraryPath) }
}
