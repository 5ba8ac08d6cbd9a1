/// What readers did, folded from their events.
///
/// A pure function of the set of events: any order, duplicates and subsets merged later give the
/// same. Marks are registers that the latest stamp wins; reads and likes are sets of people.
///
///     L on one machine (clock 4), L again on another (clock 7)  →  not liked
///     two reads by one person on one day                        →  one read
package struct Readings: Hashable, Sendable {
  /// Whose marks `state(of:)` tells.
  package let person: PersonID
  private var marks: [ArticleID: Marks] = [:]
  private var reads: [ArticleID: Set<Read>] = [:]
  private var likes: [ArticleID: [PersonID: Register<Bool>]] = [:]
  private var written: [ArticleID: [Stamp: Written]] = [:]
  /// Nil where one was given up.
  private var follows: [String: Register<Subscription?>] = [:]
  /// The greatest clock seen: the next event's is one more.
  package private(set) var clock = 0

  package init(person: PersonID) { self.person = person }

  /// The clock has been seen to stand there.
  package mutating func raiseClock(to clock: Int) { self.clock = max(self.clock, clock) }

  package mutating func record(_ event: ReaderEvent) {
    raiseClock(to: event.stamp.clock)
    let isMine = event.person == person
    switch event.deed {
    case .kept: break
    case .opened(let id):
      if isMine { marks[id, default: Marks()].opened.set(true, event.stamp) }
    case .readOn(let id):
      reads[id, default: []].insert(Read(person: event.person, day: event.moment.dayNumber))
      if isMine { marks[id, default: Marks()].read.set(true, event.stamp) }
    case .finished(let id):
      if isMine {
        marks[id, default: Marks()].read.set(true, event.stamp)
        marks[id, default: Marks()].finished.set(true, event.stamp)
      }
    case .place(let id, let place):
      if isMine { marks[id, default: Marks()].place.set(place, event.stamp) }
    case .marked(let id, let isRead):
      if isMine {
        marks[id, default: Marks()].read.set(isRead, event.stamp)
        marks[id, default: Marks()].finished.set(isRead, event.stamp)
        if !isRead { marks[id, default: Marks()].opened.set(false, event.stamp) }
      }
    case .starred(let id, let isStarred):
      if isMine { marks[id, default: Marks()].starred.set(isStarred, event.stamp) }
    case .liked(let id, let isLiked):
      likes[id, default: [:]][event.person, default: Register()].set(isLiked, event.stamp)
    case .commented(let id, let text):
      written[id, default: [:]][event.stamp] = Written(event: event, text: text)
    case .deleted(let id, let isDeleted):
      if isMine { marks[id, default: Marks()].deleted.set(isDeleted, event.stamp) }
    case .pruned(let id):
      if isMine { marks[id, default: Marks()].deleted.set(true, event.stamp) }
    case .followed(let subscription):
      if isMine {
        follows[subscription.address, default: Register()].set(subscription, event.stamp)
      }
    case .unfollowed(let address):
      if isMine { follows[address, default: Register()].set(nil, event.stamp) }
    }
  }
}

extension Readings {
  package func state(of id: ArticleID) -> ReadingState {
    let mine = marks[id]
    let isRead = mine?.read.value ?? false
    let isFinished = mine?.finished.value ?? false
    return ReadingState(
      isRead: isRead, isBegun: (isRead || mine?.opened.value ?? false) && !isFinished,
      place: mine?.place.value, isStarred: mine?.starred.value ?? false,
      isLiked: likes[id]?[person]?.value ?? false, isDeleted: mine?.deleted.value ?? false)
  }

  /// Whether it stands in the lists.
  package func isListed(_ id: ArticleID) -> Bool { marks[id]?.deleted.value != true }

  /// Whether it stands in the lists and was not read.
  package func isUnread(_ id: ArticleID) -> Bool {
    guard let mine = marks[id] else { return true }
    return mine.read.value != true && mine.deleted.value != true
  }

  /// How many reads lie in a window: one a person and day.
  package func reads(of id: ArticleID, in window: Window, today: Moment) -> Int {
    guard let all = reads[id] else { return 0 }
    guard let days = window.days else { return all.count }
    return all.count { today.dayNumber - $0.day < days }
  }

  /// Articles that someone read in the window, those read most first, of equals those read last.
  package func mostRead(in window: Window, today: Moment, limit: Int = .max)
    -> [(id: ArticleID, reads: Int)]
  {
    if reads.isEmpty { return [] }
    let counted = reads.keys.compactMap { id -> (id: ArticleID, reads: Int, last: Int)? in
      let count = self.reads(of: id, in: window, today: today)
      return count > 0 ? (id, count, reads[id]?.map(\.day).max() ?? 0) : nil
    }
    return counted.sorted { ($1.reads, $1.last, $0.id) < ($0.reads, $0.last, $1.id) }
      .prefix(limit).map { ($0.id, $0.reads) }
  }

  /// Articles that the person did something with, in no order.
  package var touchedArticles: [ArticleID] { marks.isEmpty ? [] : Array(marks.keys) }

  /// Articles that nobody may take out for being old: set aside, begun, liked, or commented on.
  package var protectedArticles: Set<ArticleID> {
    let touched = Set(marks.keys).union(likes.keys).filter { id in
      let state = state(of: id)
      return state.isStarred || state.isBegun || state.isLiked
    }
    return touched.union(written.keys)
  }

  /// Articles that the person set aside, in no order.
  package var starredArticles: [ArticleID] {
    marks.compactMap { $0.value.starred.value == true ? $0.key : nil }
  }

  /// How many people like it.
  package func likes(of id: ArticleID) -> Int {
    likes[id]?.values.count { $0.value == true } ?? 0
  }

  /// Articles that someone has liked, or likes no more, in no order.
  package var likedArticles: [ArticleID] { likes.isEmpty ? [] : Array(likes.keys) }

  /// What our readers wrote under it, oldest first.
  package func comments(on id: ArticleID) -> [(person: PersonID, moment: Moment, text: String)] {
    (written[id] ?? [:]).sorted { $0.key < $1.key }.map {
      ($0.value.event.person, $0.value.event.moment, $0.value.text)
    }
  }

  /// The sources followed, in the order of their addresses.
  package var followed: [Subscription] {
    follows.values.compactMap { $0.value ?? nil }.sorted { $0.address < $1.address }
  }
}

/// The span over which reads count.
package enum Window: String, Hashable, Sendable, CaseIterable {
  case today, week, month, always

  /// Days, today included; nil is for ever.
  var days: Int? {
    switch self {
    case .today: 1
    case .week: 7
    case .month: 30
    case .always: nil
    }
  }
}

/// What the latest stamp set.
private struct Register<Value: Hashable & Sendable>: Hashable, Sendable {
  var value: Value?
  var stamp: Stamp?

  mutating func set(_ value: Value, _ stamp: Stamp) {
    if let old = self.stamp, old > stamp { return }
    self.value = value
    self.stamp = stamp
  }
}

private struct Marks: Hashable, Sendable {
  var opened = Register<Bool>()
  var read = Register<Bool>()
  var finished = Register<Bool>()
  var place = Register<Place>()
  var starred = Register<Bool>()
  var deleted = Register<Bool>()
}

private struct Read: Hashable, Sendable {
  var person: PersonID
  var day: Int
}

private struct Written: Hashable, Sendable {
  var event: ReaderEvent
  var text: String
}
