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
  private static let mostFiles = 32

  /// Hands over all that one reader did, and what counts of what the others did.
  func read(
    for reader: PersonID, into readings: inout Readings, noting damage: inout [Damage]
  ) -> Tail {
    var tail = Tail()
    for person in journals.people(noting: &damage) {
      var found: [Damage] = []
      read(of: person, isAll: person == reader, into: &readings, noting: &found, &tail)
      damage += found.filter { !$0.isPrivacy || person == reader }
    }
    return tail
  }

  /// - Parameter isAll: otherwise of what was folded only what counts for all readers.
  func read(
    of person: PersonID, isAll: Bool, into readings: inout Readings,
    noting damage: inout [Damage], _ tail: inout Tail
  ) {
    var marks: [String: (file: FoldHead.File, isWhole: Bool)] = [:]
    let fold = Fold.open(of: person, in: folder, journals)
    switch fold {
    case .some(let fold):
      readings.raiseClock(to: fold.head.clock)
      // Where a line of it is damaged, all is read from the journals: what comes twice counts once.
      if fold.forEachEvent(isAll: isAll, { readings.record($0) }) { marks = fold.marks }
    case .none: break
    }
    var (bytes, count, hasKept) = (0, 0, false)
    journals.forEachFile(of: person, noting: &damage) { file, damage in
      let known = marks[file.path]
      if known?.isWhole == true { return true }
      let start = known?.file.mark ?? JournalReader.Mark()
      let end = journals.reader(of: file, by: person).forEachRecord(
        after: start, noting: &damage, limit: JournalFolder.largest
      ) { record in
        if case .kept(let id) = record.event.deed {
          tail.kept.insert(id.digest)
          hasKept = true
        }
        readings.record(record.event)
      }
      count += 1
      bytes += end.mark.bytes - start.bytes
      return !end.isGone
    }
    if hasKept || bytes > Self.mostBytes || count > Self.mostFiles { tail.due.append(person) }
  }

  /// Where a person's fold lies; nil where there is none.
  func foldPath(of person: PersonID) -> String? {
    folder.folders.map { "\($0)/\(Fold.name(of: person))" }.first { access($0, F_OK) == 0 }
  }

  /// What a person's journals still tell, by the fold where there is one, or without it.
  func events(of person: PersonID, isFolded: Bool, noting damage: inout [Damage]) -> [ReaderEvent] {
    var events = EventFold()
    var marks: [String: (file: FoldHead.File, isWhole: Bool)] = [:]
    if isFolded {
      let fold = Fold.open(of: person, in: folder, journals)
      switch fold {
      case .some(let fold):
        if fold.forEachEvent(isAll: true, { events.add($0) }) { marks = fold.marks }
      case .none: break
      }
    }
    journals.forEachFile(of: person, noting: &damage) { file, damage in
      if marks[file.path]?.isWhole == true { return true }
      let end = journals.reader(of: file, by: person).forEachRecord(
        after: marks[file.path]?.file.mark ?? JournalReader.Mark(), noting: &damage,
        limit: JournalFolder.largest
      ) { events.add($0.event) }
      return !end.isGone
    }
    return events.events.shared + events.events.own
  }

  /// Folds what can be: files in which all is whole and known.
  func fold(_ person: PersonID) {
    var damage: [Damage] = []
    var events = EventFold()
    var marks: [String: (file: FoldHead.File, isWhole: Bool)] = [:]
    let old = Fold.open(of: person, in: folder, journals)
    switch old {
    case .some(let old):
      events.raise(to: old.head.clock)
      if old.forEachEvent(isAll: true, { events.add($0) }) { marks = old.marks }
    case .none: break
    }
    var heads: [FoldHead.File] = []
    for file in journals.files(of: person, noting: &damage) {
      let known = marks[file.path]
      if let known, known.isWhole {
        heads.append(known.file)
      } else if let head = read(file, after: known?.file, of: person, into: &events) {
        heads.append(head)
      }
    }
    let prefix = "\(journals.mark)\(person.text)/"
    _ = folder.keep(FoldV1.bytes(events, of: heads, mark: prefix), as: Fold.name(of: person))
  }

  /// Adds what came after a file was folded. Where something in that is not as it should be, it stays
  /// as it was, and is read, and named, each time.
  private func read(
    _ file: JournalFolder.File, after known: FoldHead.File?, of person: PersonID,
    into events: inout EventFold
  ) -> FoldHead.File? {
    let reader = journals.reader(of: file, by: person)
    let seen = FolderStamp(settledAt: reader.path)
    var damage: [Damage] = []
    var more = events
    let end = reader.forEachRecord(
      after: known?.mark ?? JournalReader.Mark(), noting: &damage, limit: JournalFolder.largest
    ) { more.add($0.event) }
    guard !end.isFlawed else { return known }
    events = more
    return FoldHead.File(name: file.path, mark: end.mark, seen: seen)
  }
}
