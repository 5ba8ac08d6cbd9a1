/// Reads a large feed piece by piece, so that its size costs no memory: the head of the feed goes with
/// each piece of whole entries.
///
///     head | entry entry | entry ent…    →    head entry entry,  then  head entry …
///
/// What a feed says of itself after its entries is not seen. An address that an earlier piece had
/// names no entry; within a piece, one that two entries share names neither.
package struct FeedStream {
  private let context: Intake.Context
  private let format: Format
  private var head: [UInt8] = []
  private var pending: [UInt8] = []
  /// How far `pending` was looked at, and where its last whole entry ends.
  private var scanned = 0
  private var cut = 0
  private var inside: StaticString?
  private var hasEntries = false
  private var links: Set<String> = []
  private var entriesLeft: Int

  /// - Parameter start: the first bytes of the file.
  ///
  /// Nil when they begin no feed of RSS or Atom, or one whose charset has no ASCII to look for.
  package init?(start: [UInt8], _ context: Intake.Context) {
    format = Format(of: start, context)
    guard format == .rss || format == .atom, !start.contains(0) else { return nil }
    self.context = context
    entriesLeft = context.limits.entries
  }

  /// Takes the next bytes; gives the articles of the entries that are whole now.
  package mutating func add(_ bytes: [UInt8]) -> Intake.Result? {
    pending += bytes
    scan()
    guard hasEntries, cut > 0, pending.count >= Self.piece else { return nil }
    let piece = head + pending[..<cut]
    pending.removeSubrange(..<cut)
    scanned -= cut
    cut = 0
    return read(piece)
  }

  /// What is left at the end of the file.
  package mutating func finish() -> Intake.Result {
    defer { pending = [] }
    return read(head + pending)
  }

  /// Bytes of entries that are read together, at least.
  private static let piece = 1 << 20

  private mutating func read(_ piece: [UInt8]) -> Intake.Result {
    var context = context
    context.limits.entries = entriesLeft
    let decoded = Decoding.decode(
      piece, contentType: context.contentType, limits: context.limits)
    var result = FeedReader.read(decoded, format, context, earlier: &links)
    entriesLeft -= min(entriesLeft, result.articles.count)
    if hasEntries { result.notes.removeAll { $0 == .noArticle } }
    return result
  }

  /// Looks for the beginning of the first entry and the ends of entries; comments and plain sections
  /// may speak of them.
  private mutating func scan() {
    let hadEntries = hasEntries
    pending.withUnsafeBufferPointer { bytes in
      let end = bytes.count - 16
      while scanned < end {
        let wanted = inside?.utf8Start[0] ?? UInt8(ascii: "<")
        scanned = bytes.place(of: wanted, from: scanned, to: end)
        if scanned >= end { break }
        if let mark = inside {
          if Self.matches(mark, bytes, scanned) { inside = nil }
          scanned += 1
          continue
        }
        if Self.matches("<![CDATA[", bytes, scanned) {
          inside = "]]>"
        } else if Self.matches("<!--", bytes, scanned) {
          inside = "-->"
        } else if bytes[scanned + 1] == UInt8(ascii: "/") {
          if let close = Self.entryName(bytes, scanned + 2) { cut = close + 1 }
        } else if !hasEntries, Self.entryName(bytes, scanned + 1) != nil {
          hasEntries = true
          head = Array(bytes[..<scanned])
          cut = 0
        }
        scanned += 1
      }
    }
    guard !hadEntries, hasEntries else { return }
    // The head goes with every piece, and not twice with the first.
    pending.removeSubrange(..<head.count)
    scanned -= head.count
    cut = max(0, cut - head.count)
  }

  /// The place where the name ends, if it is that of an entry, whatever its prefix.
  private static func entryName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    var name = start
    while index < bytes.count, index - start < 14, bytes[index] > 0x20,
      bytes[index] != UInt8(ascii: ">")
    {
      if bytes[index] == UInt8(ascii: ":") { name = index + 1 }
      index += 1
    }
    let length = index - name
    guard length == 4 || length == 5 else { return nil }
    let wanted: StaticString = length == 4 ? "item" : "entry"
    for offset in 0..<length where bytes[name + offset] | 0x20 != wanted.utf8Start[offset] {
      return nil
    }
    return index
  }

  private static func matches(
    _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<mark.utf8CodeUnitCount
    where bytes[index + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }
}
