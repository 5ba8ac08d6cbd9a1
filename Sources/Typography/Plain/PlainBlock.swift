import Text

/// Thirty-two bytes of a text, looked at together.
enum PlainBlock {
  static let count = 32

  private typealias Bytes = SIMD32<UInt8>

  /// The bytes that need a look of their own, and the cells of the block if they are plain: ASCII
  /// that is printed and Latin letters of two bytes need none.
  @inline(__always)
  static func read(_ bytes: UTF8Bytes, at offset: Int) -> (strange: StrangeBytes, cells: Int) {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    return (StrangeBytes(strange(block)), count &- sum(follows(block)))
  }

  /// The same of the last bytes of a text only, which has a block at least; the offsets are those
  /// in its last block.
  @inline(__always)
  static func read(
    _ bytes: UTF8Bytes, last: Int
  ) -> (strange: StrangeBytes, cells: Int) {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: bytes.count &- count, as: Bytes.self)
    let first = SIMD32<Int8>(repeating: Int8(truncatingIfNeeded: count &- last))
    let isLast = flags(numbers .>= first)
    return (StrangeBytes(strange(block) & isLast), last &- sum(follows(block) & isLast))
  }

  @inline(__always)
  private static func strange(_ block: Bytes) -> Flags {
    // From CC round to 1F.
    let isOutside = flags((block &+ Bytes(repeating: 0x34)) .< Bytes(repeating: 0x54))
    return isOutside | flags(block .== Bytes(repeating: 0x7F))
      | flags(block .== Bytes(repeating: 0xC2))
  }

  /// How many of the first bytes of a block follow the first of a scalar.
  @inline(__always)
  static func continuations(in bytes: UTF8Bytes, at offset: Int, first count: Int) -> Int {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let limit = SIMD32<Int8>(repeating: Int8(truncatingIfNeeded: count))
    return sum(follows(block) & flags(numbers .< limit))
  }

  /// The bytes that follow the first of a scalar.
  @inline(__always)
  private static func follows(_ block: Bytes) -> Flags {
    flags(unsafeBitCast(block, to: SIMD32<Int8>.self) .< SIMD32<Int8>(repeating: -64))
  }

  /// How many bytes are flagged.
  @inline(__always)
  private static func sum(_ flags: Flags) -> Int {
    let each = flags & Flags(repeating: ones)
    let sums = each[0] &+ each[1] &+ each[2] &+ each[3]
    return Int(truncatingIfNeeded: (sums &* ones) &>> 56)
  }

  @inline(__always)
  private static var numbers: SIMD32<Int8> {
    SIMD32(
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
      26, 27, 28, 29, 30, 31)
  }

  /// The offsets of some bytes in a block, in an order of their own: the first byte of each eight,
  /// then the second of each…
  struct StrangeBytes: Sequence, IteratorProtocol {
    private var flags: UInt64

    @inline(__always)
    fileprivate init(_ flags: Flags) {
      let ones = PlainBlock.ones
      let eights = flags & Flags(ones, ones << 1, ones << 2, ones << 3)
      self.flags = (eights[0] | eights[2]) | (eights[1] | eights[3])
    }

    @inline(__always)
    var isEmpty: Bool { flags == 0 }

    @inline(__always)
    mutating func next() -> Int? {
      guard flags != 0 else { return nil }
      let place = flags.trailingZeroBitCount
      flags &= flags &- 1
      return place &>> 3 | (place & 7) &<< 3
    }
  }

  /// What a comparison says of each byte, all ones or all zeros, eight together: masks themselves
  /// are put together one by one.
  fileprivate typealias Flags = SIMD4<UInt64>

  fileprivate static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func flags<Scalar>(_ mask: SIMDMask<SIMD32<Scalar>>) -> Flags
  where Scalar: SIMDScalar, Scalar.SIMDMaskScalar == Int8 {
    unsafeBitCast(mask, to: Flags.self)
  }
}
