/// What a language's short words are to its rules.
struct WordRoles: OptionSet {
  let rawValue: UInt32

  static let unit = WordRoles(rawValue: 1 << 0)
  /// A unit that digits may follow at once: `16 h28`, `12 m2`.
  static let takesDigit = WordRoles(rawValue: 1 << 1)
  static let month = WordRoles(rawValue: 1 << 2)
  static let century = WordRoles(rawValue: 1 << 3)
  static let title = WordRoles(rawValue: 1 << 4)
  /// What a number or a letter refers to, without a point: `page 3`.
  static let reference = WordRoles(rawValue: 1 << 5)
  /// The same with a point: `p. 3`.
  static let dottedReference = WordRoles(rawValue: 1 << 6)
  /// `n` of `n°`.
  static let numeroSign = WordRoles(rawValue: 1 << 7)
  static let etc = WordRoles(rawValue: 1 << 8)
  static let pronoun = WordRoles(rawValue: 1 << 9)
  /// An article, a preposition or the like, which no number counts.
  static let function = WordRoles(rawValue: 1 << 10)
  /// A title that an article may follow: `Mme la juge`.
  static let civility = WordRoles(rawValue: 1 << 11)
  /// What a number, a Roman one or a single letter may follow: `acte III`, `plan B`.
  static let numbered = WordRoles(rawValue: 1 << 12)
  /// With a point, an abridged word that does not end a phrase: `cf.`
  static let abridged = WordRoles(rawValue: 1 << 13)
  /// With a point, the first letters of a first name: `Ch.`
  static let dottedInitial = WordRoles(rawValue: 1 << 14)
  /// With a point, what ends an abridgement: the `al.` of `et al.`, the `ex.` of `p. ex.`
  static let dottedTail = WordRoles(rawValue: 1 << 15)
  /// With a point, a century: `s.`
  static let dottedCentury = WordRoles(rawValue: 1 << 16)
  /// A currency written before its amount: `CHF`.
  static let currency = WordRoles(rawValue: 1 << 17)
  /// What follows a currency: `HT`.
  static let moneyMark = WordRoles(rawValue: 1 << 18)
  /// What precedes a name or a title's: `de`, `le`.
  static let particle = WordRoles(rawValue: 1 << 19)
  /// `x` for ×.
  static let times = WordRoles(rawValue: 1 << 20)
  /// What joins abridged letters: the `à` of `c. à s.`
  static let joint = WordRoles(rawValue: 1 << 21)

  /// Whether a rule may hold what follows to the word, unless that is an abridged letter.
  var nameWhatFollows: Bool {
    !isSubset(
      of: [.takesDigit, .century, .etc, .pronoun, .function, .dottedTail, .particle, .joint])
  }
}

/// The words that a language's rules name.
///
/// A table of open addressing, half empty: a word is found, or found missing, in a step or two.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var roles: [WordRoles]

  /// Reads lists of words, parted by spaces, in lower case and without accents.
  init(_ lists: [(roles: WordRoles, words: String)]) {
    keys = [UInt64](repeating: 0, count: Self.size)
    roles = [WordRoles](repeating: [], count: Self.size)
    for list in lists {
      for word in list.words.split(separator: " ") {
        let key = word.utf8.reduce(UInt64(0)) { $0 << 5 | UInt64($1 - 0x60) }
        let place = place(of: key)
        keys[place] = key
        roles[place].formUnion(list.roles)
      }
    }
  }

  func roles(of key: WordKey) -> WordRoles {
    key.value == 0 ? [] : roles[place(of: key.value)]
  }

  /// Where a key stands, or would stand.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (Self.size - 1) }
    return place
  }

  private static let size = 1024
}
