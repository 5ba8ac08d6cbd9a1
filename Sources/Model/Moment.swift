/// A date as a page gave it: to the day, the minute or the second, with a time zone or without.
///
/// A page's hour is kept as the page said it: « 16h28 » with no zone is 16:28, nowhere in particular,
/// and sorts by that.
package struct Moment: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int
  /// Nil when the page gave the day alone.
  package let time: Time?
  /// Minutes east of Greenwich; nil when the page gave none.
  package let offset: Int?

  package struct Time: Hashable, Sendable {
    package let hour: Int
    package let minute: Int
    package let second: Int

    package init(hour: Int, minute: Int, second: Int = 0) {
      self.hour = hour
      self.minute = minute
      self.second = second
    }
  }

  /// Nil when there is no such day or hour. A second of 60 becomes 59.
  package init?(year: Int, month: Int, day: Int, time: Time? = nil, offset: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    if let time {
      guard (0...23).contains(time.hour), (0...59).contains(time.minute),
        (0...60).contains(time.second)
      else { return nil }
      self.time = Time(hour: time.hour, minute: time.minute, second: min(59, time.second))
    } else {
      self.time = nil
    }
    if let offset, abs(offset) > 18 * 60 { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.offset = offset
  }

  /// The moment that lies so many seconds after 1970 began in Greenwich, as a clock there shows it
  /// that is `offset` minutes ahead.
  package init(secondsSince1970 seconds: Int, offset: Int = 0) {
    let local = min(max(seconds, -62_135_510_400), 253_402_214_400) + offset * 60
    let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    let rest = local - days * 86_400
    (year, month, day) = Self.civil(fromDays: days)
    time = Time(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
    self.offset = offset
  }

  /// Seconds since 1970 began in Greenwich; without a zone, the page's hour is taken as it stands.
  package var secondsSince1970: Int {
    let clock = time.map { $0.hour * 3600 + $0.minute * 60 + $0.second } ?? 0
    return dayNumber * 86_400 + clock - (offset ?? 0) * 60
  }

  /// Days since 1970-01-01 on the page's own calendar.
  package var dayNumber: Int { Self.days(fromCivil: year, month, day) }

  /// Monday is 0.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// The same instant on a clock `minutes` ahead of Greenwich; unchanged when the zone is unknown.
  package func moved(toOffset minutes: Int) -> Moment {
    guard time != nil, offset != nil else { return self }
    return Moment(secondsSince1970: secondsSince1970, offset: minutes)
  }
}

extension Moment: Comparable {
  /// By instant; the page's own hour where it gave no zone.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

/// Days from and to dates by counting 400-year eras that begin in March, after Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms".
extension Moment {
  private static func days(fromCivil year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted + (shifted < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
