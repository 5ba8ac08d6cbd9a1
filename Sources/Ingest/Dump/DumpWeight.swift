import Text

/// How much a line of a page's dump speaks for an article where it stands, or against one.
///
///     « Sept ans après, le bac repart. »                    above 0
///     « Accueil », « • Sports », « Mentions légales »       below 0
enum DumpWeight {
  static func of(_ line: DumpLine) -> Double {
    if line.isRule { return -0.2 }
    let (length, marks) = measured(line.text)
    if let anchor = DumpVocabulary.anchor(line), !line.isProse { return weight(of: anchor) }
    if speaksOfReader(line) { return -1 }
    // A text browser writes a number before each link: lists of links are little else.
    if marks > 0, length < 100 * marks { return line.isProse ? -0.3 : -0.7 }
    if line.isProse { return min(Double(length) / 80, 6) }
    if isMachinery(line.text) { return -0.7 }
    if line.endsSentence, length >= 25, DumpMarker(line.text) == nil { return 0.1 }
    return -0.6
  }

  private static func weight(of anchor: DumpVocabulary.Anchor) -> Double {
    switch anchor {
    case .comments, .commentForm, .closed, .footer: -5
    case .latest, .mostRead: -3
    case .related, .source: -1.5
    case .search, .likes, .loading, .share: -1
    }
  }

  /// The bytes of a text without its marks of references, and how many these are.
  private static func measured(_ text: String) -> (length: Int, marks: Int) {
    var (length, marks, digits) = (0, 0, 0)
    var isOpen = false
    for byte in text.utf8 {
      length += 1
      switch byte {
      case UInt8(ascii: "["):
        isOpen = true
        digits = 0
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "]") where isOpen && digits > 0:
        marks += 1
        length -= digits + 2
        isOpen = false
      default: isOpen = false
      }
    }
    return (length, marks)
  }

  /// What text browsers put for buttons, frames and pictures: "(BUTTON)", "IFRAME: …", "[photo.jpg]".
  static func isMachinery(_ text: String) -> Bool {
    if text.hasPrefix("(BUTTON)") || text.hasPrefix("IFRAME:") { return true }
    return text.first == "[" && text.last == "]" && text.utf8.count <= 80
  }

  /// Sentences of a page to who reads it: of cookies, subscriptions, accounts. A report on them
  /// addresses nobody.
  static func speaksOfReader(_ line: DumpLine) -> Bool {
    guard line.text.utf8.count < 700 else { return false }
    let folded = Folding.key(line.text)
    guard readerWords.contains(where: { folded.holds($0) }) else { return false }
    return !line.isProse || folded.split { !$0.isLetter }.contains { address.contains($0) }
  }

  private static let address: Set<Substring> = [
    "vous", "votre", "vos", "nous", "notre", "nos", "you", "your", "we", "our",
  ]

  private static let readerWords = [
    "cookie", "temoins de navigation", "donnees personnelles", "vie privee", "newsletter",
    "infolettre", "desabonner", "abonnez-vous", "abonne-toi", "deja abonne", "reserve aux abonnes",
    "creez un compte", "creer un compte", "connectez-vous", "mot de passe", "adresse e-mail",
    "javascript", "votre navigateur", "your browser", "subscribe", "sign up", "log in",
    "personal data", "privacy policy", "terms of", "conditions generales", "tous droits reserves",
    "all rights reserved", "fins publicitaires", "bloqueur de publicite", "ad blocker",
  ]
}
