/// Whose turn it is, where many hosts are to be asked and each may be asked by one errand at a time,
/// with a pause between.
///
///     a1 a2 a3 b1, two at once:   a1 b1 together; a2 when a1 has ended and the pause is over; a3…
package struct Turns<Errand: Sendable>: Sendable {
  package enum Next: Sendable {
    case errand(Errand, host: String)
    /// Nothing before that.
    case later(ContinuousClock.Instant)
    /// Nothing before one that is under way has ended.
    case whenOneEnds
    /// Nothing waits any more.
    case none
  }

  private let atOnce: Int
  private let pause: Duration
  private var waiting: [String: [Errand]] = [:]
  /// Hosts for whom something waits, in turn.
  private var order: [String] = []
  private var busy: Set<String> = []
  private var free: [String: ContinuousClock.Instant] = [:]

  package init(atOnce: Int, pause: Duration) {
    self.atOnce = atOnce
    self.pause = pause
  }

  package mutating func add(_ errand: Errand, host: String) {
    if waiting[host] == nil { order.append(host) }
    waiting[host, default: []].append(errand)
  }

  package mutating func next(at now: ContinuousClock.Instant) -> Next {
    if order.isEmpty { return .none }
    if busy.count >= atOnce { return .whenOneEnds }
    var earliest: ContinuousClock.Instant?
    for (index, host) in order.enumerated() where !busy.contains(host) {
      if let time = free[host], time > now {
        earliest = min(earliest ?? time, time)
        continue
      }
      guard let errand = take(from: host, at: index) else { continue }
      busy.insert(host)
      return .errand(errand, host: host)
    }
    return earliest.map { .later($0) } ?? .whenOneEnds
  }

  package mutating func end(host: String, at now: ContinuousClock.Instant) {
    busy.remove(host)
    free[host] = now + pause
  }

  /// Takes back what waits for a host, which wants to be left alone.
  package mutating func withdraw(host: String) -> [Errand] {
    order.removeAll { $0 == host }
    return waiting.removeValue(forKey: host) ?? []
  }

  /// The first that waits for a host, which goes behind the others.
  private mutating func take(from host: String, at index: Int) -> Errand? {
    order.remove(at: index)
    guard var errands = waiting.removeValue(forKey: host), !errands.isEmpty else { return nil }
    let errand = errands.removeFirst()
    if !errands.isEmpty {
      waiting[host] = errands
      order.append(host)
    }
    return errand
  }
}
