import CNcurses
import Glibc

/// What the terminal can be sent.
package enum Charset: Hashable, Sendable {
  case utf8
  /// ASCII, and so every text transliterated: safe on whatever stands at the other end.
  case ascii

  /// Decides from the locale's name, and from the codeset of that locale where it is installed.
  ///
  ///     LANG=fr_FR.UTF-8, installed          UTF-8
  ///     LANG=fr_FR.UTF-8, not installed      UTF-8: the terminal is what it says, with no locale
  ///     nothing set (a container, cron)      UTF-8: every terminal of today
  ///     LANG=C, POSIX, fr_FR.ISO-8859-1      ASCII: someone said so
  package init(localeName: String, codeset: String?) {
    let isUTF8 =
      codeset.map { $0 == "UTF-8" }
      ?? ["utf-8", "utf8"].contains { localeName.lowercased().contains($0) }
    self = isUTF8 || localeName.isEmpty ? .utf8 : .ascii
  }

  /// Decides, and tells the C library, which must agree before curses starts: it would drop every
  /// character that its locale does not know.
  static func settle() -> Charset {
    let installed = setlocale(LC_CTYPE, "") != nil
    let charset = Charset(
      localeName: localeName(), codeset: installed ? codeset() : nil)
    switch charset {
    case .utf8 where codeset() == "UTF-8": return .utf8
    case .utf8:
      let known = ["C.UTF-8", "C.utf8", "fr_FR.UTF-8", "en_US.UTF-8"]
      let found = known.contains { (name: String) in setlocale(LC_CTYPE, name) != nil }
      return found ? .utf8 : .ascii
    case .ascii:
      setlocale(LC_CTYPE, "C")
      return .ascii
    }
  }

  /// The first that is set to something, in the order in which the C library asks.
  private static func localeName() -> String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return ""
  }

  private static func codeset() -> String? {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  }
}
