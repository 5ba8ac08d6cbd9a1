package import Model

/// Dates as people say them.
extension Wording {
  /// « Dimanche, 22 Nov. 2026 », as the page's masthead writes it.
  package func fullDate(_ moment: Moment) -> String {
    "\(dates.weekdays[moment.weekday].capitalizedFirst), \(shortDate(moment)) \(moment.year)"
  }

  /// « 22 Nov. »
  package func shortDate(_ moment: Moment) -> String {
    "\(twoDigits(moment.day))\u{A0}\(dates.months[moment.month - 1].capitalizedFirst)"
  }

  /// « Jeudi, 06 Janv. 2022 - 16h28 », as the page's byline writes it.
  package func bylineDate(_ moment: Moment) -> String {
    guard let time = moment.time else { return fullDate(moment) }
    let mark = language == .french ? "h" : ":"
    return fullDate(moment) + " - " + twoDigits(time.hour) + mark + twoDigits(time.minute)
  }

  /// « 14 nov. 2026 »
  package func day(_ moment: Moment) -> String {
    "\(dates.day(moment.day, dates.months[moment.month - 1])) \(moment.year)"
  }

  /// How long ago, the shorter the nearer: « hier à 18 h 30 », « ven. à 7 h », « 14 nov. »,
  /// « 3 févr. 2022 ». The hour is the page's own, as in the byline.
  package func age(of moment: Moment, now: Moment) -> String {
    let days = now.dayNumber - moment.dayNumber
    let hour = moment.time.map(self.hour)
    switch days {
    case 0:
      guard let hour, let time = moment.time else { return dates.today }
      return (time.hour < 12 ? dates.thisMorning : dates.today) + dates.at + hour
    case 1: return dates.yesterday + (hour.map { dates.at + $0 } ?? "")
    case 2...6:
      return dates.shortWeekdays[moment.weekday] + (hour.map { dates.at + $0 } ?? "")
    default:
      let day = dates.day(moment.day, dates.months[moment.month - 1])
      return moment.year == now.year ? day : "\(day) \(moment.year)"
    }
  }

  /// « 18 h 30 », « 7 h ».
  private func hour(_ time: Moment.Time) -> String {
    switch language {
    case .french:
      time.minute == 0
        ? "\(time.hour)\u{A0}h" : "\(time.hour)\u{A0}h\u{A0}\(twoDigits(time.minute))"
    case .english: "\(time.hour):\(twoDigits(time.minute))"
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private var dates: DateWords { language == .french ? .french : .english }
}

/// The names of days and months of a language.
private struct DateWords {
  let weekdays: [String]
  let shortWeekdays: [String]
  let months: [String]
  let today: String
  let thisMorning: String
  let yesterday: String
  let at: String
  /// Whether the first of a month is said so: « 1er nov. »
  let hasFirst: Bool

  func day(_ number: Int, _ month: String) -> String {
    number == 1 && hasFirst ? "1er\u{A0}\(month)" : "\(number)\u{A0}\(month)"
  }

  static let french = DateWords(
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    shortWeekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    months: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ],
    today: "aujourd’hui", thisMorning: "ce matin", yesterday: "hier", at: " à\u{A0}",
    hasFirst: true)

  static let english = DateWords(
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
      "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
      "Dec.",
    ],
    today: "today", thisMorning: "this morning", yesterday: "yesterday", at: " at\u{A0}",
    hasFirst: false)
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}
