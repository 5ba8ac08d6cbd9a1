/// When the program must next be told the time, whether or not keys come meanwhile.
///
/// The clock of the screen is at most a minute late, and the place in a text five seconds. This is an
/// instant and not a wait, which keys that come would put off for ever.
struct TickSchedule {
  private(set) var due: ContinuousClock.Instant

  init(now: ContinuousClock.Instant) { due = now + Self.usual }

  private static let usual = Duration.seconds(60)
  private static let withPlace = Duration.seconds(4)

  /// - Returns: how long nothing need be done; zero or less when a tick is due.
  mutating func wait(
    hasUnsavedPlace: Bool, now: ContinuousClock.Instant
  ) -> Duration {
    if hasUnsavedPlace { due = min(due, now + Self.withPlace) }
    return due - now
  }

  /// The tick has been.
  mutating func tick(now: ContinuousClock.Instant) { due = now + Self.usual }
}
