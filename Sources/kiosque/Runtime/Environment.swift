import Glibc
import Model
import Reader
import Store
import Text

/// What the process was given: variables, the time, the person's language.
enum Environment {
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static var places: Places { Places(environment: { self[$0] }) }

  /// What `--language` says, wherever it stands, else the locale's, as the C library would choose
  /// it. Known before the arguments are read, since their own errors speak it too.
  static let language = languageNamed ?? languageOfLocale

  private static var languageNamed: InterfaceLanguage? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        return InterfaceLanguage(rawValue: String(argument.dropFirst(11)))
      }
      if argument == "--language", index + 1 < arguments.count {
        return InterfaceLanguage(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  private static var languageOfLocale: InterfaceLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return InterfaceLanguage(locale: names.lazy.compactMap { self[$0] }.first { !$0.isEmpty })
  }

  /// How wide the terminal draws the characters of which Unicode does not say it: as an option named
  /// it, else `KIOSQUE_AMBIGUOUS`.
  static func ambiguous(named name: String?) -> AmbiguousWidth {
    (name ?? self["KIOSQUE_AMBIGUOUS"]) == "wide" ? .wide : .narrow
  }

  /// The person's editor, `$VISUAL` before `$EDITOR`.
  static var editor: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { self[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Now, on the clock of this place.
  static var now: Moment {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(secondsSince1970: seconds, offset: local.tm_gmtoff / 60)
  }
}

/// The words of the command line in the language of the environment.
func say(_ french: FrenchSentence, _ english: String) -> String {
  Environment.language == .french ? french.text : english
}
