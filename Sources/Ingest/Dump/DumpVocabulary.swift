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
    if line.text.utf8.count <= longest {
      if line.text.withBytes(mayBeAnchor),
        let anchor = anchor(key: line.key, length: line.text.utf8.count)
      {
        return anchor
      }
      if let anchor = buttons(line.text) ?? menu(line.text) ?? columns(line.text) { return anchor }
    }
    return line.text.unicodeScalars.first == "©" ? .footer : nil
  }

  /// No line of furniture has more bytes.
  private static let longest = 200

  /// What the words alone say of a line of so many bytes.
  static func anchor(key: String, length: Int) -> Anchor? {
    if let anchor = wholeLines[key] { return anchor }
    guard length <= longest else { return nil }
    return beginnings.beginning(of: key)?.meaning
  }

  /// A first look at a line, before it is folded: whether it may be or begin with one of these.
  static func mayBeAnchor(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = PhraseHead(line)
    return lines.mayBegin(head) || beginnings.mayBegin(head)
  }

  private static let lines = Phrases(
    vocabulary.flatMap { anchor, keys in keys.map { ($0, anchor) } })

  /// Small letters, no accents, without bullets and brackets before and colons, counts and points
  /// behind: « - Commentaires (12) : » is "commentaires".
  static func key(_ text: String) -> String {
    key(folded: Folding.key(text.utf8.count > 300 ? beginning(of: text) : text))
  }

  /// At most 300 bytes.
  private static func beginning(of text: String) -> String {
    text.withBytes { bytes in
      var end = 300
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return String(repairing: UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }

  /// The same of a text that is folded already.
  static func key(folded: String) -> String {
    var folded = folded
    // The last bytes of the three apostrophes.
    let hasApostrophe = folded.withBytes { bytes in
      bytes.place(of: 0x60, 0x99, 0xBC, from: 0, to: bytes.count) < bytes.count
    }
    if hasApostrophe {
      folded = String(String.UnicodeScalarView(folded.unicodeScalars.map(straightened)))
    }
    let isBare = folded.withBytes { bytes in
      !bytes.isEmpty && MarkupScanner.isLetterOrDigit(bytes[0])
        && MarkupScanner.isLetterOrDigit(bytes[bytes.count - 1])
    }
    if isBare { return folded }
    let scalars = folded.unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start] != "(", !isPlain(scalars[start]) {
      scalars.formIndex(after: &start)
    }
    if start < end, scalars[scalars.index(before: end)] == ")",
      let open = scalars[start..<end].lastIndex(of: "("),
      scalars[open..<end].dropFirst().dropLast().allSatisfy(isDigit)
    {
      end = open
    }
    while start < end, case let last = scalars.index(before: end), scalars[last] != ")",
      !isPlain(scalars[last])
    {
      end = last
    }
    let isWhole = start == scalars.startIndex && end == scalars.endIndex
    return isWhole ? folded : String(folded[start..<end])
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? MarkupScanner.isLetter(UInt8(scalar.value)) || isDigit(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func straightened(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "’" || scalar == "ʼ" || scalar == "`" ? "'" : scalar
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// « [Imprimer] [Envoyer à un ami] »: buttons as text browsers draw them.
  private static func buttons(_ text: String) -> Anchor? {
    guard text.utf8.first == UInt8(ascii: "["), text.last == "]" else { return nil }
    let labels = text.split { $0 == "[" || $0 == "]" }.filter { $0.contains { $0 != " " } }
    return labels.count >= 2 && labels.allSatisfy { $0.count < 30 } ? .share : nil
  }

  /// « Imprimer - Réagir - Haut de page »: links side by side, all of them furniture.
  private static func menu(_ text: String) -> Anchor? {
    for stroke in [" - ", " | ", " · ", " — ", " • "] where text.holds(stroke) {
      let labels = text.parts(at: stroke)
      guard labels.count >= 2 else { continue }
      if labels.allSatisfy({ wholeLines[key($0)] != nil }) { return .footer }
    }
    return nil
  }

  /// « Les plus lus          Derniers articles »: heads of columns side by side.
  private static func columns(_ text: String) -> Anchor? {
    guard text.holds("   ") else { return nil }
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

  private static let beginnings = Phrases<Anchor>([
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
  ])
}
