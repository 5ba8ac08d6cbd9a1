import Model

/// The events of one person that still tell something: the same state follows from them as from all.
///
/// Of each kind of deed on each article the last is held, a mark as read and one as unread each for
/// itself, and one read a day; all that was written is held. That more came, and was overruled, can
/// be forgotten: whatever event comes later, from wherever, is weighed against the same stamps.
struct EventFold {
  private enum Key: Hashable {
    case deed(ArticleID, Kind)
    case read(ArticleID, day: Int)
    case follow(String)
    case written(Stamp)
  }

  private enum Kind: Hashable {
    case opened, finished, place, markedRead, markedUnread, starred, liked, deleted
  }

  private var last: [Key: ReaderEvent] = [:]
  /// The greatest clock, also of what is not held.
  private(set) var clock = 0

  mutating func raise(to clock: Int) { self.clock = max(self.clock, clock) }

  mutating func add(_ event: ReaderEvent) {
    raise(to: event.stamp.clock)
    guard let key = Self.key(of: event) else { return }
    if let old = last[key], old.stamp > event.stamp { return }
    last[key] = event
  }

  /// What every reader wants to know of the person, then what only they do; each in order.
  var events: (shared: [ReaderEvent], own: [ReaderEvent]) {
    let sorted = last.values.sorted { $0.stamp < $1.stamp }
    return (sorted.filter(\.deed.isShared), sorted.filter { !$0.deed.isShared })
  }

  private static func key(of event: ReaderEvent) -> Key? {
    switch event.deed {
    case .kept: nil
    case .opened(let id): .deed(id, .opened)
    case .readOn(let id): .read(id, day: event.moment.dayNumber)
    case .finished(let id): .deed(id, .finished)
    case .place(let id, _): .deed(id, .place)
    case .marked(let id, let isRead): .deed(id, isRead ? .markedRead : .markedUnread)
    case .starred(let id, _): .deed(id, .starred)
    case .liked(let id, _): .deed(id, .liked)
    case .deleted(let id, _): .deed(id, .deleted)
    case .commented: .written(event.stamp)
    case .followed(let address, _): .follow(address)
    }
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
