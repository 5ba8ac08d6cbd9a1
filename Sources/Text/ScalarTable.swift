/// Reads a table of one small value per scalar, as `unicode-tables` writes it.
///
/// The first stage says in which block of 128 a scalar lies, the second holds the blocks. Both are
/// literals: they are read where the program's file lies in memory, and nothing is built at start.
package enum ScalarTable {
  @inlinable
  package static func value(
    of scalar: UInt32, index: StaticString, data: StaticString
  ) -> UInt8 {
    let place = folded(scalar)
    let stage = index.utf8Start + Int(place >> 7) * 2
    let block = Int(stage[0] &- 0x30) << 6 | Int(stage[1] &- 0x30)
    return data.utf8Start[block << 7 | Int(place & 127)] &- 0x20
  }

  /// Planes 4 to 16 are empty but for the tags of plane 14 and private use: they are brought close.
  @inlinable
  package static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x4_0000 { return scalar }
    if scalar >> 12 == 0xE0 { return scalar - 0xA_0000 }
    return scalar < 0xF_0000 ? 0x4_1000 : 0x4_1001
  }
}
