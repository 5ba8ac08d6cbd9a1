import Model

/// What fills the screen between the masthead and the foot.
enum Page: Sendable {
  case list(ListPage)
  case article(ArticlePage)
  /// All the text of what the article below was taken from. It is read as an article is, but nothing
  /// of that is written down.
  case rawText(ArticlePage)
  case comments(CommentsPage)
  case search(SearchPage)
  case editor(EditorPage)
  case help(HelpPage)
  case welcome(WelcomePage)

  var context: KeyContext {
    switch self {
    case .list: .list
    case .article: .article
    case .rawText: .rawText
    case .comments: .comments
    case .search: .search
    case .editor: .editor
    case .help: .help
    case .welcome: .welcome
    }
  }

  /// The article that marks and comments are about.
  func article(in surroundings: Surroundings) -> ArticleID? {
    switch self {
    case .list(let page): page.selectedArticle(in: surroundings)
    case .article(let page), .rawText(let page): page.id
    case .comments(let page): page.article.id
    case .editor(let page): page.article
    case .search, .help, .welcome: nil
    }
  }
}
