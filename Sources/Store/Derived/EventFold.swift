import Model

/// The events of one person that still tell something: the same state follows from them as from all.
///
/// Of those with one key the last is held; which revisions were kept is asked of the journals.
struct EventFold {
  private var last: [EventKey: ReaderEvent] = [:]
  /// The greatest clock, also of what is not held.
  private(set) var clock = 0

  mutating func raise(to clock: Int) { self.clock = max(self.clock, clock) }

  mutating func add(_ event: ReaderEvent) {
    raise(to: event.stamp.clock)
    if case .kept = event.deed { return }
    let key = EventKey(JournalRecord(event: event))
    if let old = last[key], old.stamp > event.stamp { return }
    last[key] = event
  }

  /// What every reader wants to know of the person, then what only they do; each in order.
  var events: (shared: [ReaderEvent], own: [ReaderEvent]) {
    let sorted = last.values.sorted { $0.stamp < $1.stamp }
    return (sorted.filter(\.deed.isShared), sorted.filter { !$0.deed.isShared })
  }
}

extension Deed {
  /// Whether it counts for other readers too.
  fileprivate var isShared: Bool {
    switch self {
    case .readOn, .liked, .commented: true
    default: false
    }
  }
}
