/// What each scalar does in an extended grapheme cluster. The numbers are those of `ClusterRole`.
func clusterTable(_ database: Database) -> String {
  let numbers: [String: UInt8] = [
    "Other": 0, "CR": 1, "LF": 2, "Control": 3, "Extend": 4, "ZWJ": 5, "Regional_Indicator": 6,
    "Prepend": 7, "SpacingMark": 8, "L": 9, "V": 10, "T": 11, "LV": 12, "LVT": 13,
  ]
  let (pictograph, consonant, linker, conjunctExtend): (UInt8, UInt8, UInt8, UInt8) = (
    14, 15, 16, 17
  )

  var roles = database.values(of: "GraphemeBreakProperty.txt", default: "Other") { $0.count == 1 }
    .map { numbers[$0] ?? 0 }
  for scalar in database.scalars(of: "emoji-data.txt", having: "Extended_Pictographic")
  where roles[scalar] == 0 {
    roles[scalar] = pictograph
  }
  for entry in database.entries(of: "DerivedCoreProperties.txt") where entry.fields[0] == "InCB" {
    for scalar in entry.range where roles[scalar] != 5 {
      switch entry.fields[1] {
      case "Consonant": roles[scalar] = consonant
      case "Linker": roles[scalar] = linker
      case "Extend": roles[scalar] = conjunctExtend
      default: fail("unicode-tables: unknown InCB \(entry.fields[1])")
      }
    }
  }
  return notice + """

    /// The roles of all scalars, by `ClusterRole`'s numbers.
    enum ClusterRoleTable {
    \(TwoStages(roles).swift(indent: "  "))
    }

    """
}
