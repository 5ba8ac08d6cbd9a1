import Model

/// The comments that a page carried: a line with a name and a date, then what that person wrote.
///
///     fanny_du_replat, le 13/10/2026 à 08h12
///     Le patron a quatre-vingt-deux ans depuis samedi.
///
///       > Léonie Armand, le 13/10/2026 à 09h05
///       C’est noté.                                    → an answer to the one above
enum DumpComments {
  static func hasHeading(_ section: ArraySlice<DumpLine>, now: Moment?) -> Bool {
    section.contains { heading($0.text, now: now) != nil }
  }

  static func comments(
    in section: ArraySlice<DumpLine>, _ references: DumpReferences, now: Moment?
  ) -> [Comment] {
    var found: [(comment: Comment, depth: Int, run: Int)] = []
    let base = section.first.map(\.indent) ?? 0
    for line in section where !line.isRule {
      let text = references.plain(withoutMarks(line.text))
      if let (author, date) = heading(text, now: now) {
        let isAnswer = isMarked(line.text) || line.indent > base + 1
        let comment = Comment(author: author, date: date, text: "")
        found.append((comment, isAnswer ? 1 : 0, line.run))
      } else if let last = found.indices.last {
        if !found[last].comment.text.isEmpty {
          found[last].comment.text += line.run == found[last].run ? "\n" : "\n\n"
        }
        found[last].comment.text += text
        found[last].run = line.run
      }
    }
    return nested(found.map { ($0.comment, $0.depth) })
  }

  private static func nested(_ flat: [(comment: Comment, depth: Int)]) -> [Comment] {
    var result: [Comment] = []
    for (comment, depth) in flat where !comment.text.isEmpty {
      if depth > 0, let last = result.indices.last {
        result[last].replies.append(comment)
      } else {
        result.append(comment)
      }
    }
    return result
  }

  /// A short line that is a name and a date: who wrote what follows, and when.
  private static func heading(_ text: String, now: Moment?) -> (author: String, date: Moment)? {
    let text = withoutMarks(text)
    guard text.utf8.count <= 120, let (date, range) = Dates.first(in: text, now: now) else {
      return nil
    }
    let before = DumpHead.trimmed(String(text[..<range.lowerBound]))
    let after = DumpHead.trimmed(String(text[range.upperBound...]))
    let name = withoutVerb(before.isEmpty ? after : before)
    guard !name.isEmpty, name.count <= 50, before.isEmpty || after.count <= 12,
      !name.holds("."), !name.holds("?")
    else { return nil }
    return (name, date)
  }

  /// « Par Jean », « Jean a écrit », « Jean dit » are Jean.
  private static func withoutVerb(_ name: String) -> String {
    var name = name
    for prefix in ["Par ", "par ", "De ", "By "] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    for suffix in [" a écrit", " dit", " a dit", " says", " wrote", " said"]
    where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return name
  }

  private static func isMarked(_ text: String) -> Bool {
    text.first.map { ">↳└→".contains($0) } ?? false
  }

  private static func withoutMarks(_ text: String) -> String {
    String(text.drop { ">↳└→ ".contains($0) })
  }
}
