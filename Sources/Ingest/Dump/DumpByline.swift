import Model
import Text

/// Who wrote an article, who edited it, when it appeared, as lines under the title say it.
///
///     Auteur : AubeDigitale | Editeur : Walt | Jeudi, 06 Janv. 2022 - 16h28
///     Par Solenn Le Bihan et Augustin Férec — Mis à jour le 17 novembre 2026 à 11 h 52
struct DumpByline {
  var authors: [String] = []
  var editor: String?
  var published: Moment?
  var updated: Moment?
  /// Whether a label says who wrote, and not only a name's place in the line.
  private(set) var isLabelled = false

  /// Reads a line; false, and nothing taken, when it is no byline.
  mutating func read(_ line: String, now: Moment?) -> Bool {
    guard line.utf8.count <= 400, Self.mayBeByline(line) else { return false }
    var isByline = false
    var copy = self
    for part in Self.parts(of: line, now: now) {
      if copy.take(part, now: now) { isByline = true } else if !isByline { return false }
    }
    if isByline { self = copy }
    return isByline
  }

  /// A first look, since a page has many lines and few bylines: figures of a date, or how a label
  /// begins.
  private static func mayBeByline(_ line: String) -> Bool {
    if line.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    let start = line.utf8.first { MarkupScanner.isLetter($0) || $0 >= 0x80 }
    return line.utf8.contains(UInt8(ascii: ":")) || line.utf8.contains(UInt8(ascii: "|"))
      || start.map { "PpBbÉéEeAaÃWwRrTtHhVv".utf8.contains($0) } ?? false
  }

  private mutating func take(_ part: String, now: Moment?) -> Bool {
    var text = part
    var didTake = false
    while let (date, range) = Dates.first(in: text, now: now) {
      let introduction = DumpVocabulary.key(String(text[range]))
      if ["mis", "maj", "modif", "actual", "updated", "last"].contains(where: introduction.holds) {
        updated = updated ?? date
      } else if published == nil {
        published = date
      } else {
        updated = updated ?? date
      }
      didTake = true
      let rest = text[..<range.lowerBound] + " " + text[range.upperBound...]
      guard rest.utf8.count < text.utf8.count else { break }
      text = String(rest)
    }
    text = didTake ? People.withoutDating(text) : DumpHead.trimmed(text)
    if text.isEmpty { return didTake }
    guard let (label, name) = Self.label(of: text) else {
      // « Jean Dupont, le 6 janvier 2022 »
      if didTake, DumpHead.isName(text), authors.isEmpty { authors = People.names(in: text) }
      return didTake && text.count <= 60
    }
    switch label {
    case .author where authors.isEmpty:
      authors = People.names(in: name)
      isLabelled = true
    case .author: break
    case .editor: editor = editor ?? (People.isEditor(name) ? People.bare(name) : nil)
    case .neither: break
    }
    return true
  }

  /// What follows a label that names an author: « Par Jeanne Abgrall » is Jeanne Abgrall.
  static func signature(_ text: String) -> String? {
    guard let (label, name) = label(of: text), label == .author else { return nil }
    return name
  }

  private enum Label { case author, editor, neither }

  private static func label(of text: String) -> (Label, String)? {
    let key = Folding.key(text)
    for (beginning, label) in labels where key.hasPrefix(beginning) {
      var rest = text.dropFirst(beginning.count)
      guard rest.first.map({ !$0.isLetter }) ?? true else { continue }
      // « Édition abonnés » is a menu's, « Édition : Walt » a byline's.
      let isSaid = beginning.hasSuffix(" par") || beginning.hasSuffix(" by")
      if label == .editor, !isSaid, rest.first(where: { !$0.isWhitespace }) != ":" { return nil }
      rest = rest.drop { " :\u{A0}\u{202F}.".contains($0) }
      let name = DumpHead.trimmed(String(rest))
      let startsAName = name.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
      guard label == .neither || startsAName || name.hasPrefix("l") else { continue }
      return (label, name)
    }
    return nil
  }

  /// The longer ones first.
  private static let labels: [(String, Label)] = [
    ("propos recueillis par", .author), ("recueillis par", .author), ("recueilli par", .author),
    ("texte et photos", .author), ("article de", .author), ("ecrit par", .author),
    ("redige par", .author), ("publie par", .author), ("verfasst von", .author),
    ("autorinnen", .author), ("autorin", .author), ("autoren", .author), ("autor", .author),
    ("von", .author),
    ("written by", .author), ("posted by", .author), ("auteurs", .author), ("autrices", .author),
    ("auteur", .author), ("autrice", .author), ("auteure", .author), ("authors", .author),
    ("author", .author), ("texte", .author), ("par", .author), ("by", .author),
    ("redacteur en chef", .editor), ("edite par", .editor), ("edited by", .editor),
    ("editeur", .editor), ("editrice", .editor), ("edition", .editor), ("editor", .editor),
    ("photos", .neither), ("photo", .neither), ("illustration", .neither), ("traduction", .neither),
    ("temps de lecture", .neither), ("lecture", .neither),
  ]

  /// Cut at the strokes that bylines have, and before each further date.
  private static func parts(of line: String, now: Moment?) -> [String] {
    var parts = [""]
    var wasSpace = true
    let characters = Array(line)
    for (index, character) in characters.enumerated() {
      let isStroke =
        "|•·/".contains(character)
        || "—–-".contains(character) && wasSpace && isBlank(characters, index + 1)
          && !startsWithHour(characters[(index + 1)...])
      if isStroke, wasSpace, isBlank(characters, index + 1) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      wasSpace = character.isWhitespace
    }
    return parts.map(DumpHead.trimmed).filter { !$0.isEmpty }
  }

  private static func isBlank(_ characters: [Character], _ index: Int) -> Bool {
    index >= characters.count || characters[index].isWhitespace
  }

  /// The stroke of « 06 Janv. 2022 - 16h28 » belongs to the date.
  private static func startsWithHour(_ rest: ArraySlice<Character>) -> Bool {
    let rest = rest.drop(while: \.isWhitespace)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let next = rest[digits.endIndex...].first else {
      return false
    }
    return "h:H".contains(next) || next.isWhitespace
  }
}
