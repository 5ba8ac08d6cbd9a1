import Display
import Model

/// Comments: shown, written, sent.
extension Session {
  mutating func showComments() -> [Effect] {
    switch page {
    case .article(let article):
      guard let whole = article.article else { return [] }
      pages.append(.comments(CommentsPage(whole)))
      return savePlace()
    case .list(let list):
      guard let id = page.article(in: surroundings) else { return [] }
      let around = list.listing(in: surroundings).ids(around: list.selected)
      let effects = go(to: .article(id, list: around, words: nil))
      waitingKeys = ["c"]
      return effects
    default: return []
    }
  }

  /// Refused where the article says that its comments are closed.
  mutating func writeComment() -> [Effect] {
    guard let (id, title, isClosed) = articleToComment else { return [] }
    guard !isClosed else {
      notice = wording.closedComments
      return []
    }
    guard !hasEditor else {
      articleInEditor = (id, title)
      return savePlace() + [.writeInEditor(draft: "")]
    }
    pages.append(.editor(EditorPage(article: id, title: title)))
    return savePlace()
  }

  mutating func sendFromEditor() -> [Effect] {
    guard case .editor(let editor) = page else { return [] }
    let text = editor.buffer.text
    guard !text.allSatisfy(\.isWhitespace) else {
      notice = wording.emptyComment
      return []
    }
    pages.removeLast()
    return send(text, about: editor.article)
  }

  /// From the person's own editor; what it wrote is never lost with it.
  mutating func take(_ writing: Writing) -> [Effect] {
    guard let (id, title) = articleInEditor else { return [] }
    articleInEditor = nil
    switch writing {
    case .text(let text): return send(text, about: id)
    case .failed(let editor, let draft):
      pages.append(.editor(EditorPage(article: id, title: title, draft: draft)))
      notice = wording.editorFailed(editor)
      return []
    case .left(let path):
      notice = wording.commentLeft(at: path)
      return []
    }
  }

  /// A comment that can't be kept as it is goes back to the editor, whole.
  mutating func refuse(_ deeds: [Deed], _ sentence: String) {
    notice = sentence
    for case .commented(let id, let text) in deeds {
      let title = articleToComment.flatMap { $0.id == id ? $0.title : nil }
      pages.append(
        .editor(
          EditorPage(
            article: id, title: title ?? shelf.headline(id)?.title ?? wording.untitled, draft: text)
        ))
    }
  }

  /// Keeps what was written about an article; blanks keep nothing.
  private mutating func send(_ text: String, about id: ArticleID) -> [Effect] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.trimmed.joined(separator: "\n")
    guard !kept.isEmpty else {
      notice = wording.emptyComment
      return []
    }
    notice = wording.commentSent
    return [.record([.commented(id, text: kept)])]
  }

  /// What was just written stands last among the comments, if they are shown.
  mutating func showOwnComment(_ events: [ReaderEvent]) {
    guard case .comments(var comments) = page else { return }
    let isWritten = events.contains { event in
      if case .commented(comments.article.id, _) = event.deed { true } else { false }
    }
    guard isWritten else { return }
    comments.showLast(in: surroundings)
    page = .comments(comments)
  }

  mutating func askToLeaveEditor() {
    guard case .editor(var editor) = page else { return }
    guard !editor.buffer.clusters.isEmpty else {
      pages.removeLast()
      return
    }
    editor.isAskingToLeave = true
    page = .editor(editor)
    question = .leaveEditor
  }

  private var articleToComment: (id: ArticleID, title: String, isClosed: Bool)? {
    switch page {
    case .article(let page):
      page.article.map { ($0.id, $0.title, $0.areCommentsOpen == false) }
    case .comments(let page):
      (page.article.id, page.article.title, page.article.areCommentsOpen == false)
    case .list:
      page.article(in: surroundings).flatMap(shelf.headline).map {
        ($0.id, $0.title, $0.areCommentsOpen == false)
      }
    default: nil
    }
  }
}

extension [Substring] {
  /// Without blank lines at either end.
  fileprivate var trimmed: ArraySlice<Substring> {
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    return drop(while: isBlank).reversed().drop(while: isBlank).reversed()[...]
  }
}
