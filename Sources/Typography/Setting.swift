package import Text

/// How a paragraph is to be set.
package struct Setting: Hashable, Sendable {
  /// Whose rules decide where lines end.
  package enum Language: Hashable, Sendable, CaseIterable {
    case french, english
    /// No rules but Unicode's own.
    case other
  }

  /// How the ends of the lines are chosen.
  package enum Fit: Hashable, Sendable, CaseIterable {
    /// Each line takes all the words it can.
    case first
    /// The paragraph as a whole is the least ragged it can be.
    case total
  }

  /// The cells a line may take, its indent included.
  package var measure: Int
  package var language: Language
  package var fit: Fit
  /// Whether the spaces that belong to a French mark are drawn as the no-break ones it wants.
  package var spacing: Bool
  /// Whether words may be parted where their language allows it. A word wider than the whole
  /// measure is parted in any case.
  package var hyphenation: Bool
  package var isJustified: Bool
  /// The blank cells before the first line.
  package var firstIndent: Int
  /// The blank cells before each other line: more than `firstIndent` for what hangs, as lists do.
  package var indent: Int
  package var ambiguous: AmbiguousWidth

  package init(
    measure: Int, language: Language = .french, fit: Fit = .total, spacing: Bool = true,
    hyphenation: Bool = false, isJustified: Bool = false, firstIndent: Int = 0, indent: Int = 0,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.measure = measure
    self.language = language
    self.fit = fit
    self.spacing = spacing
    self.hyphenation = hyphenation
    self.isJustified = isJustified
    self.firstIndent = firstIndent
    self.indent = indent
    self.ambiguous = ambiguous
  }

  /// The blank cells before a line.
  package func indent(ofLine number: Int) -> Int { number == 0 ? firstIndent : indent }

  /// Whether the letters of Latin writing take one cell each. A switch, since a comparison would
  /// ask the other module how, for each paragraph.
  var isNarrow: Bool {
    switch ambiguous {
    case .narrow: true
    case .wide: false
    }
  }

  /// The cells that the text of a line may take: one at least, however deep the indent.
  func room(onLine number: Int) -> Int {
    min(max(1, measure - indent(ofLine: number)), Self.widest)
  }

  /// Wider than any terminal: no sum of cells or of their squares gets out of hand.
  private static let widest = 1 << 24
}
