/// The sentences: a dozen shapes that the words of the lexicon fill.
extension FrenchText {
  mutating func sentence() -> String {
    switch dice.number(in: 1...100) {
    case 1...38: capitalised(clauses()) + "."
    case 39...48: "«~\(capitalised(clauses()))~», \(dice.pick(Lexicon.speaking)) \(person())."
    case 49...56: "\(capitalised(clause()))~: «~\(clause())~!~»"
    case 57...66: "Le \(date()), \(clauses())~; \(clause())."
    case 67...76: "\(capitalised(subject())), estimé à \(quantity()), \(predicate())."
    case 77...81: "\(capitalised(subject())) — \(adverb()), \(adverb()) — \(predicate())."
    case 82...86: "Faut-il croire que \(clauses())~?"
    case 87...90: "Selon \(person()), \(dice.pick(Lexicon.roles)), \(clauses())."
    case 91...93: "\(capitalised(clause())) (rapport n°~\(dice.number(in: 1...99)), \(pages()))."
    case 94...95: "Au XX\(dice.chance(50) ? "e" : "Ie")~siècle, sous \(king()), \(clause())…"
    case 96: "Y a-t-il, de \(hour()) à \(hour()), \(quantity()) de plus~? Parlera-t-elle~?"
    case 97: "Le numéro à composer~: \(telephone())~; \(clause())."
    case 98: "Voir \(dice.pick(Lexicon.sites))\(dice.number(in: 1000...99_999))."
    default: "Des \(dice.pick(Lexicon.counted)), des \(dice.pick(Lexicon.counted)), etc."
    }
  }

  mutating func clause() -> String { "\(subject()) \(predicate())" }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private mutating func clauses() -> String {
    var text = clause()
    while dice.chance(40) { text += ", \(dice.pick(Lexicon.links)) \(clause())" }
    return text
  }

  private mutating func subject() -> String {
    dice.chance(12) ? person() : group()
  }

  private mutating func predicate() -> String {
    var text = "\(dice.pick(Lexicon.verbs)) \(group())"
    if dice.chance(30) {
      text += " \(dice.chance(50) ? "à" : "près de") \(dice.pick(Lexicon.towns))"
    }
    if dice.chance(35) { text += " \(adverb())" }
    if dice.chance(12) { text += " pour \(quantity())" }
    return text
  }

  /// A noun with its article, and perhaps an adjective and another noun.
  private mutating func group() -> String {
    let isMasculine = dice.chance(50)
    let noun = dice.pick(isMasculine ? Lexicon.masculine : Lexicon.feminine)
    var text = (isMasculine ? Self.masculineArticle(noun) : Self.feminineArticle(noun)) + noun
    if dice.chance(45) {
      text +=
        " " + dice.pick(isMasculine ? Lexicon.masculineAdjectives : Lexicon.feminineAdjectives)
    }
    if dice.chance(25) {
      let other = dice.pick(Lexicon.feminine)
      text += (Self.startsWithVowel(other) ? " de l’" : " de la ") + other
    }
    return text
  }

  private mutating func adverb() -> String { dice.pick(Lexicon.adverbs) }

  private mutating func person() -> String {
    if dice.chance(20) {
      return "\(dice.pick(Lexicon.firstNames).prefix(1)).~\(dice.pick(Lexicon.lastNames))"
    }
    let title = dice.chance(40) ? dice.pick(Lexicon.titles) : ""
    return "\(title)\(dice.pick(Lexicon.firstNames)) \(dice.pick(Lexicon.lastNames))"
  }

  private mutating func king() -> String { dice.pick(Lexicon.kings) }

  private static func masculineArticle(_ noun: String) -> String {
    startsWithVowel(noun) ? "l’" : "le "
  }

  private static func feminineArticle(_ noun: String) -> String {
    startsWithVowel(noun) ? "l’" : "la "
  }

  private static func startsWithVowel(_ noun: String) -> Bool {
    noun.first.map { "aeiouyhéèêœ".contains($0) } ?? false
  }
}
