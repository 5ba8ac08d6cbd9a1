import Text

/// The patterns of a language, letter by letter.
///
/// A step from one node by one letter is a look-up in one table of open addressing; a node where a
/// pattern ends has its figures, four bits for each place before a letter: `1b2a` is 0x21. A pattern
/// has fifteen letters at the most.
struct PatternTrie: Sendable {
  /// Stands before and after a word, as the point does in the patterns.
  static let wordEnd = UInt16(UInt8(ascii: "."))

  private var steps: [Step]
  private var figures: [UInt64] = [0]

  private struct Step: Sendable {
    var key: UInt32 = 0
    var node: UInt32 = 0
  }

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

  /// Gives each letter of a word the greatest figure that a pattern has before it.
  func addFigures(to letters: UnsafeMutableBufferPointer<Hyphenation.Letter>) {
    let steps = steps.span
    let figures = figures.span
    let count = letters.count
    for start in 0..<count {
      var node: UInt32 = 0
      var place = start
      while place < count {
        node = Self.step(from: node, by: letters[place].value, in: steps)
        if node == 0 { break }
        let found = figures[Int(node)]
        if found != 0 { Self.raise(letters, from: start, to: found) }
        place &+= 1
      }
    }
  }

  /// Raises the figures of letters to those of a pattern that starts at one of them.
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
    var levels: UInt64 = 0
    var place: UInt64 = 0
    var offset = 0
    while offset < pattern.count {
      let (scalar, end) = pattern.scalar(at: offset)
      if (0x30...0x39).contains(scalar) {
        levels |= UInt64(scalar - 0x30) << (place * 4)
      } else {
        node = grow(from: node, by: Accent.lowercased(scalar))
        place += 1
      }
      offset = end
    }
    precondition(place < 16, "a pattern of more letters than its figures have room for")
    figures[Int(node)] = levels
  }

  private mutating func grow(from node: UInt32, by letter: UInt16) -> UInt32 {
    let known = Self.step(from: node, by: letter, in: steps.span)
    if known != 0 { return known }
    var place = Self.place(node, letter) & (steps.count - 1)
    while steps[place].node != 0 { place = (place + 1) & (steps.count - 1) }
    let next = UInt32(figures.count)
    steps[place] = Step(key: Self.key(node, letter), node: next)
    figures.append(0)
    return next
  }

  /// The node that a letter leads to; 0, where all words start, is none.
  @inline(__always)
  private static func step(from node: UInt32, by letter: UInt16, in steps: Span<Step>) -> UInt32 {
    let key = key(node, letter)
    let mask = steps.count &- 1
    var place = place(node, letter) & mask
    while true {
      let step = steps[unchecked: place]
      if step.key == key || step.node == 0 { return step.node }
      place = (place &+ 1) & mask
    }
  }

  private static func key(_ node: UInt32, _ letter: UInt16) -> UInt32 {
    node << 16 | UInt32(letter)
  }

  private static func place(_ node: UInt32, _ letter: UInt16) -> Int {
    Int((key(node, letter) &* 0x9E37_79B1) >> 15)
  }
}
