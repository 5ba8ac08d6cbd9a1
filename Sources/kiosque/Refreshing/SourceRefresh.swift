import Ingest
import Model
import Store
import Web

/// Asks many sources at once for what is new, and keeps it.
///
///     let refresh = SourceRefresh(library: library, fetcher: Curl())
///     let reports = await refresh.run(library.readings().followed) { report in … }
///
/// Each host is asked by one errand at a time. What a source brings is on the disk before its state is
/// noted, so that a refresh which is cut short, by whatever, goes on with the sources it had not come to.
struct SourceRefresh: Sendable {
  struct Settings: Sendable {
    /// Asks sources that were asked a short while ago too, and those that failed or are gone; never
    /// one whose server asked for patience.
    var isForced = false
    /// In the place of what each subscription says.
    var fullText: FullText?
    var atOnce = 12
    /// Between two errands to one host.
    var pause = Duration.milliseconds(500)
    /// The most pages of entries that are brought for one source, and for all.
    var pagesOfSource = 20
    var pages = 200
  }

  let library: LibraryFolder
  let fetcher: any Fetcher
  var settings = Settings()
  var now: @Sendable () -> Moment = { Environment.now }

  /// Whatever fails of a source is in its report; a failure of the whole ends it.
  func run(
    _ subscriptions: [Subscription], tell: @escaping @Sendable (SourceReport) -> Void
  ) async -> Result<[SourceReport], Failure> {
    let log = SourceLog(of: library)
    guard let turn = log.takeTurn() else { return .failure(.refreshUnderWay) }
    defer { withExtendedLifetime(turn) {} }
    var round = Round(self, log, tell)
    round.begin(subscriptions)
    await withTaskGroup(of: Arrival.self) { group in
      var isSleeping = false
      while round.failure == nil {
        switch round.turns.next(at: .now) {
        case .errand(let errand, let host):
          let (fetcher, moment) = (fetcher, now())
          group.addTask { .haul(await errand.run(fetcher, now: moment), host: host) }
          continue
        case .later(let instant) where !isSleeping:
          isSleeping = true
          group.addTask {
            try? await Task.sleep(until: instant, clock: .continuous)
            return .awake
          }
        default: break
        }
        guard let arrival = await group.next() else { break }
        switch arrival {
        case .awake: isSleeping = false
        case .haul(let haul, let host):
          round.turns.end(host: host, at: .now)
          round.take(haul, from: host)
        }
      }
      group.cancelAll()
    }
    return round.failure.map { .failure($0) } ?? .success(round.reports)
  }

  private enum Arrival: Sendable {
    case haul(Errand.Haul, host: String)
    case awake
  }
}
