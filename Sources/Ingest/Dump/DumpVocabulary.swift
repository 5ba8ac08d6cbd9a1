import Text

/// What the furniture of a page says, in small letters without accents. No word here belongs to one
/// site: each is said by many.
enum DumpVocabulary {
  /// What a line of furniture opens or is.
  enum Anchor: Hashable {
    case source, related, comments, commentForm, closed, search, likes, latest, mostRead
    case loading, share, footer

    /// Whether it can end an article alone. A text may well close on the line « Fermé ».
    var isStrong: Bool {
      switch self {
      case .source, .related, .comments, .commentForm, .mostRead, .latest, .footer: true
      case .closed, .search, .likes, .loading, .share: false
      }
    }
  }

  static func anchor(_ line: DumpLine) -> Anchor? {
    if let anchor = anchor(key: line.key, length: line.text.utf8.count) { return anchor }
    if line.text.unicodeScalars.first == "©" { return .footer }
    return buttons(line.text) ?? menu(line.text) ?? columns(line.text)
  }

  /// What the words alone say of a line of so many bytes.
  static func anchor(key: String, length: Int) -> Anchor? {
    if let anchor = wholeLines[key] { return anchor }
    guard length <= 200 else { return nil }
    return beginnings.first { key.hasPrefix($0.0) }?.1
  }

  /// Small letters, no accents, without bullets and brackets before and colons, counts and points
  /// behind: « - Commentaires (12) : » is "commentaires".
  static func key(_ text: String) -> String {
    let folded = Folding.key(text.utf8.count > 300 ? String(text.prefix(300)) : text)
    return plainKey(folded) ?? key(folded: folded.unicodeScalars)
  }

  /// The same for what has nothing but ASCII left, as most lines of French have; nil for others.
  private static func plainKey(_ folded: String) -> String? {
    var folded = folded
    return folded.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) else { return nil }
      var range = bytes[...].drop { !isPlain($0) && $0 != 0x28 }
      if range.last == 0x29, let open = range.lastIndex(of: 0x28),
        range[(open + 1)...].dropLast().allSatisfy({ (0x30...0x39).contains($0) })
      {
        range = range[..<open]
      }
      while let last = range.last, !isPlain(last), last != 0x29 { range.removeLast() }
      return String(decoding: range, as: UTF8.self)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    MarkupScanner.isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func key(folded: String.UnicodeScalarView) -> String {
    var scalars = folded.map { apostrophes.contains($0) ? "'" : $0 }[...]
    scalars = scalars.drop { !$0.properties.isAlphabetic && $0 != "(" && !isDigit($0) }
    if scalars.last == ")", let open = scalars.lastIndex(of: "("),
      scalars[open...].dropFirst().dropLast().allSatisfy(isDigit)
    {
      scalars = scalars[..<open]
    }
    while let last = scalars.last, !last.properties.isAlphabetic, last != ")", !isDigit(last) {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["’", "ʼ", "`"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// « [Imprimer] [Envoyer à un ami] »: buttons as text browsers draw them.
  private static func buttons(_ text: String) -> Anchor? {
    guard text.first == "[", text.last == "]", text.utf8.count < 200 else { return nil }
    let labels = text.split { $0 == "[" || $0 == "]" }.filter { $0.contains { $0 != " " } }
    return labels.count >= 2 && labels.allSatisfy { $0.count < 30 } ? .share : nil
  }

  /// « Imprimer - Réagir - Haut de page »: links side by side, all of them furniture.
  private static func menu(_ text: String) -> Anchor? {
    guard text.utf8.count < 200 else { return nil }
    for stroke in [" - ", " | ", " · ", " — ", " • "] {
      let labels = text.parts(at: stroke)
      guard labels.count >= 2 else { continue }
      if labels.allSatisfy({ wholeLines[key($0)] != nil }) { return .footer }
    }
    return nil
  }

  /// « Les plus lus          Derniers articles »: heads of columns side by side.
  private static func columns(_ text: String) -> Anchor? {
    guard text.utf8.count < 200 else { return nil }
    let cells = split(text, atSpaces: 3)
    guard cells.count >= 2 else { return nil }
    let anchors = cells.compactMap { wholeLines[key($0)] }
    return anchors.count == cells.count ? anchors.first : nil
  }

  private static func split(_ text: String, atSpaces count: Int) -> [String] {
    var cells: [String] = [""]
    var spaces = 0
    for character in text {
      if character == " " {
        spaces += 1
        continue
      }
      if spaces >= count { cells.append("") } else if spaces > 0 { cells[cells.count - 1] += " " }
      spaces = 0
      cells[cells.count - 1].append(character)
    }
    return cells
  }

  private static let wholeLines: [String: Anchor] = {
    var anchors: [String: Anchor] = [:]
    for (anchor, keys) in vocabulary { for key in keys { anchors[key] = anchor } }
    return anchors
  }()

  private static let vocabulary: [(Anchor, [String])] = [
    (
      .related,
      [
        "cela peut vous interesser", "cela pourrait vous interesser", "a lire aussi", "lire aussi",
        "a lire egalement", "lire egalement", "sur le meme sujet", "sur le meme theme",
        "dans la meme rubrique", "articles lies", "articles similaires", "vous aimerez aussi",
        "vous pourriez aussi aimer", "pour aller plus loin", "voir aussi", "a voir aussi",
        "related articles", "related", "read also", "see also", "you may also like", "more on this",
      ]
    ),
    (
      .comments,
      [
        "commentaires", "commentaire", "vos commentaires", "reactions", "vos reactions", "comments",
        "les commentaires", "discussion",
      ]
    ),
    (
      .commentForm,
      [
        "envoyer votre commentaire avec", "envoyer votre commentaire", "laisser un commentaire",
        "ajouter un commentaire", "poster un commentaire", "publier un commentaire",
        "ecrire un commentaire", "votre commentaire", "reagir", "reagir a cet article",
        "leave a comment", "leave a reply", "post a comment", "add a comment",
      ]
    ),
    (
      .closed,
      [
        "ferme", "fermes", "commentaires fermes", "comments closed", "comments are closed",
        "les commentaires sont fermes",
      ]
    ),
    (.search, ["recherche", "rechercher", "search", "rechercher sur le site"]),
    (
      .likes,
      [
        "vous aimez notre site", "vous aimez ce site", "aimez notre page", "suivez-nous",
        "nous suivre", "follow us", "retrouvez-nous sur", "j'aime", "aimer cette page",
      ]
    ),
    (
      .latest,
      [
        "derniers articles", "les derniers articles", "dernieres nouvelles", "derniers titres",
        "articles recents", "a la une", "latest articles", "latest news", "recent posts",
        "les dernieres actualites", "dernieres actualites", "fil info",
      ]
    ),
    (
      .mostRead,
      [
        "articles les plus lus", "les plus lus", "les articles les plus lus", "le plus lu",
        "les plus consultes", "les plus partages", "les plus commentes", "most read",
        "most popular",
        "populaires", "articles populaires",
      ]
    ),
    (.loading, ["loading", "chargement", "chargement en cours", "veuillez patienter"]),
    (
      .share,
      [
        "partager", "partager cet article", "partagez", "partagez cet article", "imprimer",
        "share", "share this", "envoyer a un ami", "partager sur facebook", "partager sur twitter",
      ]
    ),
    (
      .footer,
      [
        "mentions legales", "plan du site", "contact", "nous contacter", "a propos", "cgu",
        "conditions generales d'utilisation", "politique de confidentialite",
        "tous droits reserves",
        "all rights reserved", "se desabonner", "haut de page", "retour en haut", "privacy policy",
      ]
    ),
  ]

  private static let beginnings: [(String, Anchor)] = [
    ("source : ", .source), ("source: ", .source), ("sources : ", .source), ("sources: ", .source),
    ("source :\u{A0}", .source), ("source\u{A0}: ", .source), ("sources\u{A0}: ", .source),
    ("les commentaires sont fermes", .closed), ("les commentaires sont clos", .closed),
    ("les commentaires sont desactives", .closed), ("comments are closed", .closed),
    ("connectez-vous pour commenter", .commentForm),
    ("vous devez etre connecte pour", .commentForm),
    ("mots-cles : ", .footer), ("mots-cles\u{A0}: ", .footer), ("mots cles : ", .footer),
    ("tags : ", .footer), ("tags: ", .footer), ("filed under: ", .footer),
    ("(c) ", .footer), ("copyright ", .footer), ("page 1 sur ", .footer), ("imprime le ", .footer),
    ("vous recevez ce", .footer), ("se desabonner", .footer), ("pour vous desabonner", .footer),
    ("mentions legales", .footer), ("you are receiving this", .footer), ("unsubscribe", .footer),
  ]
}
