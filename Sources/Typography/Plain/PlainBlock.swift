import Text

/// Thirty-two bytes of a text, looked at together.
///
/// They are plain when each scalar that starts in them takes one cell and ends no line: ASCII that
/// is printed, Latin 1, the dashes and quotation marks of French.
enum PlainBlock {
  static let count = 32
  /// How many bytes have to be there: the last scalar may go on beyond the block.
  static let reach = 34

  /// Bytes from 0x80 on are negative.
  private typealias Bytes = SIMD32<Int8>

  /// The cells that the block takes; nil where it is not plain.
  @inline(__always)
  static func cells(_ bytes: UTF8Bytes, at offset: Int) -> Int? {
    let all = UnsafeRawBufferPointer(bytes)
    let first = all.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let second = all.loadUnaligned(fromByteOffset: offset &+ 1, as: Bytes.self)
    let third = all.loadUnaligned(fromByteOffset: offset &+ 2, as: Bytes.self)
    let isASCII = flags(first .> each(0x1F)) & flags(first .!= each(0x7F))
    let follows = flags(first .< each(0xC0))
    let isLatin1 =
      flags(first .== each(0xC2)) & flags(second .> each(0x9F)) & flags(second .!= each(0xAD))
    let isMark =
      flags(third .> each(0x8F)) & flags(third .< each(0xA8)) | flags(third .== each(0xAF))
    let isPunctuation = flags(first .== each(0xE2)) & flags(second .== each(0x80)) & isMark
    let isPlain = isASCII | follows | flags(first .== each(0xC3)) | isLatin1 | isPunctuation
    guard isPlain[0] & isPlain[1] & isPlain[2] & isPlain[3] == .max else { return nil }
    let following = follows & Flags(repeating: ones)
    let sums = following[0] &+ following[1] &+ following[2] &+ following[3]
    return count &- Int(truncatingIfNeeded: (sums &* ones) &>> 56)
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// What a comparison says of each byte, all ones or all zeros, eight together: masks themselves
  /// are put together one by one.
  private typealias Flags = SIMD4<UInt64>

  @inline(__always)
  private static func flags(_ mask: SIMDMask<Bytes>) -> Flags {
    unsafeBitCast(mask, to: Flags.self)
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> Bytes { Bytes(repeating: Int8(bitPattern: byte)) }
}
