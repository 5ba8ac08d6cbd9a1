import Text

/// What is being typed, cluster by cluster, and where the cursor stands between two of them.
///
/// An accent typed after its letter joins it; an emoji of several code points is one step, one
/// deletion.
struct TextBuffer: Hashable, Sendable {
  private(set) var clusters: [Character] = []
  /// 0 to `clusters.count`.
  private(set) var cursor = 0
  /// The most clusters that can be typed. What it began with is not cut, however long.
  private(set) var limit: Int
  let isOneLine: Bool
  private var tail = Tail()

  init(_ text: String = "", limit: Int = 10_000, isOneLine: Bool = false) {
    self.limit = .max
    self.isOneLine = isOneLine
    _ = insert(text)
    self.limit = limit
  }

  var text: String { String(clusters) }

  /// Inserts cleaned text at the cursor; false when not all of it fits.
  mutating func insert(_ text: String) -> Bool {
    let (start, typed) = whole(text)
    let cleaned = isOneLine ? Cleaning.line(typed) : Cleaning.body(typed)
    let before = clusters[..<start]
    // Joined anew, since two halves of a flag are one cluster.
    let joined = Array(String(before) + cleaned)
    let room = limit - (clusters.count - cursor)
    let kept = joined.prefix(max(room, cursor))
    clusters.replaceSubrange(..<cursor, with: kept)
    cursor = kept.count
    tail = Tail(
      text: kept.count > before.count ? typed : "", start: before.count, end: cursor,
      count: clusters.count)
    return kept.count == joined.count
  }

  /// The text with what it belongs to before the cursor, and the cluster with which that begins.
  private func whole(_ text: String) -> (start: Int, text: String) {
    if tail.end == cursor, tail.count == clusters.count, tail.goesOn(with: text) {
      return (tail.start, tail.text + text)
    }
    guard cursor > 0, Tail.isPart(text.unicodeScalars.first) else { return (cursor, text) }
    return (cursor - 1, String(clusters[cursor - 1]) + text)
  }
}

/// What was inserted last, as it came. A terminal types an emoji scalar by scalar, and a joiner
/// counts only once the emoji after it is there:
///
///     👨 · U+200D · 👩 · U+200D · 👧   →   👨‍👩‍👧   one cluster in the end
private struct Tail: Hashable {
  var text = ""
  /// The clusters that it became.
  var start = 0
  var end = 0
  /// How many clusters there were in all: a deletion ends it.
  var count = 0

  func goesOn(with next: String) -> Bool {
    guard let last = text.unicodeScalars.last, text.unicodeScalars.count < 32 else { return false }
    return last == "\u{200D}" || Self.isPart(next.unicodeScalars.first)
  }

  /// An accent, a joiner, a presentation, a skin: what has no meaning by itself.
  static func isPart(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: scalar == "\u{200D}" || scalar?.properties.isEmojiModifier == true
    }
  }
}

/// Motions.
extension TextBuffer {
  mutating func moveLeft() { cursor = max(0, cursor - 1) }
  mutating func moveRight() { cursor = min(clusters.count, cursor + 1) }
  mutating func moveToLineStart() { cursor = lineStart }
  mutating func moveToLineEnd() { cursor = lineEnd }
  mutating func moveWordLeft() { cursor = wordStart }
  mutating func moveWordRight() { cursor = wordEnd }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = clusters.count }
  mutating func move(to place: Int) { cursor = max(0, min(place, clusters.count)) }

  private var lineStart: Int {
    clusters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int { clusters[cursor...].firstIndex(of: "\n") ?? clusters.count }

  private var wordStart: Int {
    var place = cursor
    while place > 0, !isWord(place - 1) { place -= 1 }
    while place > 0, isWord(place - 1) { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < clusters.count, !isWord(place) { place += 1 }
    while place < clusters.count, isWord(place) { place += 1 }
    return place
  }

  private func isWord(_ place: Int) -> Bool { clusters[place].isLetter || clusters[place].isNumber }
}

/// Deletions.
extension TextBuffer {
  mutating func deleteLeft() { delete(max(0, cursor - 1)..<cursor) }
  mutating func deleteRight() { delete(cursor..<min(clusters.count, cursor + 1)) }
  mutating func deleteWordLeft() { delete(wordStart..<cursor) }
  mutating func deleteWordRight() { delete(cursor..<wordEnd) }
  mutating func deleteToLineStart() { delete(lineStart..<cursor) }

  /// To the end of the line; at the end of it, the line end itself.
  mutating func deleteToLineEnd() {
    delete(cursor..<(lineEnd == cursor ? min(cursor + 1, clusters.count) : lineEnd))
  }

  private mutating func delete(_ range: Range<Int>) {
    clusters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
