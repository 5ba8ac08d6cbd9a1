/// How many cells each scalar takes: 0, 1 or 2, with 4 added where East Asian fonts draw wide what
/// others draw narrow, and 8 where U+FE0E or U+FE0F after it chooses between text and emoji.
func widthTable(_ database: Database) -> String {
  let ambiguous: UInt8 = 4
  let hasVariants: UInt8 = 8
  let categories = database.generalCategories()
  let widths = database.values(of: "EastAsianWidth.txt", default: "N") { $0.count == 1 }
  let prepended = database.scalars(of: "GraphemeBreakProperty.txt", having: "Prepend")
  let ignored = database.scalars(
    of: "DerivedCoreProperties.txt", having: "Default_Ignorable_Code_Point")
  let medialJamo = Set(0x1160...0x11FF).union(0xD7B0...0xD7FF)

  var cells = (0..<0x11_0000).map { scalar -> UInt8 in
    if prepended.contains(scalar) { return 1 }
    if ignored.contains(scalar) || medialJamo.contains(scalar) { return 0 }
    switch (categories[scalar], widths[scalar]) {
    case ("Mn", _), ("Me", _), ("Cf", _), ("Cc", _), ("Zl", _), ("Zp", _): return 0
    case (_, "W"), (_, "F"): return 2
    case (_, "A"): return 1 + ambiguous
    default: return 1
    }
  }
  for row in database.rows(of: "emoji-variation-sequences.txt") {
    cells[scalar(String(row[0].prefix { $0 != " " }))] |= hasVariants
  }
  return notice + """

    /// The cells of all scalars: see `Width`.
    enum WidthTable {
    \(TwoStages(cells).swift(indent: "  "))
    }

    """
}
