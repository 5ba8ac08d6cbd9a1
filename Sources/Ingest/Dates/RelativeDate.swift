import Model

extension DateReader {
  /// « hier à 18 h 30 », « il y a 2 heures », "3 days ago": a date told from now.
  mutating func relativeDate(now: Moment) -> Moment? {
    let start = position
    if let days = dayWord() {
      return withTime(now.day(after: days), earlier: nil)
    }
    position = start
    if current?.word == "il", token(at: 1)?.word == "y" || token(at: 1)?.word == "ya" {
      position += token(at: 1)?.word == "ya" ? 2 : 3
      if let word = current?.word, Self.about.contains(word) { position += 1 }
      if let moment = span(before: now) { return moment }
    }
    position = start
    if case .number? = current?.kind, let moment = span(before: now), current?.word == "ago" {
      position += 1
      return moment
    }
    position = start
    return nil
  }

  /// « aujourd'hui », « hier », « avant-hier », "yesterday": how many days from today.
  private mutating func dayWord() -> Int? {
    guard let word = current?.word else { return nil }
    position += 1
    switch word {
    // "Sie sind hier", "hier klicken": in German it is a place.
    case "hier" where Self.isGerman(token(at: -2)?.word) || Self.isGerman(current?.word):
      return nil
    case "hier", "yesterday": return -1
    case "today": return 0
    case "demain", "tomorrow": return 1
    case "avant" where current?.mark != nil && token(at: 1)?.word == "hier":
      position += 2
      return -2
    case "aujourd" where token(at: 1)?.word == "hui":
      position += 2
      return 0
    case _ where word.hasPrefix("aujourd") && word.hasSuffix("hui"): return 0
    default: return nil
    }
  }

  private static func isGerman(_ word: String?) -> Bool {
    word.map(german.contains) ?? false
  }

  private static let german: Set<String> = [
    "sind", "ist", "bin", "sie", "du", "wir", "von", "bis", "auch", "gibt", "klicken", "geht",
    "finden", "findest", "und", "im", "zum", "zur", "der", "das", "ein", "eine", "mehr", "dazu",
  ]

  /// « 2 heures », « 1 an et 3 mois », « une minute »
  private mutating func span(before now: Moment) -> Moment? {
    let count: Int
    if case .number(let value, digits: 1...4)? = current?.kind {
      count = value
    } else if ["un", "une", "a", "an"].contains(current?.word) {
      count = 1
    } else {
      return nil
    }
    position += 1
    guard let unit = current?.word, let seconds = Self.units[unit] else { return nil }
    position += 1
    if seconds >= 86_400 { return now.day(after: -count * (seconds / 86_400)) }
    let offset = now.offset
    let moment = Moment(
      secondsSince1970: now.secondsSince1970 - count * seconds, offset: offset ?? 0)
    return Moment(
      year: moment.year, month: moment.month, day: moment.day, time: moment.time, offset: offset)
  }

  private static let about: Set<String> = ["environ", "pres", "plus", "moins", "about"]

  /// Months and years are taken as 30 and 365 days: such pages round them anyway.
  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "seconde": 1, "secondes": 1, "second": 1, "seconds": 1,
    "min": 60, "mn": 60, "minute": 60, "minutes": 60, "mins": 60,
    "h": 3600, "heure": 3600, "heures": 3600, "hour": 3600, "hours": 3600,
    "j": 86_400, "jour": 86_400, "jours": 86_400, "day": 86_400, "days": 86_400,
    "semaine": 604_800, "semaines": 604_800, "week": 604_800, "weeks": 604_800,
    "mois": 2_592_000, "month": 2_592_000, "months": 2_592_000,
    "an": 31_536_000, "ans": 31_536_000, "annee": 31_536_000, "year": 31_536_000,
    "years": 31_536_000,
  ]
}

extension Moment {
  /// The day so many days later, without an hour.
  func day(after days: Int) -> Moment {
    let noon = Moment(secondsSince1970: (dayNumber + days) * 86_400 + 43_200)
    return Moment(year: noon.year, month: noon.month, day: noon.day) ?? noon
  }
}
