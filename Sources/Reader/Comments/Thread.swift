import Model

/// The comments of an article in the order of reading, each with its depth: those of the page, then
/// those of our readers.
struct Thread: Sendable {
  struct Item: Hashable, Sendable {
    let author: String
    let date: Moment?
    let text: String
    /// 0 for a comment on the article, 1 for an answer to one.
    let depth: Int
    /// All the answers below it, at whatever depth.
    let answers: Int
  }

  private(set) var items: [Item] = []

  init(_ article: Article, _ readings: Readings?, _ wording: Wording) {
    for comment in article.comments { add(comment, depth: 0, wording) }
    for (person, moment, text) in readings?.comments(on: article.id) ?? [] {
      let author = person == readings?.person ? wording.you : wording.aReader
      items.append(Item(author: author, date: moment, text: text, depth: 0, answers: 0))
    }
  }

  /// The items in sight when some are folded: a folded one hides what lies deeper below it.
  func visible(folded: Set<Int>) -> [Int] {
    var result: [Int] = []
    var hiddenBelow: Int?
    for (index, item) in items.enumerated() {
      if let depth = hiddenBelow, item.depth > depth { continue }
      hiddenBelow = folded.contains(index) ? item.depth : nil
      result.append(index)
    }
    return result
  }

  private mutating func add(_ comment: Comment, depth: Int, _ wording: Wording) {
    items.append(
      Item(
        author: comment.author.isEmpty ? wording.anonymous : comment.author, date: comment.date,
        text: comment.text, depth: depth, answers: comment.count - 1))
    for reply in comment.replies { add(reply, depth: depth + 1, wording) }
  }
}
