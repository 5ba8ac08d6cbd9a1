import Reader
import Store

extension StoreError {
  /// For the foot of the screen, which is short: what it means first.
  var sentenceForReader: String {
    guard case .unwritable(let path, let errno) = self else { return sentence }
    return say(
      "Vos marques ne sont pas gardées : \(Sentence.system(errno)) (« \(path) »).",
      "Your marks are not kept: \(Sentence.system(errno)) (“\(path)”).")
  }

  var sentence: String {
    switch self {
    case .missing(let path):
      say(
        "« \(path) » n’existe pas : vérifiez le nom, ou importez-y un article pour créer la bibliothèque.",
        "“\(path)” does not exist: check the name, or import an article to make the library.")
    case .notALibrary(let path):
      say(
        "« \(path) » n’est pas une bibliothèque : nommez un dossier vide, ou qui en est une.",
        "“\(path)” is not a library: name an empty folder, or one that is.")
    case .newer(let path, let format):
      say(
        "« \(path) » est au format \(format), plus récent que ce programme ; rien n’a été touché : installez une version plus récente.",
        "“\(path)” has format \(format), newer than this program; nothing was touched: install a newer version."
      )
    case .malformed(let path) where path.hasSuffix("/library.json"):
      say(
        "« \(path) » est illisible ; il n’a pas été modifié : remettez-le depuis une copie, ou écrivez-y {\"format\": 1}.",
        "“\(path)” can’t be understood; it was not changed: put it back from a copy, or write {\"format\": 1} into it."
      )
    case .malformed(let path):
      say(
        "« \(path) » n’est pas lisible ; il n’a pas été modifié : remettez-le depuis une copie.",
        "“\(path)” can’t be understood; it was not changed: put it back from a copy.")
    case .unreadable(let path, let errno):
      say(
        "« \(path) » ne peut pas être lu (\(Sentence.system(errno))) : vérifiez ses droits.",
        "“\(path)” can’t be read (\(Sentence.system(errno))): check its permissions.")
    case .unwritable(let path, let errno):
      say(
        "Impossible d’écrire « \(path) » (\(Sentence.system(errno))) : vérifiez la place et les droits.",
        "Can’t write “\(path)” (\(Sentence.system(errno))): check the room and the permissions.")
    case .sealed(let path):
      say(
        "« \(path) » est fermée à l’écriture : nommez une autre bibliothèque avec « --library ».",
        "“\(path)” is closed to writing: name another library with “--library”.")
    case .tooLong(let limit):
      say(
        "Le texte dépasse \(limit) octets : raccourcissez-le.",
        "The text is longer than \(limit) bytes: shorten it.")
    case .noSuchArticle(let id):
      say(
        "L’article « \(id) » n’est pas gardé : « kiosque list » montre ce qui l’est.",
        "Article “\(id)” is not kept: “kiosque list” shows what is.")
    }
  }
}
