/// The steps of five lines at the most, in three bytes each: most paragraphs have no more, and need
/// no array.
///
///     the blank bytes before it   its bytes   those that take no cell   phase   ending, 1 more
///                2                    9                  7                4            2     bits
///
/// It is fifteen bytes long, so that `Lines` is sixteen.
struct FewLines: Hashable, Sendable {
  /// The first two steps and a part of the third.
  private var low: UInt64 = 0
  private var middle: UInt32 = 0
  private var high: UInt16 = 0
  private var highest: UInt8 = 0

  static let most = 5

  /// The first lines of a draft, the others of which are none; nil where one is too long or too far
  /// from the one before it.
  init?(_ steps: borrowing InlineArray<32, LineStep>) {
    guard steps[0].isShort, steps[1].isShort, steps[2].isShort, steps[3].isShort, steps[4].isShort
    else { return nil }
    let third = steps[2].inThreeBytes
    low = steps[0].inThreeBytes | steps[1].inThreeBytes << 24 | third << 48
    rest = third >> 16 | steps[3].inThreeBytes << 8 | steps[4].inThreeBytes << 32
  }

  /// The other part of the third step, and the last two.
  private var rest: UInt64 {
    get { UInt64(middle) | UInt64(high) << 32 | UInt64(highest) << 48 }
    set {
      middle = UInt32(truncatingIfNeeded: newValue)
      high = UInt16(truncatingIfNeeded: newValue >> 32)
      highest = UInt8(truncatingIfNeeded: newValue >> 48)
    }
  }

  private var bits: UInt128 {
    get { UInt128(rest) << 64 | UInt128(low) }
    set {
      low = UInt64(truncatingIfNeeded: newValue)
      rest = UInt64(truncatingIfNeeded: newValue >> 64)
    }
  }

  var count: Int { (128 - bits.leadingZeroBitCount + 23) / 24 }

  subscript(number: Int) -> LineStep {
    get { LineStep(inThreeBytes: UInt32(truncatingIfNeeded: bits >> (24 * number) & 0xFF_FFFF)) }
    set {
      let shift = 24 * number
      bits = bits & ~(0xFF_FFFF << shift) | UInt128(newValue.inThreeBytes) << shift
    }
  }
}
