/// What mastheads hold besides the site's name and the date, and no title is.
extension DumpHead {
  /// Menus, crumbs, buttons, reading times.
  static func isFurniture(_ line: DumpLine) -> Bool {
    let text = line.text
    if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") { return true }
    if DumpMarker(text).map({ $0.rest.count <= 30 }) == true { return true }
    guard text.utf8.count <= 160 else { return false }
    let key = line.key
    if furniture.contains(key) || isReadingTime(key) { return true }
    for stroke in [" | ", " › ", " > ", " » ", " / ", " · "] {
      let parts = text.parts(at: stroke)
      if parts.count >= 2, parts.allSatisfy({ $0.count <= 30 }),
        !text.holds("«")
      {
        return true
      }
    }
    return false
  }

  /// « 3–4 minutes », « Lecture : 5 min », "4 min read"
  private static func isReadingTime(_ key: String) -> Bool {
    guard key.count <= 40, key.holds("min") else { return false }
    let words = key.split { !$0.isLetter }.map(String.init)
    return !words.isEmpty
      && words.allSatisfy {
        [
          "min", "mins", "mn", "minute", "minutes", "lecture", "temps", "de", "read", "reading",
          "time",
          "a", "lire", "en",
        ].contains($0)
      }
  }

  private static let furniture: Set<String> = [
    "menu", "accueil", "aller au contenu", "aller au contenu principal", "version imprimable",
    "imprimer", "partager", "s'abonner", "se connecter", "connexion", "recherche", "rechercher",
    "skip to content", "skip to main content", "home", "search", "loading", "publicite",
    "advertisement", "inline", "image", "retour",
  ]
}
