/// What a key can ask for. A command has one meaning on every page.
enum Command: Hashable, Sendable, CaseIterable {
  // Moving
  case down, up, top, bottom, halfDown, halfUp, pageDown, pageUp
  case nextPane, previousPane, toggleSidebar
  // Going
  case open, readOn, back, cancel, quit, backInTime
  case nextArticle, previousArticle
  case nextMatch, previousMatch
  case latestSection, mostReadSection, toReadSection, searchSection
  case find, help, related, comments, writeComment
  // Marking
  case toggleRead, markAllRead, star, like, delete, undo, window
  // Sources
  case refresh, refreshAll, addSource, fetchText, rawText
  // In the text
  case nextParagraph, previousParagraph, wider, narrower, resetWidth, showAddress
  // In the comments
  case fold, unfold, nextComment, previousComment
  // The terminal
  case redraw, suspend
  // While typing
  case send, leave
  case left, right, lineStart, lineEnd, wordLeft, wordRight, textStart, textEnd
  case deleteLeft, deleteRight, deleteWordLeft, deleteWordRight, deleteToStart, deleteToEnd
  case newLine

  /// Whether a list does it to the headline under the cursor.
  var isAboutHeadline: Bool {
    switch self {
    case .open, .readOn, .comments, .writeComment, .toggleRead, .star, .like, .delete, .showAddress,
      .refresh:
      true
    default: false
    }
  }
}
