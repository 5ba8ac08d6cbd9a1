import Typography

/// A buffer wrapped at a measure as one types, with the cursor's row and column.
///
/// Every cluster stands on exactly one line, blanks at line ends too, so that the cursor has a place
/// before and after each.
struct WrappedText {
  /// Ranges of clusters, line ends left out.
  private(set) var lines: [Range<Int>] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  private let clusters: [Character]
  private let measure: Int
  private let ruler: Ruler

  init(_ buffer: TextBuffer, measure: Int, _ ruler: Ruler) {
    self.measure = measure
    self.ruler = ruler
    clusters = buffer.clusters
    var start = 0
    for end in clusters.indices where clusters[end] == "\n" {
      wrap(start..<end, measure)
      start = end + 1
    }
    wrap(start..<clusters.count, measure)
    place(cursor: buffer.cursor)
  }

  /// Whether these are the lines of a buffer at a measure.
  func holds(_ buffer: TextBuffer, measure: Int) -> Bool {
    measure == self.measure && buffer.clusters == clusters
  }

  mutating func place(cursor: Int) {
    cursorRow = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = lines[cursorRow].lowerBound..<min(cursor, lines[cursorRow].upperBound)
    cursorColumn = cells(of: before)
  }

  /// The place in a row that is nearest to a column.
  func place(row: Int, column: Int) -> Int {
    let line = lines[row]
    var cells = 0
    for index in line {
      if cells >= column { return index }
      cells += ruler.cells(of: clusters[index])
    }
    let isLast = row == lines.count - 1 || lines[row + 1].lowerBound > line.upperBound
    return isLast ? line.upperBound : max(line.lowerBound, line.upperBound - 1)
  }

  private func cells(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + ruler.cells(of: clusters[$1]) }
  }

  /// Breaks a paragraph where the typesetter would.
  private mutating func wrap(_ range: Range<Int>, _ measure: Int) {
    guard !range.isEmpty else {
      lines.append(range)
      return
    }
    let text = String(clusters[range])
    let paragraph = Paragraph(
      text,
      setting: Setting(
        measure: max(1, measure - 1), fit: .first, hyphenation: false,
        ambiguous: ruler.ambiguous))
    var starts: Set<Int> = []
    for line in paragraph.lines.dropFirst() { starts.insert(line.range.lowerBound) }
    var offset = 0
    var start = range.lowerBound
    for index in range {
      if starts.contains(offset), index > start {
        lines.append(start..<index)
        start = index
      }
      offset += clusters[index].utf8.count
    }
    lines.append(start..<range.upperBound)
  }
}
