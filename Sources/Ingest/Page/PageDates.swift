import Model

/// When a page appeared and was changed, chosen among all that it says of it.
struct PageDates {
  private(set) var published: Found<Moment>?
  private(set) var updated: Found<Moment>?

  /// - Parameter shown: what the text of the page shows, the surest first.
  init(
    published told: [Found<Moment>?], shown: [Found<Moment>?], updated: [Found<Moment>?],
    address: String?
  ) {
    let told = told.compactMap { $0.map(Self.withoutMidnight) }
    let shown = shown.compactMap { $0 }
    let day = address.flatMap(Self.day)
    published = told.first ?? shown.first
    if let found = published {
      // What was sent at eleven in the evening by the clock of a machine in another zone is of the
      // next day to its readers: the page's own day counts.
      let days = shown.map(\.value) + (day.map { [$0] } ?? [])
      let isSaid = days.contains { Self.isSameDay($0, found.value) }
      if !isSaid, let own = days.first(where: { Self.isNextDay($0, found.value) }) {
        published = Found(Self.moved(found.value, to: own), by: found.rule)
      } else if found.rule == .words || found.rule == .className, let day,
        !Self.isSameDay(day, found.value)
      {
        published = Found(day, by: .address)
      }
    } else {
      published = Found(day, by: .address)
    }
    self.updated = updated.compactMap { $0.map(Self.withoutMidnight) }.first { date in
      published.map { date.value > $0.value } ?? true
    }
  }

  private static func withoutMidnight(_ found: Found<Moment>) -> Found<Moment> {
    Found(found.value.withoutMidnight, by: found.rule) ?? found
  }

  private static func isSameDay(_ left: Moment, _ right: Moment) -> Bool {
    left.dayNumber == right.dayNumber
  }

  private static func isNextDay(_ shown: Moment, _ told: Moment) -> Bool {
    told.offset != nil && abs(shown.dayNumber - told.dayNumber) == 1
  }

  /// The page's own hour where it shows one; else its day alone.
  private static func moved(_ told: Moment, to shown: Moment) -> Moment {
    guard let time = shown.time, shown.offset == nil else {
      return Moment(year: shown.year, month: shown.month, day: shown.day) ?? shown
    }
    let minutes = (shown.secondsSince1970 - told.secondsSince1970 + 450) / 900 * 15
    guard abs(minutes) <= 14 * 60 else { return shown }
    return Moment(
      year: shown.year, month: shown.month, day: shown.day, time: time, offset: minutes) ?? shown
  }

  /// The day that an address holds: `/2023/02/14/`, `/2023-02-14-`, `/20230214/`.
  static func day(of address: String) -> Moment? {
    let parts = address.utf8.split { !(0x30...0x39).contains($0) }
    for (index, part) in parts.enumerated() {
      if part.count == 8, let number = Int(Substring(part)),
        let day = day(number / 10_000, number / 100 % 100, number % 100)
      {
        return day
      }
      guard part.count == 4, index + 2 < parts.count, let year = Int(Substring(part)),
        parts[index + 1].count == 2, parts[index + 2].count == 2,
        areBeside(parts, index, in: address.utf8),
        let month = Int(Substring(parts[index + 1])), let last = Int(Substring(parts[index + 2])),
        let day = day(year, month, last)
      else { continue }
      return day
    }
    return nil
  }

  /// One sign between the figures, and no letter.
  private static func areBeside(
    _ parts: [Substring.UTF8View], _ index: Int, in address: String.UTF8View
  ) -> Bool {
    (index...(index + 1)).allSatisfy {
      address.index(after: parts[$0].endIndex) == parts[$0 + 1].startIndex
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Moment? {
    (1990...2100).contains(year) ? Moment(year: year, month: month, day: day) : nil
  }
}
