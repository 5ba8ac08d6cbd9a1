import Display

/// The pages that have keys of their own.
enum KeyContext: Hashable, Sendable, CaseIterable {
  case list, article, rawText, comments, search, editor, help, welcome
}

/// Which key asks for what, page by page. The help page prints these same tables.
enum Keymap {
  static func command(for key: Key, in context: KeyContext) -> Command? {
    bindings(in: context).first { $0.keys.contains(key) }?.command
  }

  /// What belongs to the page first, then what holds everywhere, less the keys that the page took.
  static func bindings(in context: KeyContext) -> [Binding] {
    switch context {
    case .list: inList
    case .article: inArticle
    case .rawText: inRawText
    case .comments: inComments
    case .search: search
    case .editor: editor
    case .help: inHelp
    case .welcome: inWelcome
    }
  }

  // Made once: each key that is pressed is looked for in one of them.
  private static let inList = unshadowed(list + moving + everywhere)
  private static let inArticle = unshadowed(article + moving + everywhere)
  private static let inRawText = unshadowed(rawText + moving + finding + leaving)
  private static let inComments = unshadowed(comments + moving + everywhere)
  private static let inHelp = unshadowed(help + moving + finding + leaving)
  private static let inWelcome = unshadowed(moving + opening + sources + leaving)

  private static func unshadowed(_ bindings: [Binding]) -> [Binding] {
    // A set of them costs more: the first of its kind is searched for at the program's start.
    var taken: [Key] = []
    return bindings.compactMap { binding in
      let free = binding.keys.filter { !taken.contains($0) }
      taken += free
      return free.isEmpty ? nil : binding.bound(to: free)
    }
  }

  private static let moving: [Binding] = [
    Binding(["j", .down], .down, "descendre", "down"),
    Binding(["k", .up], .up, "monter", "up"),
    Binding(["g", .home], .top, "au début", "to the top"),
    Binding(["G", .end], .bottom, "à la fin", "to the end"),
    Binding([.control("d")], .halfDown, "une demi-page plus bas", "half a page down"),
    Binding([.control("u")], .halfUp, "une demi-page plus haut", "half a page up"),
    Binding([.pageDown, .control("f")], .pageDown, "une page plus bas", "a page down"),
    Binding([.pageUp, .control("b")], .pageUp, "une page plus haut", "a page up"),
  ]

  private static let everywhere =
    opening + leaving + finding + [
      Binding([.tab], .nextPane, "volet suivant", "next pane"),
      Binding([.backTab], .previousPane, "volet précédent", "previous pane"),
      Binding(["U"], .undo, "annuler la dernière marque", "undo the last mark"),
      Binding([.control("o")], .backInTime, "article visité avant", "article visited before"),
    ]

  private static let finding: [Binding] = [
    Binding(["/"], .find, "chercher", "find"),
    Binding(
      ["n", .function(3)], .nextMatch, "occurrence ou non-lu suivant", "next match or unread"),
    Binding(["N"], .previousMatch, "occurrence ou non-lu précédent", "previous match or unread"),
  ]

  private static let opening: [Binding] = [
    Binding([.enter, "l", .right], .open, "ouvrir", "open")
  ]

  private static let leaving: [Binding] = [
    Binding(["q", "h", .left, .backspace], .back, "revenir ; quitter la liste", "back; leave"),
    Binding([.escape], .cancel, "fermer la recherche, ou revenir", "close the search, or back"),
    Binding(["Q", .control("c")], .quit, "quitter tout de suite", "quit now"),
    Binding(["?", .function(1)], .help, "cette aide", "this help"),
    Binding([.control("l")], .redraw, "redessiner", "redraw"),
    Binding([.control("z")], .suspend, "suspendre", "suspend"),
  ]

  private static let sources: [Binding] = [
    Binding(["r"], .refresh, "actualiser la source de l’article", "refresh the article’s source"),
    Binding(["R"], .refreshAll, "actualiser toutes les sources", "refresh all sources"),
    Binding(["a"], .addSource, "suivre une source", "follow a source"),
  ]

  private static let list: [Binding] =
    [
      Binding([" "], .readOn, "lire l’article", "read the article"),
      Binding(["1", "&"], .latestSection, "derniers articles", "latest articles"),
      Binding(["2", "é"], .mostReadSection, "articles les plus lus", "most read articles"),
      Binding(["3", "\""], .toReadSection, "à lire", "to read"),
      Binding(["4", "'"], .searchSection, "recherche", "search"),
      Binding(["m"], .toggleRead, "marquer lu ou non lu", "mark read or unread"),
      Binding(["A"], .markAllRead, "marquer toute la liste comme lue", "mark the whole list read"),
      Binding(["s"], .star, "mettre de côté", "set aside"),
      Binding(["L"], .like, "aimer, ne plus aimer", "like, unlike"),
      Binding(["c"], .comments, "lire les commentaires", "read the comments"),
      Binding(["C"], .writeComment, "écrire un commentaire", "write a comment"),
      Binding(["D", .delete], .delete, "retirer de la liste", "remove from the list"),
      Binding(["u"], .undo, "annuler la dernière marque", "undo the last mark"),
      Binding(["o", "y"], .showAddress, "montrer l’adresse", "show the address"),
      Binding(["w"], .window, "durée des plus lus", "span of the most read"),
      Binding(["z"], .toggleSidebar, "montrer ou cacher le volet", "show or hide the sidebar"),
    ] + sources

  private static let article: [Binding] =
    [
      Binding(
        [" ", "f"], .readOn, "page suivante, puis article suivant", "next page, then next article")
    ] + paging + [
      Binding(["J"], .nextArticle, "article suivant", "next article"),
      Binding(["K"], .previousArticle, "article précédent", "previous article"),
    ] + paragraphs + [
      Binding(["c"], .comments, "lire les commentaires", "read the comments"),
      Binding(["C"], .writeComment, "écrire un commentaire", "write a comment"),
      Binding(["L"], .like, "aimer, ne plus aimer", "like, unlike"),
      Binding(["v"], .related, "articles voisins", "related articles"),
      Binding(["s"], .star, "mettre de côté", "set aside"),
      Binding(["m"], .toggleRead, "marquer lu ou non lu", "mark read or unread"),
      Binding(["x"], .fetchText, "chercher le texte entier", "fetch the whole text"),
      Binding(["X"], .rawText, "texte brut, sans rien d’ôté", "raw text, nothing left out"),
    ] + setting + [
      Binding(["w"], .window, "durée des plus lus", "span of the most read"),
      Binding(["z"], .toggleSidebar, "montrer ou cacher le volet", "show or hide the sidebar"),
    ] + sources

  private static let pageDown = Binding([" ", "f"], .pageDown, "page suivante", "next page")

  private static let paging: [Binding] = [
    Binding(["b"], .pageUp, "page précédente", "previous page"),
    Binding(["d"], .halfDown, "une demi-page plus bas", "half a page down"),
    Binding(["u"], .halfUp, "une demi-page plus haut", "half a page up"),
  ]

  private static let paragraphs: [Binding] = [
    Binding(["}", ")"], .nextParagraph, "paragraphe suivant", "next paragraph"),
    Binding(["{", "("], .previousParagraph, "paragraphe précédent", "previous paragraph"),
  ]

  private static let setting: [Binding] = [
    Binding(["o", "y"], .showAddress, "montrer l’adresse", "show the address"),
    Binding(["+"], .wider, "texte plus large", "wider text"),
    Binding(["-"], .narrower, "texte plus étroit", "narrower text"),
    Binding(["="], .resetWidth, "largeur habituelle", "usual width"),
  ]

  private static let rawText: [Binding] =
    [Binding(["X"], .back, "revenir à l’article", "back to the article"), pageDown]
    + paging + paragraphs + setting

  private static let comments: [Binding] =
    [pageDown] + paging + [
      Binding(["J"], .nextComment, "commentaire suivant", "next comment"),
      Binding(["K"], .previousComment, "commentaire précédent", "previous comment"),
      Binding(["h", .left], .fold, "plier, ou remonter", "fold, or go up"),
      Binding(["l", .right, .enter], .unfold, "déplier, ou descendre", "unfold, or go down"),
      Binding(["C"], .writeComment, "écrire un commentaire", "write a comment"),
      Binding(["L"], .like, "aimer l’article", "like the article"),
    ]

  private static let search: [Binding] = [
    Binding([.enter], .open, "ouvrir au passage", "open at the passage"),
    Binding([.down, .control("n"), .tab], .down, "résultat suivant", "next result"),
    Binding([.up, .control("p"), .backTab], .up, "résultat précédent", "previous result"),
    Binding([.pageDown, .control("f")], .pageDown, "une page plus bas", "a page down"),
    Binding([.pageUp, .control("b")], .pageUp, "une page plus haut", "a page up"),
    Binding([.escape], .cancel, "revenir", "back"),
    Binding([.function(1)], .help, "cette aide", "this help"),
    Binding([.control("c")], .quit, "quitter", "quit"),
    Binding([.control("l")], .redraw, "redessiner", "redraw"),
    Binding([.control("z")], .suspend, "suspendre", "suspend"),
  ]

  private static let editor: [Binding] = [
    Binding([.control("x"), .control("d")], .send, "envoyer", "send"),
    Binding([.escape], .leave, "abandonner, après une question", "give up, after a question"),
    Binding([.function(1)], .help, "cette aide", "this help"),
    Binding([.control("l")], .redraw, "redessiner", "redraw"),
    Binding([.control("z")], .suspend, "suspendre", "suspend"),
  ]

  private static let help = [pageDown] + paging
}
