import ArgumentParser
import Model
import Reader
import Text

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

  @Option(
    name: .customLong("ambiguous"),
    help: ArgumentHelp(
      say(
        "Cellules que prennent é, — ou … : deux (wide) ou une (sinon KIOSQUE_AMBIGUOUS).",
        "Cells that é, — or … take: two (wide) or one (else KIOSQUE_AMBIGUOUS)."),
      valueName: "wide|narrow"))
  var ambiguousName: String?

  func validate() throws {
    if let languageName, InterfaceLanguage(rawValue: languageName) == nil {
      throw ValidationError(
        say("« --language » veut fr ou en.", "“--language” takes fr or en."))
    }
    if let ambiguousName, !["wide", "narrow"].contains(ambiguousName) {
      throw ValidationError(
        say("« --ambiguous » veut wide ou narrow.", "“--ambiguous” takes wide or narrow."))
    }
  }

  var wording: Wording {
    Wording(Environment.language)
  }

  var choice: LibraryChoice { LibraryChoice(named: libraryPath) }

  var ambiguous: AmbiguousWidth { Environment.ambiguous(named: ambiguousName) }
}
