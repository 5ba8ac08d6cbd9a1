/// What a language's short words are to its rules.
struct WordRoles: OptionSet {
  let rawValue: UInt16

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
}

/// The words that a language's rules name.
struct WordTable: Sendable {
  private var roles: [UInt64: WordRoles] = [:]

  /// Reads lists of words, parted by spaces, in lower case and without accents.
  init(_ lists: [(roles: WordRoles, words: String)]) {
    for list in lists {
      for word in list.words.split(separator: " ") {
        let key = word.utf8.reduce(UInt64(0)) { $0 << 5 | UInt64($1 - 0x60) }
        roles[key, default: []].formUnion(list.roles)
      }
    }
  }

  func roles(of key: WordKey) -> WordRoles {
    key.value == 0 ? [] : roles[key.value] ?? []
  }
}
