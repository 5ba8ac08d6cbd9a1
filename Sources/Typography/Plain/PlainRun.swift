import Text

/// A stretch of text in which each scalar takes one cell, or none as marks do, and ends no line.
struct PlainRun {
  private let bytes: UTF8Bytes
  private(set) var offset: Int
  /// The cells from the start of the paragraph to the offset.
  private(set) var width: Int
  private var hasMarks = false

  init(_ bytes: UTF8Bytes, from offset: Int, width: Int) {
    self.bytes = bytes
    self.offset = offset
    self.width = width
  }

  /// Goes on until it is a little beyond a width, or comes to the first scalar that is not plain.
  @inline(__always)
  mutating func advance(beyond limit: Int) {
    while width &+ PlainBlock.count <= limit, offset &+ PlainBlock.reach <= bytes.count,
      let cells = PlainBlock.cells(bytes, at: offset)
    {
      offset &+= PlainBlock.count
      width &+= cells
    }
    while width <= limit {
      guard offset &+ 8 <= bytes.count else { return takeTail(beyond: limit) }
      let eight = EightBytes(bytes, at: offset)
      let plain = eight.inLines
      let run = EightBytes.run(of: plain)
      width &+= run &- EightBytes.count(eight.continuations, inRunOf: plain)
      offset &+= run
      if run < 8, !takePlain() { return }
    }
  }

  /// The same among the last bytes of the text.
  private mutating func takeTail(beyond limit: Int) {
    while width <= limit, offset < bytes.count, takePlain() {}
  }

  /// The offset at which it comes beyond a width, or a little more, as some bytes take no cell.
  func end(within limit: Int) -> Int { width <= limit ? offset : offset &- (width &- limit) &+ 1 }

  /// Goes back to the last space that lies before one offset and after another.
  @inline(__always)
  mutating func retreat(toBlankBefore end: Int, after origin: Int) -> Bool {
    guard end > origin, let space = EightBytes.lastSpace(in: bytes, origin &+ 1..<end)
    else { return false }
    if hasMarks {
      for byte in bytes[space..<offset] where Self.takesCell(byte) { width &-= 1 }
    } else {
      width &-= offset &- space &- EightBytes.continuations(in: bytes, space..<offset)
    }
    offset = space
    return true
  }

  /// Whether the scalar that starts with a byte takes a cell: the bytes that follow do not, nor do
  /// the marks from U+0300 to U+036F.
  private static func takesCell(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80 && byte != 0xCC && byte != 0xCD
  }

  /// Takes the next scalar if it is a plain one: ASCII, Latin and its marks, a dash, a mark of
  /// French.
  private mutating func takePlain() -> Bool {
    let following = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    let (count, cells) =
      switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
      case (0x20..<0x7F, _): (1, 1)
      case (0x80..<0xC0, _): (1, 0)
      case (0xC2, 0xA0..<0xAD), (0xC2, 0xAE...0xBF), (0xC3...0xCB, _): (2, 1)
      case (0xCC, _), (0xCD, 0x80..<0xB0): (2, 0)
      case (0xE2, 0x80) where (0x90...0xA7).contains(following) || following == 0xAF: (3, 1)
      case (0xE2, 0x82) where following == 0xAC: (3, 1)
      default: (0, 0)
      }
    if count == 2, cells == 0 { hasMarks = true }
    offset &+= count
    width &+= cells
    return count > 0
  }
}
