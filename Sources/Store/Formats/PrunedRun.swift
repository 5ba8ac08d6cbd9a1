import JSON
import Model

/// Articles that were taken out together, in one line of a fold:
///
///     {"from":[0,7],"clock":21,"at":"2026-11-22T13:30:05+01:00","kind":"pruned","articles":["bpeycr8stwf7r5mtcv9q","7c0mq2fs5d1nrx8w3k4h"],"sums":"8d5e957f1f0c2a77","check":"…"}
///
/// Line and clock are those of the first; of each that follows they are one more. `sums` are the
/// checksums of their lines, eight digits each. A hundred thousand articles that are out stay to be told
/// at each opening: so they take a fifth of the bytes and less than half of the time.
enum PrunedRun {
  private static let longest = 1000

  /// How many of the first events one line can tell.
  static func length(of events: ArraySlice<ReaderEvent>) -> Int {
    guard let first = events.first else { return 0 }
    var count = 0
    for event in events.prefix(longest) {
      guard case .pruned = event.deed, event.moment == first.moment,
        event.stamp.journal == first.stamp.journal,
        event.stamp.clock == first.stamp.clock + count,
        event.stamp.line == first.stamp.line + count
      else { break }
      count += 1
    }
    return count
  }

  static func add(_ events: ArraySlice<ReaderEvent>, to members: inout Members) {
    members.add("kind", "pruned")
    members.add(
      "articles", .array(events.compactMap { $0.deed.article.map { .string($0.text) } }))
    members.add("sums", events.map { JournalV1.digits(of: $0.stamp.sum) }.joined())
  }

  /// False for a line that is none.
  ///
  /// - Parameter first: the stamp that the line states.
  static func forEachEvent(
    in line: JSONValue, from first: Stamp, by person: PersonID, at moment: Moment,
    _ body: (ReaderEvent) -> Void
  ) -> Bool {
    guard let articles = line["articles"]?.array, var sums = line["sums"]?.string?.utf8[...],
      sums.count == 8 * articles.count, articles.count <= longest
    else { return false }
    var stamp = first
    for article in articles {
      guard let id = article.string.flatMap({ ArticleID($0) }),
        let sum = UInt32(Substring(sums.prefix(8)), radix: 16)
      else { return false }
      stamp.sum = sum
      body(ReaderEvent(stamp: stamp, person: person, moment: moment, deed: .pruned(id)))
      sums = sums.dropFirst(8)
      stamp.clock += 1
      stamp.line += 1
    }
    return true
  }
}
