/// What becomes of a scalar that a stranger wrote. The generated table holds these numbers.
enum Treatment: UInt8 {
  case keep
  /// Controls, private use, the unassigned: U+FFFD stands in their place.
  case replace
  /// Bidirectional controls and what is drawn as nothing: gone.
  case remove
  case lineEnd
  case tab
  /// Spaces of other widths, and blanks that pass for none.
  case space
  /// Soft hyphen and zero width space: where a line may end.
  case soft
  /// U+200D, kept inside an emoji only.
  case joiner
  /// U+FE0E and U+FE0F, kept after a character that has both forms only.
  case variation
  case mark
  /// Kept, but may pile up into one cluster without end.
  case joining

  init(of scalar: UInt32) {
    let number = ScalarTable.value(
      of: scalar, index: TreatmentTable.index, data: TreatmentTable.data)
    self = Treatment(rawValue: number) ?? .replace
  }
}
