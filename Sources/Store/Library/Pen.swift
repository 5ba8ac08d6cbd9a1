import Glibc
package import Model

/// Writes what a reader does: one journal, which nobody else writes.
///
/// Make one for the run loop, and one for each task that writes beside it. What `record` returns is
/// on the disk; when it throws, the deeds wait in `pending` and go out with the next ones, into
/// another journal.
///
///     let pen = library.pen()
///     let events = try pen.record([.liked(id, true)], at: now)
///     for event in events { readings.record(event) }
///
/// A class, since a journal has one writer: two copies of a value would write the same lines.
package final class Pen {
  /// The person, once something was written; another than `library.identity` where a second run
  /// was the first to name one.
  package private(set) var identity: Identity
  private let places: Places
  /// The library whose articles it keeps; nil for a pen that only notes deeds elsewhere.
  let library: LibraryFolder?
  private var isElsewhere: Bool
  private var journal: OpenJournal?
  private var waiting: [JournalRecord] = []
  private var clock: Int?
  private var isReaderKnown = false
  /// The disk failed where nothing else is left to write to: what it says from then on is not
  /// believed, and everything waits.
  private var failure: StoreError?
  /// Why no article is kept any more.
  private(set) var articleFailure: StoreError?
  /// The files of the articles that were to be kept so far.
  var known: [ArticleID: [ArticleFile]] = [:]

  init(places: Places, library: LibraryFolder?, identity: Identity, after clock: Int?) {
    self.places = places
    self.library = library
    self.identity = identity
    self.clock = clock
    isElsewhere = library.map { !$0.holdsOwnJournals } ?? true
  }

  /// Notes the deeds; returns when they are on the disk.
  @discardableResult
  package func record(_ deeds: [Deed], at moment: Moment) throws(StoreError)
    -> [ReaderEvent]
  {
    try record(deeds.map { ($0, nil) }, at: moment)
  }

  /// Deeds that could not be written yet; their stamps are not final.
  package var pending: [ReaderEvent] { waiting.map(\.event) }

  /// Takes over what another pen could not write: it goes out before any deed of this one's own.
  package func takeOver(_ other: Pen) {
    // Till the clock is known, what waits has any stamp: it is stamped in its order then.
    precondition(clock == nil && waiting.isEmpty, "a pen that has written")
    waiting = other.waiting
    other.waiting = []
  }

  /// Tries again to write what waits.
  @discardableResult
  package func flush() throws(StoreError) -> [ReaderEvent] {
    guard let moment = waiting.first?.event.moment else { return [] }
    if let failure { throw failure }
    try knowReader()
    try knowClock()
    do throws(StoreError) {
      try write(startingAt: moment)
    } catch {
      // A journal that was taken away: another takes its place. A library that can't be written any
      // more: the reader goes on elsewhere.
      if case .unwritable(_, errno: ESTALE) = error {
        try write(startingAt: moment)
      } else {
        guard !isElsewhere, error.isFinal else { throw error }
        leaveLibrary(after: error)
        try write(startingAt: moment)
      }
    }
    let events = waiting.map(\.event)
    waiting = []
    return events
  }
}

extension Pen {
  func record(_ deeds: [(deed: Deed, revision: String?)], at moment: Moment)
    throws(StoreError) -> [ReaderEvent]
  {
    // Not known yet, it is found when the deeds are written; till then they wait without.
    var clock = self.clock ?? 0
    var records: [JournalRecord] = []
    for (deed, revision) in deeds {
      clock = min(clock + 1, JournalV1.greatestClock)
      let event = ReaderEvent(
        stamp: Stamp(clock: clock, journal: "", line: 0), person: identity.person, moment: moment,
        deed: deed)
      let record = JournalRecord(event: event, revision: revision)
      // Room is left for the number of the line and a second writing.
      let limit = JournalV1.longestLine - 256
      guard !deed.isLong || JournalV1.line(of: record, n: 1, journal: "").count <= limit else {
        throw .tooLong(limit: limit)
      }
      records.append(record)
    }
    if self.clock != nil { self.clock = clock }
    waiting += records
    return try flush()
  }

  /// Writes no more events into the library, and after an I/O error no articles either.
  func leaveLibrary(after error: StoreError) {
    isElsewhere = true
    journal = nil
    if case .unwritable(_, errno: EIO) = error { articleFailure = error }
  }

  /// Makes sure that the reader's name is on the disk before their first deed is.
  private func knowReader() throws(StoreError) {
    guard !isReaderKnown else { return }
    do throws(StoreError) {
      identity = try identity.kept(in: places)
    } catch {
      if error.isFinal { failure = error }
      throw error
    }
    isReaderKnown = true
    for index in waiting.indices { waiting[index].event.person = identity.person }
  }

  /// Writes what waits, syncs it once, and closes the journal for good if anything fails.
  private func write(startingAt moment: Moment) throws(StoreError) {
    var current: OpenJournal
    if let open = journal.take(), !open.isFull, open.isThere {
      current = open
    } else {
      let desk = try desk
      current = try OpenJournal.create(
        in: desk.journals, of: identity, at: moment, root: desk.root)
    }
    do throws(StoreError) {
      for index in waiting.indices { try current.append(&waiting[index]) }
      try current.sync()
    } catch {
      if error.isFinal, isElsewhere { failure = error }
      let name = current.journal
      if !current.abandon() { forgetStamps(of: name) }
      throw error
    }
    journal = consume current
  }

  private func forgetStamps(of journal: String) {
    for index in waiting.indices where waiting[index].event.stamp.journal == journal {
      waiting[index].event.stamp.journal = ""
      waiting[index].event.stamp.line = 0
    }
  }

  /// Where this pen writes: the journals, and the folder up to which new ones must be synced.
  private var desk: (journals: JournalFolder, root: String) {
    get throws(StoreError) {
      if !isElsewhere, let library { return (library.journals, library.path) }
      guard let journals = Elsewhere.journals(in: places)?.journals, let root = places.state else {
        throw .unwritable(path: "identity.json", errno: ENOENT)
      }
      return (journals, root)
    }
  }

  /// Finds the greatest clock of all events once, and stamps what waits with greater ones.
  ///
  /// - Throws: `StoreError.unreadable` where some of the reader's own events can't be read: a deed
  ///   might get a clock below theirs, and they would overrule it for ever.
  private func knowClock() throws(StoreError) {
    guard clock == nil else { return }
    var damage: [Damage] = []
    var clock =
      library?.readings(noting: &damage).clock
      ?? Elsewhere(places: places).readings(noting: &damage).clock
    for damage in damage {
      // What is closed to us is so every time: none of our deeds was read from there before.
      if case .unreadable(let errno) = damage.fact, errno != EACCES, errno != EPERM,
        isOwn(damage.path)
      {
        throw .unreadable(path: damage.path, errno: errno)
      }
    }
    for index in waiting.indices {
      clock = min(clock + 1, JournalV1.greatestClock)
      waiting[index].event.stamp.clock = clock
    }
    self.clock = clock
  }

  /// Whether a path is that of the readers' folder, or lies in the person's own. Those of others may
  /// well be closed to us.
  private func isOwn(_ path: String) -> Bool {
    path.hasSuffix("/readers") || path == "readers" || path.contains(identity.person.text)
  }
}

extension LibraryFolder {
  /// - Parameter readings: what is known of the readers, so that the journals need not be read again
  ///   for the greatest clock.
  package func pen(after readings: Readings? = nil) -> Pen {
    Pen(places: places, library: self, identity: identity, after: readings?.clock)
  }
}

extension Elsewhere {
  /// For articles that were opened from a file and lie in no library.
  package func pen(after readings: Readings? = nil) -> Pen {
    Pen(
      places: places, library: nil, identity: identity, after: readings?.clock)
  }
}

extension Deed {
  /// Whether a person's words may make its line too long.
  fileprivate var isLong: Bool {
    switch self {
    case .commented, .followed: true
    default: false
    }
  }
}
