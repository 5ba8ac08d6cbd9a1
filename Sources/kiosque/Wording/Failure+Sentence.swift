import Ingest
import Reader
import Web

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
    case .noFeed(let address):
      say(
        "« \(address) » n’est pas un flux et n’en nomme aucun : donnez l’adresse du flux lui-même.",
        "“\(address)” is no feed and names none: give the address of the feed itself.")
    case .noSource(let name):
      say(
        "« \(name) » n’est ni un fichier ni une adresse : donnez celle du flux, ou de son site.",
        "“\(name)” is neither a file nor an address: give that of the feed, or of its site.")
    case .listAtAddress(let address):
      say(
        "« \(address) » est une liste OPML : enregistrez-la, puis donnez le fichier.",
        "“\(address)” is an OPML list: save it, then give the file.")
    case .unrepeatable:
      say(
        "Un texte lu d’un tube ne se relit pas.", "What a pipe gave can’t be read again.")
    case .noAddress:
      say(
        "Pas d’adresse où relire le texte brut.",
        "No address to read the raw text from.")
    case .noSuchSource(let name):
      say(
        "« \(name) » n’est pas une source suivie : « kiosque sources » montre celles qui le sont.",
        "“\(name)” is not a source that you follow: “kiosque sources” shows those that you do.")
    case .severalSources(let name, let count):
      say(
        "« \(name) » désigne \(count) sources : donnez le titre entier ou l’adresse.",
        "“\(name)” stands for \(count) sources: give the whole title or the address.")
    case .noSources:
      say(
        "aucune source n’est suivie : « kiosque follow ADRESSE » en suit une.",
        "no source is followed: “kiosque follow ADDRESS” follows one.")
    case .refreshUnderWay:
      say(
        "une actualisation est déjà en cours : attendez qu’elle finisse.",
        "a refresh is under way already: wait until it ends.")
    case .store(let error): error.sentence
    case .terminal(let error): error.sentence
    case .web(let address, let error): error.sentence(for: address)
    case .usage(let sentence): sentence
    case .noPipe(let errno):
      say(
        "Le système refuse un tube (\(Sentence.system(errno))) : essayez plus tard.",
        "The system refuses a pipe (\(Sentence.system(errno))): try later.")
    case .outputClosed: nil
    case .outputUnwritable(let errno):
      say(
        "la sortie ne peut pas être écrite (\(Sentence.system(errno))) : vérifiez la place.",
        "the output can’t be written (\(Sentence.system(errno))): check the room.")
    }
  }

  /// At the reader's foot, which has one row and knows no commands: of an address its host alone.
  var footSentence: String {
    switch self {
    case .web(let address, let error): error.footSentence(for: address)
    case .missing(let path), .noSource(let path):
      say(
        "« \(path) » n’existe pas : vérifiez le nom.", "“\(path)” does not exist: check the name.")
    case .noFeed(let address):
      say(
        "« \(WebAddress.host(of: address)) » n’a pas de flux : donnez l’adresse du flux.",
        "“\(WebAddress.host(of: address))” has no feed: give the address of the feed.")
    default: sentence ?? ""
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
          "« \(name) » est comprimé par gzip : faites « gzip -dc \(name) | kiosque import - ».",
          "“\(name)” is compressed by gzip: do “gzip -dc \(name) | kiosque import -”.")
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
