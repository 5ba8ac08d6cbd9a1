extension Folding {
  /// Where a text says what a reader looks for, whatever the case and accents of either.
  ///
  /// The ranges are UTF-8 offsets in the text, in order, apart from each other, and hold whole
  /// characters: what is found in half of œ marks all of it.
  ///
  ///     ranges(of: "etE", in: "l’été, l’Été")  →  4..<9, 14..<19
  package static func ranges(of needle: String, in text: String) -> [Range<Int>] {
    let wanted = Array(key(needle).utf8)
    guard let first = wanted.first else { return [] }
    let other = (0x61...0x7A).contains(first) ? first & 0xDF : first
    return text.withBytes { bytes in
      var search = FoldedSearch(wanted)
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        // Most of a text is passed over here: what can't begin the needle, where nothing is begun.
        if byte < 0x80, byte != first, byte != other, search.isIdle {
          offset += 1
        } else {
          offset = foldScalar(bytes, at: offset) { search.take($0, at: $1) }
        }
      }
      return search.finished(at: bytes.count)
    }
  }
}

/// Looks for folded bytes in those that a text folds to, one after the other (Knuth, Morris and
/// Pratt), and remembers of the text where the scalars lie that are matched so far.
private struct FoldedSearch {
  private let wanted: [UInt8]
  /// For each length of a beginning of the needle, the longest shorter beginning that also ends it:
  /// where to go on from when the next byte does not match.
  private let borders: [Int]
  private var matched = 0
  /// The scalars of the matched bytes, in a ring that begins at `head`.
  private var scalars: [Int]
  private var head = 0
  private var found: [Range<Int>] = []
  /// The last scalar of what was found, as long as marks may follow it.
  private var last: Int?

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    scalars = [Int](repeating: 0, count: wanted.count)
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for place in wanted.indices.dropFirst() {
      while length > 0, wanted[place] != wanted[length] { length = borders[length - 1] }
      if wanted[place] == wanted[length] { length += 1 }
      borders[place] = length
    }
    self.borders = borders
  }

  /// Whether nothing is matched so far, and what was found has its end.
  var isIdle: Bool { matched == 0 && last == nil }

  /// Takes what one scalar folds to, which is nothing for a mark.
  @inline(__always)
  mutating func take(_ bytes: UTF8Bytes, at scalar: Int) {
    if !bytes.isEmpty, let last, last != scalar { end(at: scalar) }
    for byte in bytes { take(byte, at: scalar) }
  }

  consuming func finished(at end: Int) -> [Range<Int>] {
    if last != nil { self.end(at: end) }
    return found
  }

  private mutating func take(_ byte: UInt8, at scalar: Int) {
    while matched > 0, byte != wanted[matched] {
      let length = borders[matched - 1]
      head = (head + matched - length) % wanted.count
      matched = length
    }
    guard byte == wanted[matched] else { return }
    scalars[(head + matched) % wanted.count] = scalar
    matched += 1
    guard matched == wanted.count else { return }
    matched = 0
    // Half of a character may end what was found, and the other half begin this.
    if let last, scalars[head] <= last { return }
    found.append(scalars[head]..<scalar)
    last = scalar
  }

  private mutating func end(at offset: Int) {
    found[found.count - 1] = found[found.count - 1].lowerBound..<offset
    last = nil
  }
}
