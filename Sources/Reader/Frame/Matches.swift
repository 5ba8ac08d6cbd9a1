import Display
import Text

/// Shows where a line that is already drawn holds what was looked for.
enum Matches {
  static func highlight(
    _ words: String, in line: String, on screen: inout Screen, row: Int, column: Int
  ) {
    for range in Folding.ranges(of: words, in: line) {
      let before = String(decoding: line.utf8.prefix(range.lowerBound), as: UTF8.self)
      let through = String(decoding: line.utf8.prefix(range.upperBound), as: UTF8.self)
      screen.restyle(
        row: row,
        columns: column + screen.ruler.cells(of: before)..<column + screen.ruler.cells(of: through),
        .match)
    }
  }
}
