/// The line breaking class of each scalar, resolved as rule LB1 says, with what other properties
/// the rules ask for folded in. The order is that of `LineBreakClass`; 49 is added to the East
/// Asian ones.
func lineBreakTable(_ database: Database) -> String {
  let order = [
    "AL", "SP", "NU", "HL", "QU", "Pi", "Pf", "EX", "IS", "SY", "HY", "HH", "BA", "BB", "B2", "NS",
    "IN", "CB", "OP", "CL", "CP", "PR", "PO", "GL", "WJ", "ZW", "ZWJ", "CM", "BK", "CR", "LF", "NL",
    "ID", "EB", "EM", "XP", "JL", "JV", "JT", "H2", "H3", "RI", "AK", "AP", "AS", "DC", "VF", "VI",
    "XA",
  ]
  let numbers = Dictionary(uniqueKeysWithValues: zip(order, UInt8(0)...))
  let categories = database.generalCategories()
  let widths = database.values(of: "EastAsianWidth.txt", default: "N") { $0.count == 1 }
  let pictographs = database.scalars(of: "emoji-data.txt", having: "Extended_Pictographic")
  let classes = unlisted(database.entries(of: "LineBreak.txt"))

  let values = (0..<0x11_0000).map { scalar -> UInt8 in
    let category = categories[scalar]
    let name =
      switch (classes[scalar], category) {
      case _ where scalar == 0x25CC: "DC"
      case (let name, "Cn") where pictographs.contains(scalar): name == "ID" ? "XP" : "XA"
      case ("QU", "Pi"): "Pi"
      case ("QU", "Pf"): "Pf"
      case ("SA", "Mn"), ("SA", "Mc"): "CM"
      case ("AI", _), ("SG", _), ("XX", _), ("SA", _): "AL"
      case ("CJ", _): "NS"
      case (let name, _): name
      }
    guard let number = numbers[name] else { fail("unicode-tables: unknown class \(name)") }
    return number + (["F", "W", "H"].contains(widths[scalar]) ? 49 : 0)
  }
  return notice + """

    /// The line breaking classes of all scalars, by `LineBreakClass`'s numbers.
    enum LineBreakTable {
    \(TwoStages(values).swift(indent: "  "))
    }

    """
}

/// The classes as the file gives them; what it does not list is XX, but for the blocks that its
/// head names. (The head counts 1F800..1F8FF among them; LineBreakTest.txt does not.)
private func unlisted(_ entries: [Database.Entry]) -> [String] {
  var classes = [String](repeating: "XX", count: 0x11_0000)
  let ideographs = [
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x1_F000...0x1_F7FF, 0x1_F900...0x1_FAFF,
    0x1_FC00...0x1_FFFD, 0x2_0000...0x2_FFFD, 0x3_0000...0x3_FFFD,
  ]
  for range in ideographs {
    for scalar in range { classes[scalar] = "ID" }
  }
  for scalar in 0x20A0...0x20CF { classes[scalar] = "PR" }
  for entry in entries {
    for scalar in entry.range { classes[scalar] = entry.fields[0] }
  }
  return classes
}
