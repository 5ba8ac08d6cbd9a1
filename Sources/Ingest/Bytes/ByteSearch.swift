/// Finding bytes eight at a time: markup is mostly text without a sign of its own.
extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first in a part; the end of the part where it does not.
  @inline(__always)
  func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
    place(of: byte, byte, byte, from: start, to: end)
  }

  /// Where one of three bytes stands first.
  @inline(__always)
  func place(
    of one: UInt8, _ two: UInt8, _ three: UInt8, from start: Int, to end: Int
  ) -> Int {
    let (ones, twos, threes) = (Self.eight(one), Self.eight(two), Self.eight(three))
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    // The last eight may reach beyond the part, as long as they stay within the bytes.
    while index < end, index + 8 <= count {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        Self.zeros(word ^ ones) | Self.zeros(word ^ twos) | Self.zeros(word ^ threes)
      if found != 0 { return Swift.min(end, index + found.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < end {
      if self[index] == one || self[index] == two || self[index] == three { return index }
      index += 1
    }
    return end
  }

  /// Whether the bytes are those of another.
  func isSame(as other: Self) -> Bool {
    guard count == other.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var index = 0
    while index + 8 <= count {
      let word = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word != right.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index += 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// False when none of the next eight bytes is below U+0020.
  @inline(__always)
  func mayHaveControls(at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // A byte that is borrowed from for the one below it may be taken for one.
    return (word &- Self.eight(0x20)) & ~word & Self.eight(0x80) != 0
  }

  /// The same byte in all eight.
  @inline(__always)
  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The upper bit of each byte that is zero, and perhaps of some after the first such.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
