import Glibc
import Reader
import Store

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

  static var keyboard: String {
    say(
      "« - » est ici le clavier : nommez un fichier, un dossier ou une adresse.",
      "“-” is the keyboard here: name a file, a folder or an address.")
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
