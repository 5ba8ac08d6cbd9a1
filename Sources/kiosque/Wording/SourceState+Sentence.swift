import Reader
import Store

extension SourceState {
  /// Why the last request failed, in a few words. The state keeps a word for programs.
  var failureSentence: String {
    let parts = (result ?? "").split(separator: " ")
    let number = parts.dropFirst().first ?? ""
    return switch parts.first {
    case "status": say("échec : erreur \(number)", "failed: error \(number)")
    case "curl" where number == "6":
      say("échec : machine introuvable", "failed: the machine can’t be found")
    case "curl" where number == "7":
      say("échec : connexion refusée", "failed: connection refused")
    case "curl": say("échec : curl \(number)", "failed: curl \(number)")
    case "timedOut": say("échec : pas de réponse à temps", "failed: no answer in time")
    case "notAFeed": say("échec : ce n’est plus un flux", "failed: no feed any more")
    case "gone": say("disparue pour de bon", "gone for good")
    case "tooLarge": say("échec : trop grand", "failed: too large")
    case "tooManyRedirects": say("échec : trop de renvois", "failed: too many redirects")
    case "privateHost": say("échec : machine privée", "failed: private machine")
    case "unusableAddress": say("échec : adresse inutilisable", "failed: unusable address")
    default: say("échec", "failed")
    }
  }
}
