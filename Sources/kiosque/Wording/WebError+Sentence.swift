import Reader
import Web

extension WebAddress {
  /// Its host, where a whole address has no room.
  static func host(of address: String) -> String {
    (try? WebAddress(address))?.hostName ?? address
  }
}

extension WebError {
  func footSentence(for address: String) -> String { sentence(for: WebAddress.host(of: address)) }

  func sentence(for address: String) -> String {
    switch self {
    case .noCurl:
      say(
        "« curl » n’est pas installé : faites « apt-get install curl », ou enregistrez la page et ouvrez le fichier.",
        "“curl” is not installed: do “apt-get install curl”, or save the page and open the file.")
    case .unusableAddress(.userInfo):
      say(
        "L’adresse contient un nom ou un mot de passe, que Kiosque n’envoie ni ne garde : donnez-la sans ce qui précède « @ ».",
        "The address holds a name or a password, which Kiosque neither sends nor keeps: give it without what stands before “@”."
      )
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
        "« \(address) » dépasse \(Self.size(limit)) : enregistrez la page et ouvrez le fichier.",
        "“\(address)” is larger than \(Self.size(limit)): save the page and open the file.")
    case .timedOut:
      say(
        "« \(address) » ne répond pas à temps : essayez plus tard.",
        "“\(address)” does not answer in time: try later.")
    case .status(let status):
      say(
        "« \(address) » répond par l’erreur \(status) : vérifiez l’adresse.",
        "“\(address)” answers with error \(status): check the address.")
    case .retryLater(let status, _):
      say(
        "« \(address) » demande de revenir plus tard (\(status)) : essayez dans quelques minutes.",
        "“\(address)” asks to come back later (\(status)): try in some minutes.")
    case .failed(curlExit: 6):
      say(
        "« \(address) » est introuvable : vérifiez l’adresse et la connexion.",
        "“\(address)” can’t be found: check the address and the connection.")
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

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20
      ? say("\(bytes >> 20)\u{A0}Mio", "\(bytes >> 20) MiB")
      : say("\((bytes + 1023) >> 10)\u{A0}Kio", "\((bytes + 1023) >> 10) KiB")
  }
}
