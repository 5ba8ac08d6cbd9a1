import Text

/// The cells of a text from its start to each block of thirty-two bytes, so that any width is found
/// in a few steps.
///
///     Il pleuvait trop, dit le gardien|, pour être de sortie, et le soi|r …
///     0                               32                              63
///
/// A block is plain when each of its scalars takes one cell, or none as marks do, and ends no line.
/// Nothing is measured across another, whose cells are not summed up.
struct CellSums {
  let bytes: UTF8Bytes
  /// For each block and for the end of the text the sum, shifted by two bits, and in these what the
  /// block before it is.
  private let sums: UnsafeMutableBufferPointer<UInt32>
  /// Where the first block starts that is not plain. Up to there a sum is a width.
  let plainEnd: Int

  private static var hasMarks: UInt32 { 1 }
  private static var isOther: UInt32 { 2 }

  /// How many sums a text has.
  static func count(for bytes: UTF8Bytes) -> Int {
    (bytes.count &+ PlainBlock.count &- 1) / PlainBlock.count &+ 1
  }

  /// Adds up the cells of a text, in room for so many sums as it has.
  init(_ bytes: UTF8Bytes, in room: UnsafeMutableBufferPointer<UInt32>) {
    self.bytes = bytes
    sums = room
    var plainEnd = Int.max
    var sum: UInt32 = 0
    var number = 0
    var start = 0
    room[0] = 0
    while start < bytes.count {
      let isWhole = start &+ PlainBlock.count <= bytes.count
      let block = isWhole ? Self.block(bytes, at: start) : Self.end(bytes, from: start)
      if block & Self.isOther != 0, plainEnd == .max { plainEnd = start }
      sum &+= block & ~3
      number &+= 1
      room[number] = sum | block & 3
      start &+= PlainBlock.count
    }
    self.plainEnd = plainEnd
  }

  /// The cells of a block, shifted by two bits, and what it is.
  @inline(__always)
  private static func block(_ bytes: UTF8Bytes, at start: Int) -> UInt32 {
    block(bytes, at: start, PlainBlock.read(bytes, at: start))
  }

  /// The same from what was read of a block.
  @inline(__always)
  private static func block(
    _ bytes: UTF8Bytes, at start: Int, _ read: (strange: PlainBlock.StrangeBytes, cells: Int)
  ) -> UInt32 {
    let (strange, cells) = read
    var sum = UInt32(truncatingIfNeeded: cells) &<< 2
    if strange.isEmpty { return sum }
    var kinds: UInt32 = 0
    for offset in strange {
      let kind = kind(bytes, at: start &+ offset)
      kinds |= kind
      if kind == hasMarks { sum &-= 4 }
    }
    return sum | kinds
  }

  /// The same for less than a block.
  private static func end(_ bytes: UTF8Bytes, from start: Int) -> UInt32 {
    if bytes.count >= PlainBlock.count {
      let read = PlainBlock.read(bytes, last: bytes.count &- start)
      return block(bytes, at: bytes.count &- PlainBlock.count, read)
    }
    var cells: UInt32 = 0
    var kinds: UInt32 = 0
    for offset in start..<bytes.count {
      switch bytes[offset] {
      case 0x20..<0x7F, 0xC3..<0xCC: cells &+= 4
      case 0x80..<0xC0: break
      default:
        let kind = kind(bytes, at: offset)
        if kind != hasMarks { cells &+= 4 }
        kinds |= kind
      }
    }
    return cells | kinds
  }

  /// Whether the scalar at an offset takes a cell as the dashes and marks of French do, or none.
  @inline(__always)
  private static func kind(_ bytes: UTF8Bytes, at offset: Int) -> UInt32 {
    switch bytes[offset] {
    case 0xC2: bytes[offset &+ 1] >= 0xA0 && bytes[offset &+ 1] != 0xAD ? 0 : isOther
    case 0xE2:
      switch (bytes[offset &+ 1], bytes[offset &+ 2]) {
      case (0x80, 0x90...0xA7), (0x80, 0xAF), (0x82, 0xAC), (0x88, 0x92): 0
      default: isOther
      }
    case 0xCC: hasMarks
    case 0xCD: bytes[offset &+ 1] < 0xB0 ? hasMarks : isOther
    default: isOther
    }
  }

  /// The sum up to a block.
  @inline(__always)
  func sum(toBlock block: Int) -> Int { Int(sums[block] &>> 2) }

  @inline(__always)
  func isPlain(_ block: Int) -> Bool { sums[block &+ 1] & Self.isOther == 0 }

  /// The sum up to an offset in a plain block.
  @inline(__always)
  func sum(to offset: Int) -> Int {
    let start = offset & ~(PlainBlock.count &- 1)
    let block = start / PlainBlock.count
    var sum = sum(toBlock: block) &+ offset &- start
    sum &-=
      start &+ PlainBlock.count <= bytes.count
      ? PlainBlock.continuations(in: bytes, at: start, first: offset &- start)
      : EightBytes.continuations(in: bytes, start..<offset)
    if start < bytes.count, sums[block &+ 1] & Self.hasMarks != 0 {
      sum &-= marks(in: start..<offset)
    }
    return sum
  }

  private func marks(in range: Range<Int>) -> Int {
    range.count { bytes[$0] == 0xCC || bytes[$0] == 0xCD }
  }

  /// The number of blocks.
  @inline(__always)
  var count: Int { sums.count &- 1 }
}
