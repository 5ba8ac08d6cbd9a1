/// Numbers, hours and dates, as the press writes them.
extension FrenchText {
  /// `3~450~000~€`, `12,5~%`, `317~salariés`
  mutating func quantity() -> String {
    let number =
      switch dice.number(in: 1...4) {
      case 1: "\(dice.number(in: 2...99)),\(dice.number(in: 1...9))"
      case 2: "\(dice.number(in: 1...999))~\(thousands())"
      case 3: "\(dice.number(in: 1...9))~\(thousands())~\(thousands())"
      default: "\(dice.number(in: 2...999))"
      }
    return number + "~" + dice.pick(dice.chance(70) ? Lexicon.units : Lexicon.counted)
  }

  /// `jeudi 6~janv. 2022 à 16h28`
  mutating func date() -> String {
    let day = dice.chance(10) ? "1er" : "\(dice.number(in: 2...28))"
    var text = "\(day)~\(dice.pick(Lexicon.months))"
    if dice.chance(50) { text += " \(dice.number(in: 1950...2026))" }
    if dice.chance(50) { text += " à \(hour())" }
    return text
  }

  /// `16h28` or `16~h~28`
  mutating func hour() -> String {
    let (hour, minute) = (dice.number(in: 0...23), twoDigits(dice.number(in: 0...59)))
    return dice.chance(50) ? "\(hour)h\(minute)" : "\(hour)~h~\(minute)"
  }

  mutating func telephone() -> String {
    (0..<4).reduce("0\(dice.number(in: 1...6))") { text, _ in
      text + "~" + twoDigits(dice.number(in: 0...99))
    }
  }

  mutating func pages() -> String {
    "vol.~\(dice.number(in: 1...9)), p.~\(dice.number(in: 1...999)), art.~\(dice.number(in: 1...99))"
  }

  private mutating func thousands() -> String {
    let number = dice.number(in: 0...999)
    return number < 100 ? "0" + twoDigits(number) : "\(number)"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
