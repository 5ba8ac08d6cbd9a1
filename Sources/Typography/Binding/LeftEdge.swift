/// What stands at the end of a line that might end here.
struct LeftEdge: OptionSet {
  let rawValue: UInt64

  /// Anything at all.
  static let any = LeftEdge(rawValue: 1 << 0)
  /// A digit: `28`, `1 000`.
  static let number = LeftEdge(rawValue: 1 << 1)
  /// One or two digits: `6`, `28`.
  static let smallNumber = LeftEdge(rawValue: 1 << 2)
  /// The first digits of a number in groups: `3` or `450` of `3 450 000`.
  static let group = LeftEdge(rawValue: 1 << 3)
  /// A digit, then a comma or a point: `12,`.
  static let markedNumber = LeftEdge(rawValue: 1 << 4)
  /// A sign alone, or what starts a telephone number: `−`, `×`, `±`, `+33`.
  static let sign = LeftEdge(rawValue: 1 << 5)
  /// `1er`, `2e`, `90e`.
  static let ordinal = LeftEdge(rawValue: 1 << 6)
  /// `XXe`, `Ier`.
  static let romanOrdinal = LeftEdge(rawValue: 1 << 7)
  /// `J.`, `J.-P.`, `M.`
  static let initial = LeftEdge(rawValue: 1 << 8)
  /// `Mme`, `Dr`, `Mgr`.
  static let title = LeftEdge(rawValue: 1 << 9)
  /// `n°`, `p.`, `art.`, `§`.
  static let reference = LeftEdge(rawValue: 1 << 10)
  /// A word of three letters or more with a capital: `Louis`.
  static let name = LeftEdge(rawValue: 1 << 11)
  /// A month: `janv.`, `janvier`.
  static let month = LeftEdge(rawValue: 1 << 12)
  /// « ( [ “ and a no-break space.
  static let opening = LeftEdge(rawValue: 1 << 13)
  /// ’ or '
  static let apostrophe = LeftEdge(rawValue: 1 << 14)
  /// A dash that opens an incise or a reply.
  static let openingDash = LeftEdge(rawValue: 1 << 15)
  /// `16 h`, `30 min`, `1 m`: a unit after its number.
  static let measure = LeftEdge(rawValue: 1 << 16)
  /// `parlera-t-`
  static let euphonicT = LeftEdge(rawValue: 1 << 17)
  /// A capital's point and a hyphen: `J.-`
  static let initialHyphen = LeftEdge(rawValue: 1 << 18)
  /// A dash stuck to the word that follows it.
  static let stuckDash = LeftEdge(rawValue: 1 << 19)
  /// A letter or a digit and a slash: `km/`
  static let slash = LeftEdge(rawValue: 1 << 20)
  /// `M.`, `Mme`, `Mgr`: a title that an article may follow.
  static let civility = LeftEdge(rawValue: 1 << 21)
  /// `article`, `acte`, `an`: a word that a number or a letter may follow.
  static let numbered = LeftEdge(rawValue: 1 << 22)
  /// `cf.`, `op.`: an abridged word that does not end a phrase.
  static let abridged = LeftEdge(rawValue: 1 << 23)
  /// A currency before its amount: `$`, `CHF`.
  static let price = LeftEdge(rawValue: 1 << 24)
  /// A currency after its amount: `12 €`.
  static let amount = LeftEdge(rawValue: 1 << 25)
  /// The middle of a telephone number: `123` of `02 123 45 67`, `0475`.
  static let dialled = LeftEdge(rawValue: 1 << 26)
  /// A digit, or a Roman one, and a hyphen or a dash: `1914–`, `XII-`
  static let range = LeftEdge(rawValue: 1 << 27)
  /// A hyphen after a letter: `allez-`
  static let hyphen = LeftEdge(rawValue: 1 << 28)
  /// A hyphen after a single letter: `e-`
  static let letterHyphen = LeftEdge(rawValue: 1 << 29)
  /// `!`, `}` or the point of `étudiant‧e`, after which Unicode might let a line end.
  static let endMark = LeftEdge(rawValue: 1 << 30)
  /// One or two capitals: `A`, `RN`.
  static let sigle = LeftEdge(rawValue: 1 << 31)
  /// What numbers a century, or is another word: `xxe`, `XXE`, `VIE`.
  static let likelyOrdinal = LeftEdge(rawValue: 1 << 32)
  /// A small letter and a point: the `i.` of `i. e.`
  static let abridgedLetter = LeftEdge(rawValue: 1 << 33)
  /// A short word or a unit and a slash: `km/`
  static let shortSlash = LeftEdge(rawValue: 1 << 34)

  /// `à`, which joins abridged letters in `c. à s.`
  static let joint = LeftEdge(rawValue: 1 << 35)
  /// A dash after a score: it opens an incise or closes one.
  static let unsureDash = LeftEdge(rawValue: 1 << 36)

  /// How many kinds there are.
  static let count = 37
}
