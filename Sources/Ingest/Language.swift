import Model
import Text

/// Tells French from English by the little words of each. Anything else stays unsaid.
enum Language {
  /// A BCP 47 tag as pages write it: "fr_FR" is "fr-FR"; what is none is nil.
  static func tag(_ text: String) -> String? {
    let first = text.split { $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
    let tag = String(first.map { $0 == "_" ? "-" : $0 })
    let primary = tag.prefix { $0 != "-" }
    let isTag = tag.utf8.allSatisfy {
      MarkupScanner.isLetterOrDigit($0) || $0 == 0x2D
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
    let (ofFrench, ofEnglish) = (frenchWords, englishWords)
    var (french, english, words) = (0, 0, 0)
    var word: UInt64 = 0
    var length = 0
    func end() {
      guard length > 0 else { return }
      words += 1
      if length <= 8, ofFrench.contains(word) { french += 1 }
      if length <= 8, ofEnglish.contains(word) { english += 1 }
      (word, length) = (0, 0)
    }
    text.withBytes { bytes in
      for byte in bytes.prefix(8_000) {
        // U+2000 to U+2FFF, whose first byte is E2, are signs.
        if MarkupScanner.isLetter(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2 {
          word = word << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
          length += 1
        } else {
          end()
        }
      }
    }
    end()
    guard max(french, english) * 12 >= words, words > 0, french != english else { return nil }
    return french > english ? "fr" : "en"
  }

  /// Words of eight bytes at most, each in one number.
  private static func packed(_ words: [String]) -> PackedWords {
    PackedWords(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }

  private static let frenchWords = packed([
    "le", "la", "les", "des", "du", "et", "un", "une", "est", "dans", "que", "qui", "pour", "au",
    "aux", "sur", "pas", "ne", "ce", "cette", "il", "elle", "avec", "par", "plus", "ont", "sont",
    "été", "mais", "ou", "où", "leur", "d", "l",
  ])

  private static let englishWords = packed([
    "the", "and", "of", "to", "in", "is", "that", "for", "it", "was", "with", "as", "his", "he",
    "be", "at", "by", "this", "have", "from", "are", "not", "but", "they", "you", "which", "an",
  ])
}

/// A few words in a table that each word of a text is looked up in: a `Set` takes five times as long
/// to hash it.
private struct PackedWords: Sendable {
  /// A word at the place of its hash or the next free one; 0 is a free place.
  private var places = [UInt64](repeating: 0, count: 128)

  /// - Parameter words: far fewer than there are places, none of them 0.
  init(_ words: [UInt64]) {
    for word in words { places[place(of: word)] = word }
  }

  func contains(_ word: UInt64) -> Bool { word != 0 && places[place(of: word)] == word }

  /// Where a word stands, or would.
  private func place(of word: UInt64) -> Int {
    var place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> 57)
    while places[place] != 0, places[place] != word { place = (place + 1) & 127 }
    return place
  }
}
