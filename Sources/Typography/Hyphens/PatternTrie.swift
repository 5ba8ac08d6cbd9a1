import Text

/// The patterns of a language, letter by letter.
///
/// The first two letters of a pattern lead to a node by a table of all pairs, since most places of a
/// word start no pattern; a step further is a look-up in one table of open addressing. A node where
/// a pattern ends has its figures, four bits for each place before a letter: `1b2a` is 0x21. A
/// pattern has fifteen letters at the most.
struct PatternTrie: Sendable {
  /// Stands before and after a word, as the point does in the patterns.
  static let wordEnd = UInt16(UInt8(ascii: "."))

  /// The number of each letter that the patterns have, from 1 on; 0 is any other.
  private var codes = [UInt8](repeating: 0, count: mostLetters)
  private var lastCode: UInt8 = 0
  /// The figures of the patterns of a single letter.
  private var singles = [UInt64](repeating: 0, count: 1 << codeBits)
  /// The node of each pair of letters; 0, where all words start, is none.
  private var pairs = [UInt16](repeating: 0, count: 1 << (2 * codeBits))
  private var steps: [Step]
  private var figures: [UInt64] = [0]

  private struct Step: Sendable {
    var key: UInt32 = 0
    var node: UInt32 = 0
  }

  private static let mostLetters = 0x180
  private static let codeBits = 6

  /// Reads patterns parted by spaces.
  init(_ patterns: StaticString) {
    let bytes = UTF8Bytes(start: patterns.utf8Start, count: patterns.utf8CodeUnitCount)
    steps = [Step](repeating: Step(), count: Self.capacity(for: bytes.count))
    for pattern in bytes.split(separator: UInt8(ascii: " ")) {
      add(UTF8Bytes(rebasing: pattern))
    }
  }

  /// A power of two that leaves the table half empty, whatever the patterns share.
  private static func capacity(for bytes: Int) -> Int {
    var capacity = 1024
    while capacity < bytes { capacity *= 2 }
    return capacity
  }

  /// Gives each letter of a word, up to one of them, the greatest figure that a pattern has before
  /// it. The letters become their numbers.
  func addFigures(to letters: UnsafeMutableBufferPointer<Hyphenation.Letter>, upTo last: Int) {
    let (codes, singles, pairs) = (codes.span, singles.span, pairs.span)
    let (steps, figures) = (steps.span, figures.span)
    for place in letters.indices {
      let letter = Int(letters[place].value)
      letters[place].value = letter < Self.mostLetters ? UInt16(codes[unchecked: letter]) : 0
    }
    let end = letters.count &- 1
    for start in 0..<min(end, last &+ 1) {
      let single = singles[unchecked: Int(letters[start].value)]
      if single != 0 { Self.raise(letters, from: start, to: single) }
      let pair = Int(letters[start].value) &<< Self.codeBits | Int(letters[start &+ 1].value)
      var node = UInt32(pairs[unchecked: pair])
      var place = start &+ 1
      while node != 0 {
        let found = figures[unchecked: Int(node)]
        if found != 0 { Self.raise(letters, from: start, to: found) }
        if place == end { break }
        place &+= 1
        node = Self.step(from: node, by: letters[place].value, in: steps)
      }
    }
  }

  /// Raises the figures of letters to those of a pattern that starts at one of them.
  @inline(__always)
  private static func raise(
    _ letters: UnsafeMutableBufferPointer<Hyphenation.Letter>, from start: Int,
    to figures: UInt64
  ) {
    var figures = figures
    while figures != 0 {
      let shift = figures.trailingZeroBitCount & ~3
      let figure = UInt8(truncatingIfNeeded: figures &>> UInt64(shift) & 15)
      let place = start &+ shift &>> 2
      if place < letters.count, figure > letters[place].figure { letters[place].figure = figure }
      figures &= ~(15 &<< UInt64(shift))
    }
  }

  private mutating func add(_ pattern: UTF8Bytes) {
    var node: UInt32 = 0
    var first: UInt16?
    var levels: UInt64 = 0
    var place: UInt64 = 0
    var offset = 0
    while offset < pattern.count {
      let (scalar, end) = pattern.scalar(at: offset)
      offset = end
      if (0x30...0x39).contains(scalar) {
        levels |= UInt64(scalar - 0x30) << (place * 4)
        continue
      }
      place += 1
      let code = code(for: Accent.lowercased(scalar))
      if let first, node == 0 {
        node = grow(from: first, by: code)
      } else if node == 0 {
        first = code
      } else {
        node = grow(from: node, by: code)
      }
    }
    precondition(place < 16, "a pattern of more letters than its figures have room for")
    if node != 0 {
      figures[Int(node)] = levels
    } else if let first {
      singles[Int(first)] = levels
    }
  }

  private mutating func code(for letter: UInt16) -> UInt16 {
    if codes[Int(letter)] == 0 {
      lastCode += 1
      precondition(lastCode < 1 << Self.codeBits, "more letters than have a number")
      codes[Int(letter)] = lastCode
    }
    return UInt16(codes[Int(letter)])
  }

  /// The node of two letters.
  private mutating func grow(from first: UInt16, by second: UInt16) -> UInt32 {
    let pair = Int(first << Self.codeBits | second)
    if pairs[pair] == 0 {
      pairs[pair] = UInt16(figures.count)
      figures.append(0)
    }
    return UInt32(pairs[pair])
  }

  private mutating func grow(from node: UInt32, by letter: UInt16) -> UInt32 {
    let known = Self.step(from: node, by: letter, in: steps.span)
    if known != 0 { return known }
    var place = Self.place(Self.key(node, letter)) & (steps.count - 1)
    while steps[place].node != 0 { place = (place + 1) & (steps.count - 1) }
    let next = UInt32(figures.count)
    steps[place] = Step(key: Self.key(node, letter), node: next)
    figures.append(0)
    return next
  }

  /// The node that a letter leads to, or 0.
  @inline(__always)
  private static func step(from node: UInt32, by letter: UInt16, in steps: Span<Step>) -> UInt32 {
    let key = key(node, letter)
    let mask = steps.count &- 1
    var place = place(key) & mask
    while true {
      let step = steps[unchecked: place]
      if step.key == key || step.node == 0 { return step.node }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ letter: UInt16) -> UInt32 {
    node << codeBits | UInt32(letter)
  }

  @inline(__always)
  private static func place(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 15) }
}
