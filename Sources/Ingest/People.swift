import Text

/// The people that a byline names, each fit to be shown as an author.
///
///     « Martin Untersinger (avec Damien Leloup, Morgane Tual) »   →   three people
///     « Recueilli par Patrick Angevin. »                          →   Patrick Angevin
///     « Name * », « Abonnés »                                     →   nobody
enum People {
  /// No article is taken to have more.
  private static let most = 20

  /// Those that a text names, in its order; once each, however it is written.
  static func names(in text: String) -> [String] {
    var names = [opened(withoutHour(text))]
    for joint in [", ", " et ", " and ", " & ", " avec ", ";"] {
      names = names.flatMap { $0.parts(at: joint) }
    }
    let people = names.map { undoubled(bare($0)) }.filter { !isLowercase($0) && !isFurniture($0) }
    if people.isEmpty {
      let whole = bare(text)
      return whole.utf8.count > 60 || isFurniture(whole) ? [] : [whole]
    }
    return distinct(people)
  }

  /// « Anne Morvan Anne Morvan », as the name of a picture and its legend come to stand in a row.
  private static func undoubled(_ name: String) -> String {
    let words = name.split(separator: " ")
    let half = words.count / 2
    guard half > 1, words.count == 2 * half, words[..<half] == words[half...] else { return name }
    return words[..<half].joined(separator: " ")
  }

  /// « Anne Morvan à 8 h 00, Partager » is Anne Morvan: what comes with an hour is no name.
  private static func withoutHour(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    let hour = words.firstIndex { word in
      word.first?.isNumber == true && word.contains { ":hH".contains($0) }
    }
    guard let hour, hour > 0 else { return text }
    var name = words[..<hour]
    while name.count > 1, let last = name.last,
      ["à", "at", "um", "a", "-", "–", "|"].contains(last)
    {
      name.removeLast()
    }
    return name.joined(separator: " ")
  }

  /// Whether a name is that of the site: « Gazette-Archiv » on gazette.example.
  static func isSite(_ name: String, of address: String?) -> Bool {
    guard let authority = Address(address)?.authority else { return false }
    let labels = authority.lowercased().split { $0 == "." }.filter { $0 != "www" }.dropLast()
    let letters = Folding.key(name).filter { $0.isLetter || $0.isNumber }
    return labels.contains { label in
      let label = label.filter { $0.isLetter || $0.isNumber }
      return label.utf8.count >= 5 && (letters.holds(String(label)) || label == letters)
    }
  }

  /// Whether a name is rather a house's than a person's.
  static func isHouse(_ name: String) -> Bool {
    Folding.key(name).split { $0 == " " || $0 == "-" }.contains { houses.contains(String($0)) }
  }

  private static let houses: Set<String> = [
    "e.v.", "gmbh", "ag", "sa", "sarl", "inc", "ltd", "stiftung", "fondation", "foundation",
    "verlag", "editions", "redaktion", "redaction", "newsroom", "staff", "team", "equipe",
    "admin", "webmaster", "association", "agence", "agency", "ministere",
  ]

  /// The names without those that say another again, accents and case apart.
  static func distinct(_ names: [String]) -> [String] {
    var keys: Set<String> = []
    return Array(names.filter { keys.insert(Folding.key($0)).inserted }.prefix(most))
  }

  /// A name without « Par » before it, « Publié le » around it, and half of a bracket in it.
  static func bare(_ text: String) -> String {
    var name = withoutDating(text)
    while let label = DumpByline.signature(name), label.utf8.count < name.utf8.count {
      name = withoutDating(label)
    }
    if !name.holds(")"), let open = name.firstIndex(of: "(") {
      name = DumpHead.trimmed(String(name[..<open]))
    }
    name = withoutPost(name)
    // A point ends a sentence, but not an initial.
    if name.last == ".", let word = name.split(separator: " ").last, word.count > 3,
      !word.dropLast().contains(".")
    {
      name.removeLast()
    }
    return name
  }

  /// « Anne Morvan envoyée spéciale à Brest » is Anne Morvan.
  private static func withoutPost(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 3,
      let post = words.indices.dropFirst(2).dropLast().first(where: { index in
        let (first, second) = (
          Folding.key(String(words[index])), Folding.key(String(words[index + 1]))
        )
        return first.hasPrefix("envoye") && second.hasPrefix("specia")
          || first.hasPrefix("correspondant") && ["a", "au", "aux", "en"].contains(second)
      })
    else { return name }
    return DumpHead.trimmed(words[..<post].joined(separator: " "))
  }

  /// « Publié le » and the like, which stay where a date was taken out.
  static func withoutDating(_ text: String) -> String {
    let all = text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map { Substring($0) }
    var words = all[...]
    while let last = words.last, isDating(last) { words.removeLast() }
    // « A » and « Le » begin names too: only what dates alone goes from the front.
    while let first = words.first, words.count > 1, isDating(first),
      first.utf8.count > 2
        || words.count > 2 && isDating(words[words.startIndex + 1])
    {
      words.removeFirst()
    }
    return DumpHead.trimmed(words.count == all.count ? text : words.joined(separator: " "))
  }

  static func isDating(_ word: Substring) -> Bool {
    word.utf8.count < 20 && datings.contains(Folding.key(DumpHead.trimmed(word)))
  }

  /// A word of the furniture where a name should be: a label of a form, a button, a menu.
  static func isFurniture(_ name: String) -> Bool {
    if name.isEmpty || name.holds("*") || name.holds("/") { return true }
    let key = Folding.key(name)
    return furniture.contains(key) || datings.contains(key)
      || DumpVocabulary.anchor(key: key, length: key.utf8.count) != nil
  }

  /// Who may edit: a person, « La rédaction », but no words of a menu.
  static func isEditor(_ name: String) -> Bool {
    name.utf8.count <= 60 && !isFurniture(name)
      && !Folding.key(name).split { !$0.isLetter }.contains { menuWords.contains(String($0)) }
  }

  private static func isLowercase(_ name: String) -> Bool {
    name.unicodeScalars.first.map(\.properties.isLowercase) ?? true
  }

  /// « A (avec B, C) » is « A, B, C ».
  private static func opened(_ text: String) -> String {
    for opening in [" (avec ", " (with ", " (et "] {
      guard let place = text.place(of: opening) else { continue }
      let inner = text[place.upperBound...].filter { $0 != ")" }
      return text[..<place.lowerBound] + ", " + inner
    }
    return text
  }

  /// Words that stand between a name and a date.
  private static let datings: Set<String> = [
    "publie", "publiee", "paru", "poste", "mis", "a", "jour", "le", "posted", "published",
    "updated", "on", "am", "vom", "stand", "uhr", "veroffentlicht", "erschienen", "erstellt",
  ]

  private static let furniture: Set<String> = [
    "abonnes", "abonne", "name", "nom", "votre nom", "your name", "pseudo", "tweet", "tweet this",
    "reply", "repondre", "suivre", "follow", "follow author", "publisher", "erscheinungsdatum",
    "letzter beitrag",
    "veroffentlicht am", "posted on", "auteur", "author", "autor", "date", "film", "anonymous",
    "anonyme", "undefined", "null", "inconnu", "none", "alle beitrage", "tous les articles",
    "all posts", "voir tous les articles",
  ]

  private static let menuWords: Set<String> = [
    "abonnes", "abonne", "abonnement", "journal", "numerique", "mobile", "precedentes",
    "newsletter",
    "boutique", "archives", "edition", "editions", "speciale", "locale", "papier", "numero", "menu",
    "picks", "choice", "note", "notes", "kiosque",
  ]
}
