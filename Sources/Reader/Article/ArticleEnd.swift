import Display
import Model

/// What stands under an article and its notes: what may interest its reader, its comments, likes, and
/// what comes next.
struct ArticleEnd: Sendable {
  struct Row: Hashable, Sendable {
    var text: String
    var style = Style.plain
    /// Faint words at the right: what two articles share, which key writes a comment.
    var note = ""
    /// What `Enter` opens on this row.
    var target: Target?
    /// Rows of a target after its first.
    var continuesTarget = false
  }

  /// An article that shares words with this one, and which.
  struct Neighbour: Hashable, Sendable {
    let id: ArticleID
    let title: String
    let shared: String
  }

  enum Target: Hashable, Sendable {
    /// One that the article leads to.
    case article(ArticleID)
    /// One that is not kept here; nil where the page gave no address of it.
    case link(address: String?)
    /// The one after it in the list.
    case next(ArticleID)
    case comments
  }

  private(set) var rows: [Row] = []

  init(
    _ article: Article, related: [Neighbour]?, next: Headline?, measure: Int,
    in around: Surroundings
  ) {
    let wording = around.wording
    blank()
    add(Row(text: String(repeating: around.ruler.rule, count: measure), style: .rule))
    blank()
    addRelated(to: article, related, measure, around)
    addComments(of: article, around)
    addLikes(of: article, around)
    if let next {
      add(Row(text: wording.nextHead, style: .strong))
      addTarget(next.title, .next(next.id), measure: measure, around)
    }
  }

  /// The last row of the target that begins on a row.
  func lastRow(ofTarget row: Int) -> Int {
    let next = rows[(row + 1)...].firstIndex { !$0.continuesTarget }
    return (next ?? rows.endIndex) - 1
  }

  /// The rows on which targets begin, in order.
  var targetRows: [Int] {
    rows.indices.filter { rows[$0].target != nil && !rows[$0].continuesTarget }
  }

  private mutating func add(_ row: Row) { rows.append(row) }

  private mutating func blank() { rows.append(Row(text: "")) }

  /// The page's own, else those that share the most telling words.
  private mutating func addRelated(
    to article: Article, _ neighbours: [Neighbour]?, _ measure: Int,
    _ around: Surroundings
  ) {
    guard !article.related.isEmpty || neighbours?.isEmpty != true else { return }
    add(Row(text: around.ruler.cut(around.wording.related, to: measure), style: .strong))
    for link in article.related {
      addTarget(link.title, target(of: link, around), measure: measure, around)
    }
    if article.related.isEmpty {
      guard let neighbours else {
        add(Row(text: "  " + around.wording.loading, style: .faint))
        return blank()
      }
      for neighbour in neighbours {
        addTarget(
          neighbour.title, .article(neighbour.id), note: neighbour.shared, measure: measure, around)
      }
    }
    blank()
  }

  /// A page's own link leads to the article where the library has it.
  private func target(of link: Link, _ around: Surroundings) -> Target {
    if let url = link.url {
      let id = ArticleID(address: url)
      if around.shelf.headline(id) != nil { return .article(id) }
    }
    return .link(address: link.url)
  }

  private mutating func addComments(of article: Article, _ around: Surroundings) {
    let wording = around.wording
    let ours = around.shelf.readings?.comments(on: article.id).count ?? 0
    let count = article.comments.reduce(ours) { $0 + $1.count }
    let isClosed = article.areCommentsOpen == false
    var head = wording.commentsHead
    if count > 0 { head += " (\(wording.grouped(count)))" }
    if isClosed { head += " · " + wording.commentsClosed }
    add(
      Row(
        text: head, style: .strong,
        note: isClosed ? "" : count > 0 ? wording.commentsHint : wording.writeHint,
        target: count > 0 ? .comments : nil))
  }

  private mutating func addLikes(of article: Article, _ around: Surroundings) {
    let wording = around.wording
    let ours = around.shelf.readings?.likes(of: article.id) ?? 0
    let isMine = around.shelf.state(of: article.id).isLiked
    var figures: [String] = []
    if let likes = article.likes { figures.append(wording.shortCount(likes)) }
    if ours > 0 {
      let count = wording.shortCount(ours)
      figures.append(figures.isEmpty ? count : "(\(count) \(wording.here))")
    }
    let text = ["♥", figures.joined(separator: " "), wording.likeQuestion]
      .filter { !$0.isEmpty }.joined(separator: " ")
    add(Row(text: text, note: isMine ? wording.likedHint : wording.likeHint))
    blank()
  }

  private mutating func addTarget(
    _ title: String, _ target: Target, note: String = "", measure: Int, _ around: Surroundings
  ) {
    let isNarrow = measure < Self.leastMeasureForNotes
    let isBeside = !note.isEmpty && !isNarrow
    let noteRoom = isBeside ? min(measure / 3, around.ruler.cells(of: note)) + 2 : 0
    let lines = around.ruler.title(
      title, measure: max(1, measure - 4 - noteRoom), limit: isNarrow ? 3 : 2)
    for (index, line) in lines.enumerated() {
      rows.append(
        Row(
          text: (index == 0 ? "  " : "    ") + line, note: isBeside && index == 0 ? note : "",
          target: target, continuesTarget: index > 0))
    }
    guard !note.isEmpty, !isBeside else { return }
    let words = around.ruler.cut("· " + note, to: max(1, measure - 4))
    rows.append(Row(text: "    " + words, style: .faint, target: target, continuesTarget: true))
  }

  /// What two articles share stands beside a title, or in a narrow text below it.
  private static let leastMeasureForNotes = 52
}
