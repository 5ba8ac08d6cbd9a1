import Model
import Text

/// Who wrote a comment, without the words that say so, and the date among them.
///
///     « Soumis par Marthe, le lundi 29 octobre 2012 à 15h46 »   →   Marthe, 2012-10-29T15:46:00
///     « Marthe dit : »                                          →   Marthe
struct CommentSignature {
  private(set) var author: String
  private(set) var date: Moment?

  init(_ line: String, now: Moment?) {
    var name = line
    if let (date, range) = Dates.first(in: line, now: now) {
      let rest = DumpHead.trimmed(String(line[..<range.lowerBound]))
      // « 29 octobre 2012, Marthe » has the name behind.
      name = rest.isEmpty ? String(line[range.upperBound...]) : rest
      self.date = date
    }
    let key = Folding.key(name)
    // What folds to as many letters can be cut where its key is.
    if key.count == name.count {
      let before = Self.before.first { key.hasPrefix($0) && key != $0 }?.count ?? 0
      let after = Self.after.first { key.hasSuffix($0) && key != $0 }?.count ?? 0
      if before + after < name.count { name = String(name.dropFirst(before).dropLast(after)) }
    }
    name = DumpHead.trimmed(People.withoutDating(name))
    author = name.isEmpty ? line : name
  }

  private static let before = [
    "soumis par ", "poste par ", "publie par ", "ecrit par ", "par ", "submitted by ", "posted by ",
    "written by ", "by ", "von ",
  ]

  private static let after = [
    " a dit :", " a dit:", " dit :", " dit:", " a ecrit :", " a ecrit:", " ecrit :", " says:",
    " said:", " wrote:", " writes:", " sagt:", " schrieb:",
    " a repondu", " a repondu :", " replied", " replied:",
  ]
}
