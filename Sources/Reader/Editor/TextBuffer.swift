import Text

/// What is being typed, cluster by cluster, and where the cursor stands between two of them.
///
/// An accent typed after its letter joins it; an emoji of several code points is one step, one
/// deletion.
struct TextBuffer: Hashable, Sendable {
  private(set) var clusters: [Character] = []
  /// 0 to `clusters.count`.
  private(set) var cursor = 0
  /// The most clusters it takes.
  let limit: Int
  let isOneLine: Bool

  init(_ text: String = "", limit: Int = 10_000, isOneLine: Bool = false) {
    self.limit = limit
    self.isOneLine = isOneLine
    _ = insert(text)
  }

  var text: String { String(clusters) }

  /// Inserts cleaned text at the cursor; false when not all of it fits.
  mutating func insert(_ text: String) -> Bool {
    let cleaned = isOneLine ? Cleaning.line(text) : Cleaning.body(text)
    let before = clusters[..<cursor]
    // Joined anew, since a mark typed alone belongs to the letter before it.
    let joined = Array(String(before) + cleaned)
    let room = limit - (clusters.count - cursor)
    let kept = joined.prefix(max(room, before.count))
    clusters.replaceSubrange(..<cursor, with: kept)
    cursor = kept.count
    return kept.count == joined.count
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
