import Model

/// What a page asks for after a command.
struct Outcome {
  var effects: [Effect] = []
  var navigation: Navigation?
  var notice: String?

  static let nothing = Outcome()
}

/// A way from one page to another.
enum Navigation {
  /// Reads an article; `list` is what `J` and `K` go through, `words` what was searched for.
  case article(ArticleID, list: [ArticleID], words: String?)
  /// Reads an article that the one shown leads to. It stands over that one, which waits below.
  case related(ArticleID)
  /// Reads what a link leads to, which is not kept here, likewise.
  case link(address: String)
  case comments(ArticleID)
  case askForPath
  case askForSource
}
