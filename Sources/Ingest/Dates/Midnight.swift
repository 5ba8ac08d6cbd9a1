import Model

extension Moment {
  /// The day alone where the hour is midnight to the second: that is what tools write who know no more.
  var withoutMidnight: Moment {
    guard time == Time(hour: 0, minute: 0) else { return self }
    return Moment(year: year, month: month, day: day) ?? self
  }
}
