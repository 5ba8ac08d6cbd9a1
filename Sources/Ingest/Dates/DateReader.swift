import Model

/// Reads one date from tokens, going forward from a place.
struct DateReader {
  let tokens: [DateToken]
  var position: Int
  /// The last token of something that looked like a date and was none (« 30 février 2022 »): its
  /// parts are not to be read again as another date.
  private(set) var refusedUpTo = 0

  init(_ tokens: [DateToken], at position: Int) {
    self.tokens = tokens
    self.position = position
  }

  var isAtEnd: Bool { position >= tokens.count }

  mutating func date(now: Moment?) -> Moment? {
    if let now, let moment = relativeDate(now: now) { return moment }
    let start = position
    guard let day = day() else {
      position = start
      return nil
    }
    guard let date = Moment(year: day.year, month: day.month, day: day.day) else {
      refusedUpTo = position - 1
      return nil
    }
    return withTime(date, earlier: day.time)
  }

  private mutating func day() -> Day? {
    switch current?.kind {
    case .number:
      let start = position
      if let day = Self.dayMonthYear(&self) { return day }
      position = start
      return Self.figures(&self)
    case .word: return Self.monthDayYear(&self)
    case .mark, nil: return nil
    }
  }

  /// A day, and the hour where it was said before the year ("Sun Jan 4 16:29:06 2004").
  typealias Day = (year: Int, month: Int, day: Int, time: ClockTime?)

  /// « 06 Janv. 2022 », « 1er févr. 24 », "16th Nov, 2020"
  private static func dayMonthYear(_ reader: inout DateReader) -> Day? {
    guard let day = reader.number(digits: 1...2) else { return nil }
    if let word = reader.current?.word, DateVocabulary.ordinals.contains(word) {
      reader.position += 1
    }
    reader.skipMarks([".", "-", "/", "º", "°"])
    if ["of", "de"].contains(reader.current?.word) { reader.position += 1 }
    guard let month = reader.month() else { return nil }
    reader.skipMarks([".", ",", "-", "/", "'", "’"])
    guard let year = reader.year() else { return nil }
    return (year, month, day, nil)
  }

  /// "Dec 5 2014", "Oct 28, 2023", "Jan  4 16:29:06 2004"
  private static func monthDayYear(_ reader: inout DateReader) -> Day? {
    guard let month = reader.month() else { return nil }
    reader.skipMarks(["."])
    guard let day = reader.number(digits: 1...2) else { return nil }
    if let word = reader.current?.word, DateVocabulary.ordinals.contains(word) {
      reader.position += 1
    }
    let afterDay = reader.position
    if let time = reader.clockTime() {
      if let zone = reader.current?.word, DateVocabulary.zone(zone) != nil { reader.position += 1 }
      if let year = reader.year(digits: 4...4) { return (year, month, day, time) }
      reader.position = afterDay
    }
    reader.skipMarks([","])
    guard let year = reader.year() else { return nil }
    return (year, month, day, nil)
  }

  /// « 06/01/2022 », « 6-01-2022 », "2020/1/10", "2018-12-12": the day comes before the month unless
  /// it cannot.
  private static func figures(_ reader: inout DateReader) -> Day? {
    guard let first = reader.number(digits: 1...4) else { return nil }
    guard let mark = reader.current?.mark, ["/", "-", ".", "‐", "‑"].contains(mark) else {
      return nil
    }
    reader.position += 1
    guard let second = reader.number(digits: 1...3), reader.current?.mark == mark else {
      return nil
    }
    reader.position += 1
    let isYearFirst = reader.tokens[reader.position - 4].digits == 4
    guard let third = reader.number(digits: isYearFirst ? 1...2 : 2...4),
      !reader.isGluedToFigures
    else { return nil }
    if isYearFirst { return (first, second, third, nil) }
    let year = reader.tokens[reader.position - 1].digits == 2 ? Self.century(third) : third
    return second > 12 ? (year, first, second, nil) : (year, second, first, nil)
  }
}

extension DateReader {
  var current: DateToken? { position < tokens.count ? tokens[position] : nil }

  func token(at offset: Int) -> DateToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  mutating func skipMarks(_ marks: [Unicode.Scalar]) {
    while let mark = current?.mark, marks.contains(mark) { position += 1 }
  }

  mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let digits)? = current?.kind, allowed.contains(digits) else {
      return nil
    }
    position += 1
    return value
  }

  mutating func month() -> Int? {
    guard let word = current?.word, let month = DateVocabulary.month(word) else { return nil }
    position += 1
    return month
  }

  /// Two digits are this century up to 69. What follows must not make them an hour: in « 6 janv. à
  /// 16h28 » and « 6 janv. 16:28 » there is no year.
  mutating func year(digits allowed: ClosedRange<Int> = 2...4) -> Int? {
    let start = position
    guard let value = number(digits: allowed) else { return nil }
    let digits = tokens[start].digits
    guard digits != 3 else {
      position = start
      return nil
    }
    if digits == 4 { return value }
    if current?.mark == ":" || current?.word == "h" || current?.word == "heures" {
      position = start
      return nil
    }
    return Self.century(value)
  }

  static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  /// Whether another figure follows without a space, so that « 1.2.3.4 » and « 01-02-03-04 » are
  /// numbers of something else.
  var isGluedToFigures: Bool {
    guard let mark = current, !mark.isSpaced, ["/", "-", "."].contains(mark.mark) else {
      return false
    }
    guard let next = token(at: 1), !next.isSpaced, case .number = next.kind else { return false }
    return true
  }

  /// Steps back over the words that introduce a date: weekday, « le », « publié le », « à jour ».
  func introduction(before start: Int) -> Int {
    var first = start
    while first > 0 {
      let token = tokens[first - 1]
      guard let word = token.word else {
        guard let mark = token.mark, [",", ":", "."].contains(mark), first > 1,
          let before = tokens[first - 2].word, isIntroduction(before)
        else { break }
        first -= 2
        continue
      }
      guard isIntroduction(word) else { break }
      first -= 1
    }
    return first
  }

  private func isIntroduction(_ word: String) -> Bool {
    DateVocabulary.isWeekday(word) || Self.introductions.contains(word)
  }

  private static let introductions: Set<String> = [
    "le", "publie", "publiee", "paru", "parue", "mis", "mise", "jour", "modifie", "modifiee",
    "poste", "postee", "on", "published", "updated", "posted", "last", "date", "du", "ecrit", "en",
    "ligne", "maj", "actualise", "actualisee",
  ]

  /// A closing « (heure de Paris) » or a full stop.
  mutating func skipComment() {
    skipMarks(["."])
    guard current?.mark == "(" else { return }
    while let token = current {
      position += 1
      if token.mark == ")" { break }
    }
  }
}

extension DateToken {
  var digits: Int {
    if case .number(_, let digits) = kind { digits } else { 0 }
  }
}
