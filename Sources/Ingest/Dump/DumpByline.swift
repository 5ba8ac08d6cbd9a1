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
    for part in Self.parts(of: line) {
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
      let (own, editor) = Self.parted(name)
      authors = People.names(in: own)
      self.editor = self.editor ?? editor.flatMap { People.isEditor($0) ? People.bare($0) : nil }
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

  /// « Jeanne Abgrall Edited by Yves Le Goff » names an editor behind who wrote.
  private static func parted(_ name: String) -> (own: String, editor: String?) {
    let key = Folding.key(name)
    // What folds to as many letters can be cut where its key is.
    guard key.count == name.count,
      let (label, place) = editorLabels.lazy.compactMap({ label in
        key.place(of: label).map { (label, $0) }
      }).first
    else { return (name, nil) }
    let start = key.distance(from: key.startIndex, to: place.lowerBound)
    let editor = DumpHead.trimmed(String(name.dropFirst(start + label.count)))
    return (DumpHead.trimmed(String(name.prefix(start))), editor)
  }

  private static let editorLabels = [" edited by ", " edite par ", " editor: "]

  private enum Label { case author, editor, neither }

  private static func label(of text: String) -> (Label, String)? {
    guard text.withBytes(labels.mayBegin) else { return nil }
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
    ("author", .author), ("texte", .author), ("par", .author), ("por", .author), ("by", .author),
    ("redacteur en chef", .editor), ("edite par", .editor), ("edited by", .editor),
    ("editeur", .editor), ("editrice", .editor), ("edition", .editor), ("editor", .editor),
    ("photos", .neither), ("photo", .neither), ("illustration", .neither), ("traduction", .neither),
    ("temps de lecture", .neither), ("lecture", .neither),
  ])

  /// Cut at the strokes that bylines have.
  private static func parts(of line: String) -> [String] {
    line.withBytes { bytes in
      var parts: [String] = []
      func close(_ range: Range<Int>) {
        let part = DumpHead.trimmed(String(repairing: UnsafeBufferPointer(rebasing: bytes[range])))
        if !part.isEmpty { parts.append(part) }
      }
      var (start, index) = (0, 0)
      while index < bytes.count {
        guard mayBeginStroke(bytes[index]), case let (sign, end) = bytes.scalar(at: index),
          isStroke(sign)
        else {
          index += 1
          continue
        }
        let isApart =
          (index == 0 || isBlank(bytes.scalar(before: index).value))
          && (end == bytes.count || isBlank(bytes.scalar(at: end).value))
        if isApart, !isDash(sign) || !startsWithHour(bytes[end...]) {
          close(start..<index)
          start = end
        }
        index = end
      }
      close(start..<bytes.count)
      return parts
    }
  }

  private static func mayBeginStroke(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "-"), 0xC2, 0xE2: true
    default: false
    }
  }

  /// `|`, `/`, « · », « • » and the dashes.
  private static func isStroke(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7C, 0x2F, 0xB7, 0x2022: true
    default: isDash(scalar)
    }
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    scalar <= 0x20
      || scalar >= 0x80 && Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
  }

  /// The stroke of « 06 Janv. 2022 - 16h28 » belongs to the date.
  private static func startsWithHour(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: rest)
    var index = 0
    while index < bytes.count, case let (scalar, end) = bytes.scalar(at: index), isBlank(scalar) {
      index = end
    }
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    guard (1...2).contains(index - start), index < bytes.count else { return false }
    let next = bytes.scalar(at: index).value
    return next == 0x68 || next == 0x48 || next == 0x3A || isBlank(next)
  }
}
