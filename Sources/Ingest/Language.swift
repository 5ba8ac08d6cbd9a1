import Model

/// Tells French from English by the little words of each. Anything else stays unsaid.
enum Language {
  /// A BCP 47 tag as pages write it: "fr_FR" is "fr-FR"; what is none is nil.
  static func tag(_ text: String) -> String? {
    let first = text.split { $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
    let tag = String(first.map { $0 == "_" ? "-" : $0 })
    let primary = tag.prefix { $0 != "-" }
    let isTag = tag.utf8.allSatisfy {
      MarkupScanner.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    return (2...3).contains(primary.utf8.count) && tag.utf8.count <= 20 && isTag ? tag : nil
  }

  /// What the page says; but many French pages say "en", as their makers' tools do.
  static func tag(_ said: String?, of body: [Block]) -> String? {
    guard let said else { return guess(from: body) }
    let primary = said.prefix { $0 != "-" }.lowercased()
    guard primary == "en" || primary == "fr", let found = guess(from: body), found != primary
    else { return said }
    return found
  }

  static func guess(from body: [Block]) -> String? {
    var text = ""
    for block in body where text.utf8.count < 4_000 { text += block.plainText + " " }
    return guess(from: text)
  }

  static func guess(from text: String) -> String? {
    var french = 0
    var english = 0
    var words = 0
    for word in text.prefix(6_000).split(whereSeparator: { !$0.isLetter }) {
      let word = word.lowercased()
      words += 1
      if frenchWords.contains(word) { french += 1 }
      if englishWords.contains(word) { english += 1 }
    }
    guard max(french, english) * 12 >= words, words > 0, french != english else { return nil }
    return french > english ? "fr" : "en"
  }

  private static let frenchWords: Set<String> = [
    "le", "la", "les", "des", "du", "et", "un", "une", "est", "dans", "que", "qui", "pour", "au",
    "aux", "sur", "pas", "ne", "ce", "cette", "il", "elle", "avec", "par", "plus", "ont", "sont",
    "été", "mais", "ou", "où", "leur", "d", "l",
  ]

  private static let englishWords: Set<String> = [
    "the", "and", "of", "to", "in", "is", "that", "for", "it", "was", "with", "as", "his", "he",
    "be", "at", "by", "this", "have", "from", "are", "not", "but", "they", "you", "which", "an",
  ]
}
