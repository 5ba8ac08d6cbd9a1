/// The rules for what may stand on both sides of a line's end.
enum LineEndRules {
  static func faults(left: LineEdge, right: LineEdge, isInAside: Bool) -> Set<Fault> {
    guard let last = left.word.last, let first = right.word.first else { return [] }
    var faults: Set<Fault> = []
    if isClosing(first, in: right.word) { faults.insert(.closing) }
    if "«([{“‘„‹".contains(last) { faults.insert(.opening) }
    if last == "’" || last == "'" || first == "’" || first == "'" {
      if isLetter(left.word.dropLast().last) || first == "’" { faults.insert(.elision) }
    }
    if right.word.hasPrefix("etc.") || right.word.hasPrefix("etc…") { faults.insert(.etcetera) }
    if left.word.hasSuffix("-t-"), isPronoun(letters(of: right.word)) { faults.insert(.euphonicT) }
    if cutsCluster(left, right) { faults.insert(.cluster) }
    if isDash(left.word), isInAside || left.words.count == 1 { faults.insert(.dash) }
    if isDash(right.word), isInAside { faults.insert(.dash) }
    faults.formUnion(FigureRules.faults(left: left, right: right))
    if let fault = nameFault(left: left.word, right: right.word) { faults.insert(fault) }
    return faults
  }

  static func isLetter(_ character: Character?) -> Bool { character?.isLetter ?? false }

  /// The letters with which a word begins.
  static func letters(of word: Substring) -> Substring { word.prefix { $0.isLetter } }

  private static func isClosing(_ first: Character, in word: Substring) -> Bool {
    if first == ".", word.dropFirst().first.map({ $0.isLetter || $0.isNumber }) ?? false {
      return false
    }
    if first == "…", isLetter(word.dropFirst().first) { return false }
    return ":;!?»)]}”›,.%‰…".contains(first)
  }

  private static func isPronoun(_ word: Substring) -> Bool {
    ["il", "ils", "elle", "elles", "on"].contains(String(word))
  }

  private static func isDash(_ word: Substring) -> Bool {
    word.count == 1 && word.first.map(LineEdge.isDash) ?? false
  }

  /// A mark that belongs to the character before it, or a joiner that waits for the next.
  private static func cutsCluster(_ left: LineEdge, _ right: LineEdge) -> Bool {
    guard let first = right.scalars.first, let last = left.scalars.last else { return false }
    return first.properties.isGraphemeExtend || last.value == 0x200D
      || (0x1F3FB...0x1F3FF).contains(first.value)
  }

  private static func nameFault(left: Substring, right: Substring) -> Fault? {
    let word = left.drop { "(«[".contains($0) }
    guard let first = right.first else { return nil }
    if isRoman(right), word.count > 2, word.first?.isUppercase ?? false,
      word.allSatisfy({ $0.isLetter || $0 == "-" })
    {
      return .roman
    }
    if isSmallInitial(word), right.hasPrefix("ex.") || isSmallInitial(right.prefix(2)) {
      return .abbreviation
    }
    if word == "av." || word == "apr.", right.hasPrefix("J.") { return .abbreviation }
    guard first.isUppercase || first.isNumber else { return nil }
    if abbreviations.contains(String(word)) { return .abbreviation }
    let isInitial = word.count == 2 && word.last == "." && word.first?.isUppercase ?? false
    return isInitial && first.isUppercase ? .initial : nil
  }

  /// `p.` of `p. ex.`
  private static func isSmallInitial(_ word: Substring) -> Bool {
    word.count == 2 && word.last == "." && word.first?.isLowercase ?? false
  }

  /// `XIV`, `Ier`, `II,`, but not the words « I » or « M. » alone.
  private static func isRoman(_ word: Substring) -> Bool {
    let number = word.prefix { "IVX".contains($0) }
    let rest = word.dropFirst(number.count).drop { ",;.!?»)".contains($0) }
    return number.count > 1 && (rest.isEmpty || rest == "e") || number == "I" && rest == "er"
  }

  private static let abbreviations: Set = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Mgr", "Dr", "Pr", "Me", "St", "Ste", "n°", "N°",
    "Mr", "Ch.", "Ph.", "L.", "v.", "p.", "pp.", "art.", "vol.", "chap.", "fig.", "§", "cf.", "Cf.",
    "éd.", "t.", "col.", "al.",
  ]
}
