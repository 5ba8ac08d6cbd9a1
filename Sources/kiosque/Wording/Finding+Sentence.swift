import Reader
import Store

extension Finding {
  /// What was found, and where.
  var sentence: String {
    let path = damage.path
    return switch damage.fact {
    case .unreadable(let errno):
      say(
        "« \(path) » ne peut pas être lu : \(Sentence.system(errno)).",
        "“\(path)” can’t be read: \(Sentence.system(errno)).")
    case .notAFile:
      say("« \(path) » n’est pas un fichier ordinaire.", "“\(path)” is no ordinary file.")
    case .tooLarge:
      say("« \(path) » est trop grand pour être lu.", "“\(path)” is too large to be read.")
    case .malformed where path.hasSuffix("/library.json"):
      say(
        "« \(path) » est illisible, et la bibliothèque fermée jusque-là : remettez-le depuis une copie, ou écrivez-y {\"format\": 1}.",
        "“\(path)” can’t be understood, and the library is closed until then: put it back from a copy, or write {\"format\": 1} into it."
      )
    case .malformed:
      say("« \(path) » n’est pas ce que dit son nom.", "“\(path)” is not what its name says.")
    case .altered:
      say("« \(path) » a été altéré.", "“\(path)” was altered.")
    case .derived:
      say(
        "« \(path) » ne dit pas ce dont il est tiré.",
        "“\(path)” does not say what it was made from.")
    case .leftover:
      say(
        "« \(path) » est resté d’un arrêt brutal.",
        "“\(path)” was left by a run that was cut short.")
    case .newer(let format):
      say(
        "« \(path) » est au format \(format), plus récent que ce programme.",
        "“\(path)” has format \(format), newer than this program.")
    case .badLine(let line):
      say("« \(path) » : la ligne \(line) est abîmée.", "“\(path)”: line \(line) is damaged.")
    case .tornTail:
      say("« \(path) » : la dernière ligne est coupée.", "“\(path)”: the last line is cut short.")
    case .unknownEvents(let count):
      say(
        "« \(path) » : événements d’un genre inconnu, gardés tels quels : \(count).",
        "“\(path)”: events of a kind not known here, kept as they are: \(count).")
    }
  }

  /// What a repair does about it.
  var proposal: String? {
    let path = damage.path
    return switch remedy {
    case .setAside:
      say("mettre de côté « \(path) » (….bad-N)", "set “\(path)” aside (….bad-N)")
    case .mend:
      say(
        "garder les lignes entières de « \(path) », l’original mis de côté (….bad-N)",
        "keep the whole lines of “\(path)”, the original set aside (….bad-N)")
    case .makeAgain: say("refaire « \(path) »", "make “\(path)” again")
    case .remove:
      say("supprimer le fichier temporaire « \(path) »", "remove the temporary file “\(path)”")
    case nil: nil
    }
  }

  /// A word for programs.
  var kind: String {
    switch damage.fact {
    case .unreadable: "unreadable"
    case .notAFile: "notAFile"
    case .tooLarge: "tooLarge"
    case .malformed: "malformed"
    case .altered: "altered"
    case .derived: "derived"
    case .leftover: "leftover"
    case .newer: "newer"
    case .badLine: "badLine"
    case .tornTail: "tornTail"
    case .unknownEvents: "unknownEvents"
    }
  }
}
