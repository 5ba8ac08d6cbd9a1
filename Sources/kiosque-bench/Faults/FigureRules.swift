/// The rules for numbers, hours and dates at a line's end.
enum FigureRules {
  static func faults(left: LineEdge, right: LineEdge) -> Set<Fault> {
    if let fault = hourOrDate(left: left, right: right) { return [fault] }
    guard let last = left.word.last, let first = right.word.first else { return [] }
    if isDigit(last) {
      if continues(left, right) { return [.number] }
      return isUnit(right.word) ? [.unit] : []
    }
    let signed = left.word.dropFirst(left.word.first == "(" ? 1 : 0)
    let isSign = signed.count == 1 && "+−±-".contains(last)
    let isDecimal = ",.".contains(last) && isDigit(left.word.dropLast().last)
    // A comma after a number ends a clause as often; it cuts one where no blank followed it.
    return isSign && isDigit(first) && !isDecimal ? [.number] : []
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { "0"..."9" ~= $0 } ?? false
  }

  private static func hourOrDate(left: LineEdge, right: LineEdge) -> Fault? {
    let next = LineEndRules.letters(of: right.word)
    if left.word.hasSuffix("h"), isDigit(right.word.first),
      right.word.prefix(while: isDigit).count == 2
    {
      let before = left.word.dropLast()
      if before.isEmpty ? isDigit(left.second.last) : before.allSatisfy(isDigit) { return .hour }
    }
    let day = left.word.drop { !$0.isNumber }
    let isDay = (1...2).contains(day.count) && day.allSatisfy(isDigit) || day == "1er"
    if isDay, next == "h" || right.word.first == "h" && isDigit(right.word.dropFirst().first) {
      return .hour
    }
    if isDay, isMonth(right.word) { return .date }
    if next == "siècle" || next == "siècles", isCentury(left.word) { return .date }
    return nil
  }

  /// Whether the figures of the next line belong to the number that ends this one.
  private static func continues(_ left: LineEdge, _ right: LineEdge) -> Bool {
    let next = right.word.prefix(while: isDigit)
    let group = left.word.drop { !$0.isNumber }
    if next.count == 3, group.allSatisfy(isDigit), (1...3).contains(group.count) { return true }
    let isPair = next.count == 2 && group.count == 2 && group.allSatisfy(isDigit)
    if isPair, group.first == "0" || left.second.count == 2 && left.second.allSatisfy(isDigit) {
      return true
    }
    return ",.".contains(right.word.first ?? " ") && isDigit(right.word.dropFirst().first)
  }

  private static func isMonth(_ word: Substring) -> Bool {
    let name = LineEndRules.letters(of: word)
    let rest = word.dropFirst(name.count)
    return months.contains(String(name)) || rest.first == "." && shortMonths.contains(String(name))
  }

  private static func isCentury(_ word: Substring) -> Bool {
    word.hasSuffix("e") && word.count > 1 && word.dropLast().allSatisfy { "IVXLivxl".contains($0) }
  }

  private static func isUnit(_ word: Substring) -> Bool {
    units.contains(String(word.prefix { !",.;:!?)»…".contains($0) }))
  }

  private static let months: Set = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let shortMonths: Set = [
    "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
  ]
  private static let units: Set = [
    "€", "$", "£", "%", "‰", "°C", "°F", "°", "K", "M", "Md", "M€", "Md€", "k€", "K€", "m", "m²",
    "m³", "cm", "mm", "km", "km²", "km/h", "m/s", "kg", "g", "mg", "t", "l", "L", "cl", "ha", "W",
    "kW", "MW", "MWh", "kWh", "Hz", "kHz", "MHz", "ko", "Mo", "Go", "To", "h", "min", "s",
    "million", "millions", "milliard", "milliards", "hPa", "kcal", "kJ", "nm", "µm", "µg/m³", "Mt",
    "Gt", "Mds€", "k€/an", "kWh/an", "Ω", "½",
  ]
}
