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
  ///
  /// The tables are lent once for the whole word: asking an array for each step takes twice as long.
  func addFigures(to letters: UnsafeMutableBufferPointer<Hyphenation.Letter>) {
    steps.withUnsafeBufferPointer { steps in
      figuresOfNode.withUnsafeBufferPointer { figuresOfNode in
        figures.withUnsafeBufferPointer { figures in
          for start in 0..<letters.count {
            var node: UInt32 = 0
            var place = start
            while place < letters.count {
              node = Self.step(from: node, by: letters[place].value, in: steps)
              guard node != 0 else { break }
              place += 1
              let list = Int(figuresOfNode[Int(node)])
              guard list >= 0 else { continue }
              for shift in start...min(place, letters.count - 1) {
                let figure = figures[list + shift - start]
                if figure > letters[shift].figure { letters[shift].figure = figure }
              }
            }
          }
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
    let known = steps.withUnsafeBufferPointer { Self.step(from: node, by: letter, in: $0) }
    if known != 0 { return known }
    var place = Self.place(node, letter) & (steps.count - 1)
    while steps[place].node != 0 { place = (place + 1) & (steps.count - 1) }
    let next = UInt32(figuresOfNode.count)
    steps[place] = Step(key: Self.key(node, letter), node: next)
    figuresOfNode.append(-1)
    return next
  }

  /// The node that a letter leads to; 0, where no step leads, if there is none.
  @inline(__always)
  private static func step(
    from node: UInt32, by letter: UInt16, in steps: UnsafeBufferPointer<Step>
  ) -> UInt32 {
    let key = key(node, letter)
    let mask = steps.count - 1
    var place = place(node, letter) & mask
    while steps[place].node != 0 {
      if steps[place].key == key { return steps[place].node }
      place = (place + 1) & mask
    }
    return 0
  }

  private static func key(_ node: UInt32, _ letter: UInt16) -> UInt32 {
    node << 16 | UInt32(letter)
  }

  private static func place(_ node: UInt32, _ letter: UInt16) -> Int {
    Int((key(node, letter) &* 0x9E37_79B1) >> 15)
  }
}
