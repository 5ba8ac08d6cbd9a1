/// Remembers how firmly the text holds together at the blanks about which the rules were asked:
/// first fit and total fit come to the same ones.
struct HoldMemory {
  /// The offset after the blank, shifted by eight bits, and the hold.
  private var entries = InlineArray<16, UInt64>(repeating: .max)

  /// The hold at the blank before an offset; nil where it is not remembered.
  func hold(before offset: Int) -> Hold? {
    let entry = entries[offset & 15]
    guard entry &>> 8 == UInt64(truncatingIfNeeded: offset) else { return nil }
    return Hold(rawValue: UInt8(truncatingIfNeeded: entry))
  }

  mutating func note(_ hold: Hold, before offset: Int) {
    entries[offset & 15] = UInt64(truncatingIfNeeded: offset) &<< 8 | UInt64(hold.rawValue)
  }
}
