import Glibc
import Model

/// Readers' journals, of which the most was folded before: what is left to read is what came since.
struct FoldedJournals: Sendable {
  let journals: JournalFolder
  let folder: DerivedFolder

  /// What reading found beside the events.
  struct Tail: Sendable {
    /// Articles that were kept, by what is not folded yet, as their digests.
    var kept: Set<UInt64> = []
    /// Those of whose journals so much is not folded that it should be.
    var due: [PersonID] = []
  }

  /// So much of a person's journals is read each time before it is folded.
  private static let mostBytes = 64 << 10
  private static let mostJournals = 32

  /// Hands over all that one reader did, and what counts of what the others did.
  func read(
    for reader: PersonID, into readings: inout Readings, noting damage: inout [Damage]
  ) -> Tail {
    var tail = Tail()
    for person in journals.people(noting: &damage) {
      var found: [Damage] = []
      defer {
        // What others keep to themselves is no damage.
        damage += found.filter { person == reader || $0.fact != .unreadable(errno: EACCES) }
      }
      let all = journals.journals(of: person, noting: &found)
      var fold = Fold(of: person, in: folder, journals, holding: all)
      if let found = fold {
        readings.raiseClock(to: found.head.clock)
        if !found.forEachEvent(isAll: person == reader, { readings.record($0) }) { fold = nil }
      }
      var (bytes, count, hasKept) = (0, 0, false)
      for journal in all where fold?.marks[journal.name]?.isWhole != true {
        count += 1
        bytes += journals.forEachRecord(
          of: journal, after: fold?.marks[journal.name]?.journal.mark, by: person, noting: &found
        ) { record in
          if case .kept(let id) = record.event.deed {
            tail.kept.insert(id.digest)
            hasKept = true
          }
          readings.record(record.event)
        }
      }
      if hasKept || bytes > Self.mostBytes || count > Self.mostJournals { tail.due.append(person) }
    }
    return tail
  }

  /// Folds what can be: journals in which all is whole and known, and which have no copies.
  func fold(_ person: PersonID) {
    var damage: [Damage] = []
    let all = journals.journals(of: person, noting: &damage)
    var old = Fold(of: person, in: folder, journals, holding: all)
    var events = EventFold()
    if let found = old {
      events.raise(to: found.head.clock)
      if !found.forEachEvent(isAll: true, { events.add($0) }) { old = nil }
    }
    var heads: [FoldHead.Journal] = []
    for journal in all where !journal.hasCopies {
      let known = old?.marks[journal.name]
      if let known, known.isWhole {
        heads.append(known.journal)
      } else if let head = read(journal, after: known?.journal, of: person, into: &events) {
        heads.append(head)
      }
    }
    let prefix = "\(journals.mark)\(person.text)/"
    _ = folder.keep(FoldV1.bytes(events, of: heads, mark: prefix), as: Fold.name(of: person))
  }

  /// Adds what came after a journal was folded. Where something in that is not as it should be, it
  /// stays as it was, and is read, and named, each time.
  private func read(
    _ journal: JournalFolder.Journal, after known: FoldHead.Journal?, of person: PersonID,
    into events: inout EventFold
  ) -> FoldHead.Journal? {
    let reader = journals.reader(of: journal.name, in: journal, of: person)
    let seen = FolderStamp(settledAt: reader.path)
    var damage: [Damage] = []
    var more = events
    let end = reader.forEachRecord(
      after: known?.mark ?? JournalReader.Mark(), noting: &damage, limit: JournalFolder.largest
    ) { record, _, _ in more.add(record.event) }
    guard !end.isFlawed else { return known }
    events = more
    return FoldHead.Journal(name: journal.name, mark: end.mark, seen: seen)
  }
}
