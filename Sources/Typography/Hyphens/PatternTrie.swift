import Text

/// The patterns of a language, letter by letter.
///
/// A step from one node by one letter is a look-up in one table of open addressing; a node where a
/// pattern ends leads to its figures.
struct PatternTrie: Sendable {
  /// Stands before and after a word, as the point does in the patterns.
  static let wordEnd = UInt16(UInt8(ascii: "."))

  private var steps: [Step]
  private var figuresOfNode: [Int32] = [-1]
  private var figures: [UInt8] = []

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
    let lists = figuresOfNode.span
    for start in letters.indices {
      var node: UInt32 = 0
      for place in start..<letters.count {
        guard let next = Self.step(from: node, by: letters[place].value, in: steps) else { break }
        node = next
        let list = lists[Int(node)]
        guard list >= 0 else { continue }
        for shift in start...min(place + 1, letters.count - 1) {
          let figure = figures[Int(list) + shift - start]
          if figure > letters[shift].figure { letters[shift].figure = figure }
        }
      }
    }
  }

  private mutating func add(_ pattern: UTF8Bytes) {
    var node: UInt32 = 0
    var levels: [UInt8] = [0]
    var offset = 0
    while offset < pattern.count {
      let (scalar, end) = pattern.scalar(at: offset)
      if (0x30...0x39).contains(scalar) {
        levels[levels.count - 1] = UInt8(scalar - 0x30)
      } else {
        node = grow(from: node, by: Accent.lowercased(scalar))
        levels.append(0)
      }
      offset = end
    }
    figuresOfNode[Int(node)] = Int32(figures.count)
    figures += levels
  }

  private mutating func grow(from node: UInt32, by letter: UInt16) -> UInt32 {
    if let next = Self.step(from: node, by: letter, in: steps.span) { return next }
    var place = Self.place(node, letter) & (steps.count - 1)
    while steps[place].node != 0 { place = (place + 1) & (steps.count - 1) }
    let next = UInt32(figuresOfNode.count)
    steps[place] = Step(key: Self.key(node, letter), node: next)
    figuresOfNode.append(-1)
    return next
  }

  private static func step(
    from node: UInt32, by letter: UInt16, in steps: Span<Step>
  ) -> UInt32? {
    let key = key(node, letter)
    var place = place(node, letter) & (steps.count - 1)
    while steps[place].node != 0 {
      if steps[place].key == key { return steps[place].node }
      place = (place + 1) & (steps.count - 1)
    }
    return nil
  }

  private static func key(_ node: UInt32, _ letter: UInt16) -> UInt32 {
    node << 16 | UInt32(letter)
  }

  private static func place(_ node: UInt32, _ letter: UInt16) -> Int {
    Int((key(node, letter) &* 0x9E37_79B1) >> 15)
  }
}
