import Model

/// Who wrote it, who edited it, when, and how long it takes:
///
///     Auteur : Maëlle Kerguélen, Yves Le Goff | Éditeur : Rédaction
///     Samedi, 10 Févr. 2024 - 08h05 · 4 min · ♥ 18
enum Byline {
  static func lines(
    of article: Article, minutes: Int, measure: Int, _ ruler: Ruler, _ wording: Wording
  ) -> [String] {
    var people: [String] = []
    if !article.authors.isEmpty {
      people.append(wording.author + article.authors.joined(separator: ", "))
    }
    if let editor = article.editor { people.append(wording.editor + editor) }

    var facts: [String] = []
    let published = article.published.map(wording.bylineDate)
    if let published { facts.append(published) }
    if let updated = article.updated, article.published.map({ $0 < updated }) ?? true,
      case let date = wording.bylineDate(updated), date != published
    {
      facts.append(wording.updated + date)
    }
    facts.append(wording.minutes(minutes))
    if let likes = article.likes { facts.append("♥ " + wording.shortCount(likes)) }
    return fitted(people, by: " | ", measure, ruler)
      + fitted(facts, by: " · ", label: wording.updated, measure, ruler)
  }

  /// Fills lines with whole parts; a part that is too long for a line is set on several.
  ///
  /// - Parameter label: stands alone where what it is of is whole on the next line, so that no date is
  ///   parted:
  ///
  ///       mis à jour :
  ///       Samedi, 22 Août 2026 - 09h40
  private static func fitted(
    _ parts: [String], by separator: String, label: String? = nil, _ measure: Int, _ ruler: Ruler
  ) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, ruler.cells(of: last + separator + part) <= measure {
        lines[lines.count - 1] = last + separator + part
      } else if ruler.cells(of: part) > measure, let label, part.hasPrefix(label),
        case let rest = String(part.dropFirst(label.count)), ruler.cells(of: rest) <= measure
      {
        lines += ruler.lines(label, measure: measure) + [rest]
      } else {
        lines += ruler.lines(part, measure: measure)
      }
    }
    return lines
  }
}
