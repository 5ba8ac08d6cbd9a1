import Reader
import Store

/// What the reader says at its foot of sources and of what they bring.
extension Sentence {
  static var noSources: String {
    say(
      "Aucune source n’est suivie ; « a » en suit une.", "No source is followed; “a” follows one.")
  }

  static var noSourceOfArticle: String {
    say(
      "Cet article n’a pas de source suivie ; « R » les actualise toutes.",
      "You follow no source of this article; “R” refreshes all.")
  }

  static var looseArticles: String {
    say(
      "Ces articles viennent de fichiers : ouvrez la bibliothèque pour l’actualiser.",
      "These articles come from files: open the library to refresh it.")
  }

  static func notKept(_ error: StoreError) -> String {
    say(
      "Texte entier, qui n’est pas gardé : \(error.sentence)",
      "The whole text, not kept: \(error.sentence)")
  }

  static var articleKept: String { say("Article gardé.", "Article kept.") }

  static func articleNotKept(_ error: StoreError) -> String {
    say(
      "Article qui n’est pas gardé : \(error.sentence)", "Article not kept: \(error.sentence)")
  }

  static var noArticleThere: String {
    say("Cette page ne contient pas d’article.", "That page holds no article.")
  }

  static var noMoreText: String {
    say("La page n’en dit pas plus.", "The page says no more.")
  }

  /// « 2 échecs, 3 nouveaux, 1 révisé. »; of a single source its own sentence.
  static func refreshed(_ reports: [SourceReport]) -> String {
    let wording = Wording(Environment.language)
    if !reports.isEmpty, reports.allSatisfy({ $0.outcome == .notDue }) {
      return say(
        "Sources interrogées à l’instant ; « r » interroge de nouveau celle de l’article.",
        "The sources were just asked; “r” asks the one of the article again.")
    }
    if reports.count == 1 { return reports[0].footSentence(wording) }
    var sum = SourceReport.Tally()
    for tally in reports.map(\.tally) {
      sum.new += tally.new
      sum.revised += tally.revised
      sum.completed += tally.completed
    }
    let failed = reports.count(where: \.isFailure)
    let failures = failed > 0 ? wording.failed(failed) + ", " : ""
    let words = failures + sum.words(wording)
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
