import Text

/// Finds where the words of a stretch of text may be parted at the end of a line.
///
/// The language's patterns say where; a reader's patience says not where: never in a word with a
/// capital or a figure, never in an address, never the last word of a paragraph, and never with
/// less than two letters before the hyphen or three after it, an elided article not counted; and
/// unless there is no room otherwise, never in an abridged word, and in a compound only at its own
/// hyphens.
struct WordParts {
  let bytes: UTF8Bytes
  private let hyphenation: Hyphenation
  private let ambiguous: AmbiguousWidth
  private let isNarrow: Bool

  init(_ bytes: UTF8Bytes, setting: Setting, hyphenation: Hyphenation) {
    self.bytes = bytes
    ambiguous = setting.ambiguous
    isNarrow = setting.isNarrow
    self.hyphenation = hyphenation
  }

  /// How much a line needs a word to be parted.
  enum Need { case evenness, room, anything }

  /// The last place between two others where a word may be parted and its hyphen still lies
  /// within a width.
  func last(from start: Candidate, to end: Candidate, within width: Int) -> Candidate? {
    var found: Candidate?
    eachPlace(from: start, to: end, within: width) { found = $0 }
    return found
  }

  /// The places between two others where a word wider than the measure may be parted.
  func places(from start: Candidate, to end: Candidate) -> [Candidate] {
    var found: [Candidate] = []
    eachPlace(from: start, to: end, need: .room) { found.append($0) }
    return found
  }

  /// The places where the patterns part a word that is better left whole: a name, a capitalised
  /// word, the last of the paragraph. For words wider than the measure.
  func placesAnywhere(from start: Candidate, to end: Candidate) -> [Candidate] {
    var found: [Candidate] = []
    eachPlace(from: start, to: end, need: .anything) { found.append($0) }
    return found
  }

  /// Hands over the places whose hyphen lies within a width.
  func eachPlace(
    from start: Candidate, to end: Candidate, need: Need = .evenness, within limit: Int = .max,
    _ take: (Candidate) -> Void
  ) {
    var offset = start.next
    var width = start.nextWidth
    while offset < end.end, width < limit {
      let wordEnd = wordEnd(from: offset, limit: end.end)
      if wordEnd == offset {
        let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: ambiguous)
        offset = cluster.end
        width += cluster.cells
        continue
      }
      // A letter takes a cell at least.
      let mostLetters = limit - width - 1
      if mostLetters > 1, isPartable(offset..<wordEnd, need: need) {
        hyphenation.eachPlace(in: bytes, offset..<wordEnd, mostLetters: mostLetters) {
          (place, letters) in
          guard hasLetters(around: place) else { return true }
          let end = width + (isNarrow ? letters : cells(in: offset..<place))
          guard end < limit else { return false }
          take(Candidate(at: place, width: end, kind: .hyphenating))
          return true
        }
      }
      guard wordEnd < end.end else { return }
      width += cells(in: offset..<wordEnd)
      offset = wordEnd
    }
  }

  /// The cells of a part of a word: one for each letter, none for its marks.
  private func cells(in range: Range<Int>) -> Int {
    guard isNarrow else {
      return Columns.of(UTF8Bytes(rebasing: bytes[range]), ambiguous: ambiguous)
    }
    var cells = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 && bytes[offset] & 0xFE != 0xCC {
      cells &+= 1
    }
    return cells
  }

  /// Where the word ends that starts at an offset: letters, marks, and apostrophes between letters.
  private func wordEnd(from start: Int, limit: Int) -> Int {
    var offset = start
    while offset < limit {
      if BreakScanner.isLetter(bytes[offset]) {
        offset &+= 1
        continue
      }
      let (scalar, end) = bytes.scalar(at: offset)
      let isApostrophe = scalar == 0x2019 || scalar == 0x27
      guard
        isLetter(scalar) || offset > start && ((0x300...0x36F).contains(scalar) || isApostrophe)
      else { break }
      offset = end
    }
    return offset
  }
}
