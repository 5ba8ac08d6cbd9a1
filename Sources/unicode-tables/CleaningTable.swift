/// What becomes of each scalar of a stranger's text. The numbers are those of `Treatment`.
func cleaningTable(_ database: Database) -> String {
  let (keep, replace, remove, lineEnd, tab, space): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
    0, 1, 2, 3, 4, 5
  )
  let (soft, joiner, variation, mark, joining): (UInt8, UInt8, UInt8, UInt8, UInt8) = (
    6, 7, 8, 9, 10
  )
  let categories = database.generalCategories()
  let roles = database.values(of: "GraphemeBreakProperty.txt", default: "Other") { $0.count == 1 }
  let ignored = database.scalars(
    of: "DerivedCoreProperties.txt", having: "Default_Ignorable_Code_Point")
  let bidi = database.scalars(of: "PropList.txt", having: "Bidi_Control")

  let treatments = (0..<0x11_0000).map { scalar -> UInt8 in
    switch scalar {
    case 0x09: return tab
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return lineEnd
    case 0xAD, 0x200B: return soft
    case 0x200D: return joiner
    case 0xFE0E, 0xFE0F: return variation
    case 0x1680, 0x2000...0x2008, 0x200A, 0x205F, 0x2800, 0x3000: return space
    case 0xFFF9...0xFFFB: return replace
    default: break
    }
    if bidi.contains(scalar) || ignored.contains(scalar) && categories[scalar] != "Cn" {
      return remove
    }
    if ignored.contains(scalar) { return (0xE_0000...0xE_0FFF).contains(scalar) ? remove : replace }
    switch categories[scalar] {
    case "Cc", "Cn", "Co", "Cs": return replace
    case "Mn", "Mc", "Me": return mark
    case "Cf": return roles[scalar] == "Prepend" ? joining : remove
    default: break
    }
    switch roles[scalar] {
    case "Prepend", "L", "V", "T", "Extend", "SpacingMark": return joining
    default: return keep
    }
  }
  return notice + """

    /// The treatments of all scalars, by `Treatment`'s numbers.
    enum TreatmentTable {
    \(TwoStages(treatments).swift(indent: "  "))
    }

    """
}
