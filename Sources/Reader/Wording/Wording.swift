import Model

/// All that the screen says of itself, in French and in English.
///
/// The French is set as carefully as the articles: « », ’, U+00A0 before « : », U+202F before « ; ! ? ».
package struct Wording: Hashable, Sendable {
  package let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage) { self.language = language }

  /// Picks by language; both stand side by side so that neither is forgotten. The French has plain
  /// spaces here, and is set.
  func say(_ french: FrenchSentence, _ english: String) -> String {
    language == .french ? french.text : english
  }

  /// « 1 article », « 2 articles ».
  func count(_ number: Int, _ french: (String, String), _ english: (String, String)) -> String {
    switch language {
    case .french: grouped(number) + "\u{A0}" + (number < 2 ? french.0 : french.1)
    case .english: grouped(number) + " " + (number == 1 ? english.0 : english.1)
    }
  }

  /// « 12 000 »: groups of three from five digits on.
  func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var groups: [Substring] = []
    var rest = Substring(digits)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: language == .french ? "\u{202F}" : ",")
  }

  package func shortCount(_ number: Int) -> String {
    ShortCount.of(number, decimalMark: language == .french ? "," : ".")
  }
}

/// The frame: masthead, foot, panels.
extension Wording {
  var kiosque: String { "Kiosque" }
  var loading: String { say("Chargement…", "Loading…") }
  /// From the longest to the shortest: the first that fits is shown.
  var tooSmall: [String] {
    [
      say("Fenêtre trop petite", "Window too small"), say("Trop petit", "Too small"),
      say("petit", "small"), "…",
    ]
  }
  var latest: String { say("Derniers articles", "Latest articles") }
  var mostRead: String { say("Articles les plus lus", "Most read articles") }
  var toRead: String { say("À lire", "To read") }
  var nothingRead: String { say("Rien de lu pour l’instant.", "Nothing read so far.") }
  var nothingToRead: String {
    say(
      "Rien ici : « s » met un article de côté.", "Nothing here: “s” sets an article aside.")
  }
  var nothingKept: String { say("Aucun article.", "No article.") }

  func window(_ window: Window) -> String {
    switch window {
    case .today: say("aujourd’hui", "today")
    case .week: say("cette semaine", "this week")
    case .month: say("ce mois-ci", "this month")
    case .always: say("depuis toujours", "of all time")
    }
  }

  func shortWindow(_ window: Window) -> String {
    switch window {
    case .today: say("1\u{A0}j", "1\u{A0}d")
    case .week: say("7\u{A0}j", "7\u{A0}d")
    case .month: say("30\u{A0}j", "30\u{A0}d")
    case .always: say("tout", "all")
    }
  }

  func articles(_ number: Int) -> String {
    count(number, ("article", "articles"), ("article", "articles"))
  }
  func unread(_ number: Int) -> String {
    count(number, ("non lu", "non lus"), ("unread", "unread"))
  }
}

/// Lists.
extension Wording {
  func minutes(_ number: Int) -> String { "\(number)\u{A0}min" }
  func comments(_ number: Int) -> String {
    count(number, ("commentaire", "commentaires"), ("comment", "comments"))
  }
  func readTo(_ percent: Int) -> String {
    say("lu à \(percent)\u{A0}%", "read to \(percent)%")
  }
  var corrected: String { say("modifié", "corrected") }
  package var untitled: String { say("Sans titre", "Untitled") }
}

/// The article.
extension Wording {
  var author: String { say("Auteur : ", "Author: ") }
  var editor: String { say("Éditeur : ", "Editor: ") }
  var sourceMark: String { say("- Source : ", "- Source: ") }
  var updated: String { say("mis à jour : ", "updated: ") }
  var related: String { say("Cela peut vous intéresser", "You may also like") }
  var noRelated: String { say("Pas d’article voisin.", "No related article.") }
  var commentsHead: String { say("Commentaires", "Comments") }
  var commentsClosed: String { say("fermé", "closed") }
  var commentsHint: String { say("c lire · C écrire", "c read · C write") }
  var writeHint: String { say("C écrire", "C write") }
  var likeQuestion: String { say("Vous aimez cet article ?", "Do you like this article?") }
  var likeHint: String { say("L aimer", "L like") }
  var likedHint: String { say("Vous l’aimez · L ne plus aimer", "You like it · L unlike") }
  var nextHead: String { say("Suite", "Next") }
  var noNext: String { say("C’était le dernier article.", "That was the last article.") }
  var end: String { say("fin", "end") }
  func address(_ number: Int, of total: Int) -> String {
    say("adresse \(number) sur \(total)", "address \(number) of \(total)")
  }
  var here: String { say("ici", "here") }
  func fetchingLink(_ address: String) -> String {
    say("Téléchargement de « \(address) »…", "Fetching “\(address)”…")
  }
  var address: String { say("Adresse : ", "Address: ") }
}

/// Comments and their editor.
extension Wording {
  func commentsTitle(_ title: String) -> String {
    say("Commentaires · \(title)", "Comments · \(title)")
  }
  func replies(_ number: Int) -> String {
    count(number, ("réponse", "réponses"), ("reply", "replies"))
  }
  var noAnswers: String { say("Ce commentaire n’a pas de réponse.", "Nobody answered this.") }
  var you: String { say("Vous", "You") }
  var aReader: String { say("Un lecteur", "A reader") }
  var anonymous: String { say("Anonyme", "Anonymous") }
  var noComment: String {
    say("Pas encore de commentaire. « C » en écrit un.", "No comment yet. “C” writes one.")
  }
  var closedComments: String {
    say("Les commentaires sont fermés.", "Comments are closed.")
  }
  var yourComment: String { say("Votre commentaire", "Your comment") }
  var throwAway: String {
    say("Abandonner ce commentaire ? (o/n)", "Throw this comment away? (y/n)")
  }
  var emptyComment: String {
    say("Un commentaire vide n’est pas envoyé.", "An empty comment is not sent.")
  }
  func editorFailed(_ editor: String) -> String {
    say(
      "« \(editor) » n’a pas pu servir : écrivez ici.",
      "“\(editor)” could not be used: write here.")
  }
  func commentLeft(at path: String) -> String {
    say(
      "« \(path) » garde ce texte : trop long ou illisible.",
      "“\(path)” holds this text: too long or unreadable.")
  }
  var commentSent: String { say("Commentaire gardé.", "Comment kept.") }
  var commentTooLong: String {
    say("Un commentaire n’est pas plus long.", "The comment can’t be any longer.")
  }
}

/// Search.
extension Wording {
  func found(_ number: Int, of total: Int) -> String {
    say(
      "\(articles(number)) sur \(grouped(total))", "\(articles(number)) of \(grouped(total))")
  }
  var searching: String { say("Recherche…", "Searching…") }
  var notFound: String { say("Rien de tel ici.", "No such thing here.") }
  func matches(_ index: Int, of total: Int) -> String {
    say("occurrence \(index) sur \(total)", "match \(index) of \(total)")
  }
  var nothingSought: String {
    say("« / » dit d’abord quoi chercher.", "“/” first says what to look for.")
  }
  var noMatch: String { say("Pas d’occurrence dans ce texte.", "No match in this text.") }
  var typeWords: String {
    say(
      "Tapez des mots : titres, auteurs et textes sont fouillés.",
      "Type words: titles, authors and texts are searched.")
  }
}

/// Sentences about what was just done.
extension Wording {
  func unknownKey(_ key: String) -> String {
    say(
      "« \(key) » ne fait rien ici ; « ? » montre les touches.",
      "“\(key)” does nothing here; “?” shows the keys.")
  }
  var notKept: String { say("non gardé", "not kept") }
  var askLeaveUnwritten: String {
    say(
      "Commentaire non gardé. Quitter ? (o/n)", "A comment is not kept. Leave? (y/n)")
  }
  var nothingVisited: String { say("Pas d’article visité avant.", "No article visited before.") }
  var widest: String { say("Largeur maximale.", "Greatest width.") }
  var noUnread: String { say("Plus rien de non lu.", "Nothing unread is left.") }
  var noAddress: String { say("Cet article n’a pas d’adresse.", "This article has no address.") }
  var askMarkAll: String {
    say("Marquer tout comme lu ? (o/n)", "Mark the whole list as read? (y/n)")
  }
  var undone: String { say("Annulé.", "Undone.") }
  var nothingToUndo: String { say("Rien à annuler.", "Nothing to undo.") }
  var markedUnread: String { say("Marqué non lu.", "Marked unread.") }
  var markedRead: String { say("Marqué lu.", "Marked read.") }
  func markedAll(_ number: Int) -> String {
    let read = count(number, ("article lu", "articles lus"), ("article read", "articles read"))
    return say("\(read). « u » annule.", "\(read). “u” undoes.")
  }
  var starred: String { say("Mis de côté dans « À lire ».", "Set aside in “To read”.") }
  var unstarred: String { say("Retiré de « À lire ».", "Taken out of “To read”.") }
  var liked: String { say("Vous aimez cet article.", "You like this article.") }
  var unliked: String { say("Vous ne l’aimez plus.", "You no longer like it.") }
  var deleted: String {
    say("Article retiré. « u » le remet.", "Article removed. “u” puts it back.")
  }
  var noPrevious: String { say("C’est le premier article.", "This is the first article.") }
  var welcome: String { say("Bienvenue dans Kiosque.", "Welcome to Kiosque.") }
  var emptyKiosque: String {
    say("Le kiosque est vide. On peut :", "The newsstand is empty. You can:")
  }
  var readEdition: String { say("lire l’édition d’exemple", "read the sample edition") }
  var openPath: String { say("ouvrir un fichier ou un dossier", "open a file or a folder") }
  var openPathDetail: String { say("page, flux, texte, adresse", "page, feed, text, address") }
  var pathPrompt: String { say("Fichier ou dossier : ", "File or folder: ") }
  func readingPath(_ path: String) -> String {
    say("Lecture de « \(path) »…", "Reading “\(path)”…")
  }
  var later: String {
    say(
      "Plus tard : kiosque FICHIER, kiosque import FICHIER.",
      "Later: kiosque FILE, kiosque import FILE.")
  }
}
