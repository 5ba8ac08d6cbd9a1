import Glibc
import Model
import Reader
import Store

/// What the process was given: variables, the time, the person's language.
enum Environment {
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static var places: Places { Places(environment: variables) }

  /// The locale's, as the C library would choose it.
  static var language: InterfaceLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return InterfaceLanguage(locale: names.lazy.compactMap { self[$0] }.first { !$0.isEmpty })
  }

  /// The person's editor, `$VISUAL` before `$EDITOR`.
  static var editor: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { self[$0] }.first { !$0.isEmpty }
  }

  /// Now, on the clock of this place.
  static var now: Moment {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(secondsSince1970: seconds, offset: local.tm_gmtoff / 60)
  }

  private static var variables: [String: String] {
    var result: [String: String] = [:]
    for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
      result[name] = self[name]
    }
    return result
  }
}

/// The words of the command line in the language of the environment.
func say(_ french: String, _ english: String) -> String {
  Environment.language == .french ? french : english
}
