import Model

/// What the journals tell that is not in what was derived of them.
package struct ReaderNews: Sendable {
  /// Articles that were kept, as digests: another of their revisions may be the newest now.
  var kept: Set<UInt64> = []
  /// Those whose journals should be folded.
  var due: [(journals: FoldedJournals, people: [PersonID])] = []

  /// Folds what should be: once what it tells of articles has been seen to.
  func fold() {
    for (journals, people) in due { for person in people { journals.fold(person) } }
  }
}
