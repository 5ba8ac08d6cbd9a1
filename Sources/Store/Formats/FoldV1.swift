import JSON
import Model

/// `derived/folds/<person>.jsonl`: a person's journals, folded. The first line says what was folded,
/// the others are events, first those that count for all.
///
///     {"format":1,"kind":"fold","clock":19,"shared":1,"bytes":285,"files":[{"name":"m2xv6c1k/20261122T122005Z-1.jsonl","bytes":830,"lines":5,"sum":"47c2f6cc","seen":"…"}],"check":"…"}
///     {"from":[0,4,"8d5e957f"],"clock":18,"at":"2026-11-22T13:21:00+01:00","kind":"liked","article":"bpeycr8stwf7r5mtcv9q","on":true,"check":"…"}
///     {"from":[0,3,"1f0c2a77"],"clock":17,"at":"2026-11-22T13:20:05+01:00","kind":"opened","article":"bpeycr8stwf7r5mtcv9q","check":"…"}
///
/// `from` is the journal's place among `files` and then `others`, the line in it, and that line's
/// checksum: the event's stamp. `others` names journals that stamps tell of, and that are none of the
/// files: they lie in a snapshot, or are gone.
enum FoldV1 {
  static func bytes(_ fold: EventFold, of files: [FoldHead.File], mark: String) -> [UInt8] {
    let (shared, own) = fold.events
    var names = files.map { mark + $0.name }
    var places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [UInt8] = []
    var rest = (shared + own)[...]
    while let event = rest.first {
      let place = places[event.stamp.journal] ?? names.count
      if place == names.count {
        names.append(event.stamp.journal)
        places[event.stamp.journal] = place
      }
      let run = rest.prefix(max(1, PrunedRun.length(of: rest)))
      lines += line(of: run, from: place) + [0x0A]
      rest = rest[run.endIndex...]
    }
    let head = FoldHead(
      clock: fold.clock, shared: shared.count, bytes: lines.count, files: files,
      others: Array(names[files.count...]))
    return head.line + [0x0A] + lines
  }

  /// Of one event, or of several that a run tells.
  private static func line(of run: ArraySlice<ReaderEvent>, from place: Int) -> [UInt8] {
    guard let event = run.first else { return [] }
    var members = Members()
    let sum = JSONValue.string(JournalV1.digits(of: event.stamp.sum))
    let from: [JSONValue] = [.integer(place), .integer(event.stamp.line)]
    members.add("from", .array(from + (run.count == 1 ? [sum] : [])))
    members.add("clock", event.stamp.clock)
    members.add("at", event.moment.iso8601)
    if run.count == 1 {
      DeedV1.add(event.deed, to: &members)
    } else {
      PrunedRun.add(run, to: &members)
    }
    return DerivedLine.bytes(of: members)
  }

  /// Hands over what a line tells; false where it is not what it should be.
  ///
  /// - Parameter journals: the names that stamps bear, by their place in the head.
  static func forEachEvent(
    of line: ArraySlice<UInt8>, by person: PersonID, _ journals: [String],
    _ body: (ReaderEvent) -> Void
  ) -> Bool {
    guard let value = DerivedLine.value(of: line), let from = value["from"]?.array,
      from.count >= 2, let place = from[0].integer, journals.indices.contains(place),
      let number = from[1].count, let clock = JournalV1.clock(of: value),
      let moment = value["at"]?.moment
    else { return false }
    var stamp = Stamp(clock: clock, journal: journals[place], line: number)
    if value["kind"]?.string == "pruned" {
      return PrunedRun.forEachEvent(in: value, from: stamp, by: person, at: moment, body)
    }
    guard from.count == 3, let sum = from[2].string.flatMap({ UInt32($0, radix: 16) }),
      let deed = DeedV1.deed(from: value)
    else { return false }
    stamp.sum = sum
    body(ReaderEvent(stamp: stamp, person: person, moment: moment, deed: deed))
    return true
  }
}

/// The first line of a fold.
struct FoldHead: Hashable, Sendable {
  /// A file of events as far as it was folded.
  struct File: Hashable, Sendable {
    /// `<device>/<name>`
    let name: String
    let mark: JournalReader.Mark
    /// The state of the file that was read; nil where it was too fresh to tell.
    let seen: FolderStamp?
  }

  let clock: Int
  /// How many of the events count for all readers; they come first.
  let shared: Int
  /// How many bytes follow.
  let bytes: Int
  let files: [File]
  let others: [String]

  init(clock: Int, shared: Int, bytes: Int, files: [File], others: [String]) {
    self.clock = clock
    self.shared = shared
    self.bytes = bytes
    self.files = files
    self.others = others
  }

  var line: [UInt8] {
    var members = Members()
    members.add("format", Format.current)
    members.add("kind", "fold")
    members.add("clock", clock)
    members.add("shared", shared)
    members.add("bytes", bytes)
    let values = files.map { file in
      var members = Members()
      members.add("name", file.name)
      members.add("bytes", file.mark.bytes)
      members.add("lines", file.mark.lines)
      members.add("sum", file.mark.sum)
      members.add("seen", file.seen?.text)
      return members.object
    }
    members.add("files", .array(values))
    members.add("others", unlessEmpty: others.map(JSONValue.string))
    return DerivedLine.bytes(of: members)
  }

  init?(line: ArraySlice<UInt8>) {
    guard let value = DerivedLine.value(of: line), value["format"]?.integer == Format.current,
      value["kind"]?.string == "fold", let clock = JournalV1.clock(of: value),
      let shared = value["shared"]?.count, let bytes = value["bytes"]?.count,
      let files = value["files"]?.array
    else { return nil }
    self.clock = clock
    self.shared = shared
    self.bytes = bytes
    self.files = files.compactMap { value in
      guard let name = value["name"]?.string, let bytes = value["bytes"]?.count,
        let lines = value["lines"]?.count, let sum = value["sum"]?.string
      else { return nil }
      return File(
        name: name, mark: JournalReader.Mark(bytes: bytes, lines: lines, sum: sum),
        seen: value["seen"]?.string.map(FolderStamp.init(text:)))
    }
    others = (value["others"]?.array ?? []).compactMap(\.string)
    guard self.files.count == files.count else { return nil }
  }
}
