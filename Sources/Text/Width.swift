/// How many cells one scalar takes by itself.
///
/// East Asian wide and full-width characters take two cells, marks and invisible characters none,
/// all others one. Spacing marks (Mc) take their own cell: so do the C library and ncurses.
struct Width {
  private let bits: UInt8

  init(of scalar: UInt32) {
    bits = ScalarTable.value(of: scalar, index: WidthTable.index, data: WidthTable.data)
  }

  var cells: Int { Int(bits & 3) }

  /// One cell, or two where East Asian fonts draw it.
  var isAmbiguous: Bool { bits & 4 != 0 }

  func cells(_ ambiguous: AmbiguousWidth) -> Int {
    ambiguous == .wide && isAmbiguous ? 2 : cells
  }

  /// U+FE0E and U+FE0F after it choose between one cell of text and two of emoji.
  var hasVariants: Bool { bits & 8 != 0 }
}
