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
    guard line.utf8.count <= 400, line.withBytes({ Self.mayBeByline($0, now: now) }) else {
      return false
    }
    var isByline = false
    var copy = self
    var opening: String?
    for part in Self.parts(of: line, now: now) {
      if copy.take(part, now: now) {
        isByline = true
      } else if !isByline {
        guard opening == nil, Self.isFullName(part) else { return false }
        opening = part
      }
    }
    guard isByline else { return false }
    if let opening, copy.authors.isEmpty { copy.authors = People.names(in: opening) }
    self = copy
    return true
  }

  /// « Marie Merlet », but neither « Société » nor « Gala politique »: what signs a line before its
  /// date without saying that it does.
  private static func isFullName(_ text: String) -> Bool {
    guard text.utf8.contains(0x20), DumpHead.isName(text) else { return false }
    let words = text.split { $0 == " " }
    return words.count >= 2
      && words.allSatisfy { word in
        word.first?.isUppercase == true || ["de", "du", "le", "la"].contains(word)
      }
  }

  /// A first look, since a page has many lines and few bylines: how a label begins, or what a date
  /// has.
  static func mayBeByline(_ line: UnsafeBufferPointer<UInt8>, now: Moment?) -> Bool {
    labels.mayBegin(line) || Dates.mayHold(line, now: now)
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
    for (length, label) in labels.beginnings(of: key) {
      let beginning = key.prefix(length)
      var rest = text.dropFirst(length)
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
  private static let labels = Phrases<Label>([
    ("propos recueillis par", .author), ("recueillis par", .author), ("recueilli par", .author),
    ("texte et photos", .author), ("article de", .author), ("ecrit par", .author),
    ("redige par", .author), ("publie par", .author), ("verfasst von", .author),
    ("autorinnen", .author), ("autorin", .author), ("autoren", .author), ("autor", .author),
    ("geschrieben von", .author), ("von", .author), ("vom", .author),
    ("post author by", .author), ("post author", .author), ("written by", .author),
    ("posted by", .author), ("auteurs", .author), ("autrices", .author),
    ("auteur", .author), ("autrice", .author), ("auteure", .author), ("authors", .author),
    ("author", .author), ("texte", .author), ("par", .author), ("by", .author),
    ("redacteur en chef", .editor), ("edite par", .editor), ("edited by", .editor),
    ("editeur", .editor), ("editrice", .editor), ("edition", .editor), ("editor", .editor),
    ("photos", .neither), ("photo", .neither), ("illustration", .neither), ("traduction", .neither),
    ("temps de lecture", .neither), ("lecture", .neither),
  ])

  /// Cut at the strokes that bylines have, and before each further date.
  private static func parts(of line: String, now: Moment?) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let places = Array(line.unicodeScalars.indices)
    var parts: [String] = []
    var start = line.startIndex
    var wasSpace = true
    for (index, scalar) in scalars.enumerated() {
      let isSpace = isBlank(scalar)
      if wasSpace, isStroke(scalar, scalars, index), isBlank(scalars, index + 1) {
        parts.append(DumpHead.trimmed(line[start..<places[index]]))
        start = line.unicodeScalars.index(after: places[index])
      }
      wasSpace = isSpace
    }
    parts.append(DumpHead.trimmed(line[start...]))
    return parts.filter { !$0.isEmpty }
  }

  private static func isStroke(
    _ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int
  ) -> Bool {
    switch scalar {
    case "|", "•", "·", "/": true
    case "—", "–", "-": !startsWithHour(scalars[(index + 1)...])
    default: false
    }
  }

  private static func isBlank(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= scalars.count || isBlank(scalars[index])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value >= 0x80 && scalar.properties.isWhitespace
  }

  /// The stroke of « 06 Janv. 2022 - 16h28 » belongs to the date.
  private static func startsWithHour(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = rest.drop(while: isBlank)
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), let next = rest[digits.endIndex...].first else {
      return false
    }
    return next == "h" || next == ":" || next == "H" || isBlank(next)
  }
}
