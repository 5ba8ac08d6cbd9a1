extension Folding {
  /// Where a text says what a reader looks for, whatever the case and accents of either.
  ///
  /// The ranges are UTF-8 offsets in the text, in order, apart from each other, and hold whole
  /// characters: what is found in half of œ marks all of it.
  ///
  ///     ranges(of: "etE", in: "l’été, l’Été")  →  4..<9, 14..<19
  package static func ranges(of needle: String, in text: String) -> [Range<Int>] {
    let wanted = Array(key(needle).utf8)
    guard !wanted.isEmpty else { return [] }
    let (folded, offsets) = mapped(text)
    guard folded.count >= wanted.count else { return [] }

    let borders = borders(of: wanted)
    var found: [Range<Int>] = []
    var matched = 0
    for place in folded.indices {
      while matched > 0, folded[place] != wanted[matched] { matched = borders[matched - 1] }
      if folded[place] == wanted[matched] { matched += 1 }
      guard matched == wanted.count else { continue }
      let start = Int(offsets[place + 1 - matched])
      matched = 0
      if let last = found.last, start < last.upperBound { continue }
      found.append(start..<end(after: place, of: text, offsets))
    }
    return found
  }

  /// Where the character ends that a folded byte stands for, with the marks that follow it.
  private static func end(after place: Int, of text: String, _ offsets: [Int32]) -> Int {
    let next = offsets[place...].firstIndex { $0 != offsets[place] }
    return next.map { Int(offsets[$0]) } ?? text.utf8.count
  }

  /// For each length of a beginning of the needle, the longest shorter beginning that also ends it:
  /// where to go on from when the next byte does not match (Knuth, Morris and Pratt).
  private static func borders(of needle: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for place in needle.indices.dropFirst() {
      while length > 0, needle[place] != needle[length] { length = borders[length - 1] }
      if needle[place] == needle[length] { length += 1 }
      borders[place] = length
    }
    return borders
  }
}
