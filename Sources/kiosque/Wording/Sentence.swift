import Glibc
import Ingest
import Model
import Store
import Terminal
import Web

/// The sentences of the command line: each says what happened and what to do about it.
enum Sentence {
  static var crash: String {
    say(
      "Kiosque s’est arrêté sur une erreur ; ce qui était affiché comme gardé est sur le disque.",
      "Kiosque stopped on an error; what the screen showed as kept is on disk.")
  }

  /// A usage error, as swift-argument-parser words it, and where the usage is told.
  static func usage(_ message: String) -> String {
    let words = message.hasSuffix(".") ? String(message.dropLast()) : message
    return say(
      "\(words) : « kiosque --help » montre ce qui est permis.",
      "\(words): “kiosque --help” shows what is allowed.")
  }

  static func damage(_ damage: [Damage]) -> String? {
    guard let first = damage.first else { return nil }
    let path = first.path
    guard damage.count > 1 else {
      return say(
        "Illisible, laissé de côté : « \(path) ».", "Can’t be read, left aside: “\(path)”.")
    }
    return say(
      "\(damage.count) fichiers ou lignes illisibles, laissés de côté, dont « \(path) ».",
      "\(damage.count) files or lines can’t be read, and are left aside, such as “\(path)”.")
  }

  static var nothingFound: String { say("rien trouvé.", "nothing found.") }

  /// What the system says of an error, in French for those that people meet.
  static func system(_ code: Int32) -> String {
    switch code {
    case ENOENT: say("il n’existe pas", "it does not exist")
    case EACCES, EPERM: say("l’accès est refusé", "access is denied")
    case ENOSPC, EDQUOT: say("le disque est plein", "the disk is full")
    case EROFS: say("le disque est en lecture seule", "the disk is read-only")
    case EIO: say("le disque a une erreur", "the disk has an error")
    case ENOTDIR:
      say("un fichier tient la place d’un dossier", "a file stands where a folder should")
    case EISDIR, EINVAL: say("ce n’est pas un fichier ordinaire", "it is no ordinary file")
    case ELOOP: say("un lien tourne en rond", "a link leads back to itself")
    default: String(cString: strerror(code))
    }
  }
}

extension Failure {
  var sentence: String? {
    switch self {
    case .someInputs: nil
    case .noHome:
      say(
        "ni HOME ni XDG_DATA_HOME n’est défini : nommez la bibliothèque avec « --library DOSSIER ».",
        "neither HOME nor XDG_DATA_HOME is set: name the library with “--library FOLDER”.")
    case .missing(let path):
      say(
        "« \(path) » n’est ni un fichier ni une commande : vérifiez le nom, ou voyez « kiosque --help ».",
        "“\(path)” is neither a file nor a command: check the name, or see “kiosque --help”.")
    case .unreadable(let path, let errno):
      say(
        "« \(path) » ne peut pas être lu (\(Sentence.system(errno))) : vérifiez ses droits.",
        "“\(path)” can’t be read (\(Sentence.system(errno))): check its permissions.")
    case .tooLarge(let path):
      say(
        "« \(path) » dépasse 512 Mio : coupez-le en plusieurs fichiers.",
        "“\(path)” is larger than 512 MiB: cut it into several files.")
    case .noArticle(let name, let notes): noArticle(name, notes)
    case .emptyFolder(let path):
      say(
        "« \(path) » ne contient aucun article : nommez une page, un flux ou un texte.",
        "“\(path)” holds no article: name a page, a feed or a text.")
    case .newerArticle(let name, let format):
      say(
        "« \(name) » est au format \(format), plus récent que ce programme : installez une version plus récente.",
        "“\(name)” has format \(format), newer than this program: install a newer version.")
    case .noSuchArticle(let name):
      say(
        "« \(name) » n’est ni un fichier ni un article gardé : « kiosque list » montre ce qui l’est.",
        "“\(name)” is neither a file nor a kept article: “kiosque list” shows what is.")
    case .severalArticles(let name, let count):
      say(
        "« \(name) » désigne \(count) articles : donnez plus de lettres de l’identifiant.",
        "“\(name)” stands for \(count) articles: give more letters of the identifier.")
    case .store(let error): error.sentence
    case .terminal(let error): error.sentence
    case .web(let address, let error): error.sentence(for: address)
    case .usage(let sentence): sentence
    case .outputClosed: nil
    case .outputUnwritable(let errno):
      say(
        "la sortie ne peut pas être écrite (\(Sentence.system(errno))) : vérifiez la place.",
        "the output can’t be written (\(Sentence.system(errno))): check the room.")
    }
  }

  private func noArticle(_ name: String, _ notes: [Intake.Note]) -> String {
    for note in notes {
      switch note {
      case .empty:
        return say(
          "« \(name) » est vide : vérifiez que l’enregistrement est complet.",
          "“\(name)” is empty: check that it was saved whole.")
      case .binary(let kind):
        let what = kind.map { " (\($0))" } ?? ""
        return say(
          "« \(name) » n’est pas du texte\(what) : donnez une page, un flux ou un texte.",
          "“\(name)” is not text\(what): give a page, a feed or a text.")
      case .compressed("gzip"):
        return say(
          "« \(name) » est comprimé : faites « gzip -dc \(name) | kiosque - ».",
          "“\(name)” is compressed: do “gzip -dc \(name) | kiosque -”.")
      case .compressed(let kind):
        return say(
          "« \(name) » est comprimé (\(kind)) : décomprimez-le d’abord.",
          "“\(name)” is compressed (\(kind)): decompress it first.")
      case .unsupportedCharset(let charset):
        return say(
          "« \(name) » est codé en \(charset), que Kiosque refuse : convertissez-le en UTF-8.",
          "“\(name)” is encoded in \(charset), which Kiosque refuses: convert it to UTF-8.")
      default: continue
      }
    }
    return say(
      "« \(name) » ne contient pas d’article : donnez la page d’un article, un flux ou un texte.",
      "“\(name)” holds no article: give an article’s page, a feed or a text.")
  }
}

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

extension TerminalError {
  var sentence: String {
    switch self {
    case .notATerminal:
      say(
        "l’entrée ou la sortie n’est pas un terminal : « kiosque show FICHIER » écrit le texte.",
        "input or output is not a terminal: “kiosque show FILE” prints the text.")
    case .unnamed:
      say(
        "TERM n’est pas défini : faites « export TERM=xterm-256color ».",
        "TERM is not set: do “export TERM=xterm-256color”.")
    case .impossibleName(let name), .unknown(let name):
      say(
        "le terminal « \(name) » est inconnu ici : faites « export TERM=xterm-256color ».",
        "terminal “\(name)” is unknown here: do “export TERM=xterm-256color”.")
    case .unsuitable(let name):
      say(
        "le terminal « \(name) » ne sait pas placer le curseur : « kiosque show FICHIER » écrit le texte.",
        "terminal “\(name)” can’t place a cursor: “kiosque show FILE” prints the text.")
    case .refused(let errno):
      say(
        "le terminal n’a pas pu être ouvert (\(Sentence.system(errno))) : essayez dans un autre.",
        "the terminal could not be opened (\(Sentence.system(errno))): try in another one.")
    }
  }
}

extension WebError {
  func sentence(for address: String) -> String {
    switch self {
    case .noCurl:
      say(
        "« curl » n’est pas installé : faites « apt-get install curl », ou enregistrez la page et ouvrez le fichier.",
        "“curl” is not installed: do “apt-get install curl”, or save the page and open the file.")
    case .unusableAddress:
      say(
        "« \(address) » n’est pas une adresse http ou https utilisable : vérifiez-la.",
        "“\(address)” is not a usable http or https address: check it.")
    case .privateHost(let host):
      say(
        "« \(host) » est une machine privée : ouvrez-la vous-même si vous lui faites confiance.",
        "“\(host)” is a private machine: open it yourself if you trust it.")
    case .tooManyRedirects(let limit):
      say(
        "« \(address) » renvoie plus de \(limit) fois ailleurs : essayez l’adresse finale.",
        "“\(address)” redirects more than \(limit) times: try the final address.")
    case .tooLarge(let limit):
      say(
        "« \(address) » dépasse \(limit >> 20) Mio : enregistrez la page et ouvrez le fichier.",
        "“\(address)” is larger than \(limit >> 20) MiB: save the page and open the file.")
    case .timedOut:
      say(
        "« \(address) » ne répond pas à temps : essayez plus tard.",
        "“\(address)” does not answer in time: try later.")
    case .status(let status):
      say(
        "« \(address) » répond par l’erreur \(status) : vérifiez l’adresse.",
        "“\(address)” answers with error \(status): check the address.")
    case .failed(curlExit: 6):
      say(
        "« \(address) » nomme une machine introuvable : vérifiez l’adresse et la connexion.",
        "“\(address)” names a machine that can’t be found: check the address and the connection.")
    case .failed(let exit):
      say(
        "« \(address) » n’a pas pu être lue (curl \(exit)) : vérifiez la connexion.",
        "“\(address)” could not be read (curl \(exit)): check the connection.")
    case .cancelled:
      say(
        "La lecture de « \(address) » a été interrompue.", "Reading “\(address)” was interrupted.")
    case .system(let errno):
      say(
        "Le système refuse de lancer curl (\(Sentence.system(Int32(errno)))) : essayez plus tard.",
        "The system refuses to start curl (\(Sentence.system(Int32(errno)))): try later.")
    }
  }
}
