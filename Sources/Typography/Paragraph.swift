import Text

/// A text set in lines.
///
///     let paragraph = Paragraph("Il pleuvait trop, dit-il.", setting: Setting(measure: 18))
///     paragraph.lines.map(paragraph.string(of:))   →   ["Il pleuvait trop,", "dit-il."]
///
/// The text is kept as it was given: lines are ranges of it, so that a search, a copy or a style
/// speaks of the original. A U+000A in it ends a line.
package struct Paragraph: Sendable {
  package let text: String
  package let setting: Setting
  package let lines: Lines

  package init(_ text: String, setting: Setting, reading: Reading = .fast) {
    self.text = text
    self.setting = setting
    lines = text.withBytes { Typesetter.lines(of: $0, setting: setting, reading: reading) }
  }

  /// The number of the line on which an offset of the text lies. What lies between two lines
  /// belongs to the first, what lies beyond the text to the last.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
