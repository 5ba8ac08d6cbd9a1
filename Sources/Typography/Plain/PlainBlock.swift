import Text

/// Thirty-two bytes of a text, looked at together.
///
/// They are plain when each scalar that starts in them takes one cell and ends no line: ASCII that
/// is printed, Latin 1, the dashes and quotation marks of French. Each answer is a flag in the top
/// bit of a byte, as in `EightBytes`; here the eights are four.
enum PlainBlock {
  static let count = 32
  /// How many bytes have to be there: the last scalar may go on beyond the block.
  static let reach = 34

  private typealias Bytes = SIMD4<UInt64>

  /// The cells that the block takes; nil where it is not plain.
  @inline(__always)
  static func cells(_ bytes: UTF8Bytes, at offset: Int) -> Int? {
    let all = UnsafeRawBufferPointer(bytes)
    let first = all.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let second = all.loadUnaligned(fromByteOffset: offset &+ 1, as: Bytes.self)
    let third = all.loadUnaligned(fromByteOffset: offset &+ 2, as: Bytes.self)
    let low = first & each(0x7F)
    let isASCII = (low &+ each(0x60)) & ~(low &+ each(0x01) | first)
    let follows = first & ~(first &+ first)
    let twice = second &+ second
    let isLatin1 = zeros(first ^ each(0xC2)) & (twice &+ twice) & ~zeros(second ^ each(0xAD))
    let lowThird = third & each(0x7F)
    let isMark = (lowThird &+ each(0x70)) & ~(lowThird &+ each(0x58)) | zeros(third ^ each(0xAF))
    let isPunctuation = zeros(first ^ each(0xE2)) & zeros(second ^ each(0x80)) & isMark
    let isPlain = isASCII | follows | zeros(first ^ each(0xC3)) | isLatin1 | isPunctuation
    let others = ~isPlain & each(0x80)
    guard others[0] | others[1] | others[2] | others[3] == 0 else { return nil }
    let flags = follows & each(0x80)
    let sums = flags[0] &>> 7 &+ flags[1] &>> 7 &+ flags[2] &>> 7 &+ flags[3] &>> 7
    return count &- Int((sums &* 0x0101_0101_0101_0101) &>> 56)
  }

  @inline(__always)
  private static func zeros(_ value: Bytes) -> Bytes {
    ~((value & each(0x7F)) &+ each(0x7F) | value)
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> Bytes {
    Bytes(repeating: byte &* 0x0101_0101_0101_0101)
  }
}
