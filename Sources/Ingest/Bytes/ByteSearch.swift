extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range, looked for eight bytes at a time; nil where there is none.
  func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    let all = UnsafeRawBufferPointer(self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let word = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      // The top bit of a byte that was the one, and is now zero; exact up to the first.
      let others = word ^ (ones &* UInt64(byte))
      let found = (others &- ones) & ~others & (ones &* 0x80)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < range.upperBound {
      if self[place] == byte { return place }
      place += 1
    }
    return nil
  }
}
