import Model
import Text

/// The comments that a page carries, by the classes that mark them nearly everywhere.
///
///     <li class="comment"><b class="comment-author">Marthe</b> <time datetime=…>…</time>
///       <p>Et la corne de brume ?</p>
///       <ol> <li class="comment">… an answer …
struct PageComments {
  private let markup: Markup
  private let now: Moment?
  private var isComment: [Bool]
  private(set) var comments: [Comment] = []
  /// Whether there is a form to write one.
  private(set) var hasForm = false

  /// No page is taken to have more.
  private static let most = 2_000

  init(_ page: PageTree, now: Moment?) {
    markup = page.markup
    self.now = now
    isComment = [Bool](repeating: false, count: markup.nodes.count)
    var candidates: [Int] = []
    for node in markup.nodes.indices {
      switch markup.tag(node) {
      case .li, .div, .article:
        isComment[node] =
          page.traits[node].contains(.comment)
          || markup.attribute(node, .itemprop)?.lowercased() == "comment"
        if page.traits[node].contains(.mayBeComment) { candidates.append(node) }
      case .textarea: hasForm = hasForm || isForm(node)
      default: continue
      }
    }
    comments = collect()
    if comments.isEmpty, !candidates.isEmpty {
      isComment = [Bool](repeating: false, count: markup.nodes.count)
      for node in candidates { isComment[node] = true }
      comments = collect()
    }
  }

  /// Whether a field for long text lies in a form that speaks of comments.
  private func isForm(_ node: Int) -> Bool {
    var form = markup.parent(node)
    for _ in 0..<6 where form != 0 {
      let names = [AttributeName.id, .class, .name, .action].compactMap {
        markup.attribute(form, $0)
      }
      let said = names.joined(separator: " ") + " " + markup.textContent(form, limit: 300)
      if Folding.key(said).holds("comment") { return true }
      if markup.tag(form) == .form { return false }
      form = markup.parent(form)
    }
    return false
  }

  private func collect() -> [Comment] {
    var flat: [(comment: Comment, depth: Int)] = []
    for node in markup.nodes.indices where isComment[node] && flat.count < Self.most {
      guard let comment = comment(node) else { continue }
      flat.append((comment, min(depth(of: node), 20)))
    }
    return Self.nested(flat)
  }

  private func depth(of node: Int) -> Int {
    var (depth, node) = (0, markup.parent(node))
    while node != 0 {
      if isComment[node] { depth += 1 }
      node = markup.parent(node)
    }
    return depth
  }

  /// From the last to the first: what lies deeper and after belongs to the nearest before it.
  private static func nested(_ flat: [(comment: Comment, depth: Int)]) -> [Comment] {
    var waiting: [[Comment]] = [[]]
    for (comment, depth) in flat.reversed() {
      while waiting.count < depth + 2 { waiting.append([]) }
      var comment = comment
      comment.replies = waiting[(depth + 1)...].flatMap { $0.reversed() }
      waiting.removeSubrange((depth + 1)...)
      waiting[depth].append(comment)
    }
    return waiting.flatMap { $0.reversed() }
  }

  private func comment(_ root: Int) -> Comment? {
    var author: String?
    var date: Moment?
    var text: [String] = []
    var node = markup.following(root, under: root)
    while node != 0 {
      var isSkipped = isComment[node]
      if !isSkipped, markup.nodes[node].kind == .element {
        // What is called so may hold a portrait alone, and the name stand beside it.
        if author == nil, isAuthor(node), case let name = markup.line(node, limit: 200),
          !name.isEmpty
        {
          let signed = CommentSignature(name, now: now)
          (author, date) = (signed.author, date ?? signed.date)
          isSkipped = true
        } else if date == nil, let found = self.date(node) {
          date = found
          isSkipped = true
        } else if markup.tag(node) == .p {
          text.append(markup.line(node))
          isSkipped = true
        }
      }
      node = markup.following(node, under: root, skipping: isSkipped)
    }
    let written = text.filter { !$0.isEmpty }.joined(separator: "\n\n")
    guard let author, author.utf8.count <= 150, !written.isEmpty else {
      return nil
    }
    return Comment(author: author, date: date, text: written)
  }

  private func isAuthor(_ node: Int) -> Bool {
    if markup.attribute(node, .itemprop)?.lowercased() == "author" { return true }
    guard let name = markup.attribute(node, .class)?.lowercased() else { return false }
    let parts = name.utf8.split { !MarkupScanner.isLetter($0) }
    return ["author", "auteur", "user", "username", "pseudo", "fn"].contains { word in
      name.hasSuffix(word) || parts.contains { $0.elementsEqual(word.utf8) }
    }
  }

  private func date(_ node: Int) -> Moment? {
    if markup.tag(node) == .time {
      let text = markup.attribute(node, .datetime) ?? markup.textContent(node, limit: 100)
      return Dates.whole(text) ?? Dates.first(in: text, now: now)?.moment
    }
    guard let name = markup.attribute(node, .class)?.lowercased(),
      name.holds("date") || name.holds("meta") || name.holds("time")
    else { return nil }
    return Dates.first(in: markup.textContent(node, limit: 200), now: now)?.moment
  }
}
