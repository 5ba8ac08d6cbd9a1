/// A table as GitHub writes it: a head, a row of strokes, rows.
///
///     | Lampe | Watts |
///     | ----- | ----: |
///     | neuve | 20    |
struct MarkdownTable {
  private let columns: Int
  private(set) var html: [UInt8] = []

  /// Nil when the second line is not the row of strokes that belongs to the first.
  init?(head: String, strokes: Substring) {
    guard strokes.contains("-"), strokes.contains("|") || head.contains("|") else { return nil }
    let marks = Self.cells(strokes)
    let isStroke = marks.allSatisfy { cell in
      let stroke = cell.drop { $0 == ":" }
      let dashes = stroke.prefix { $0 == "-" }
      return !dashes.isEmpty && stroke.dropFirst(dashes.count).allSatisfy { $0 == ":" }
    }
    let names = Self.cells(head[...])
    guard isStroke, marks.count == names.count else { return nil }
    columns = names.count
    add("<table><thead>")
    add(row: names, as: "th")
    add("</thead><tbody>")
  }

  /// Takes a row; cells that it lacks are empty, those too many are left out.
  mutating func take(_ line: Substring) {
    var cells = Array(Self.cells(line).prefix(columns))
    while cells.count < columns { cells.append("") }
    add(row: cells, as: "td")
  }

  consuming func finished() -> [UInt8] {
    add("</tbody></table>\n")
    return html
  }

  private mutating func add(_ text: String) { html += Array(text.utf8) }

  private mutating func add(row: [String], as name: String) {
    add("<tr>")
    for cell in row {
      add("<\(name)>")
      html += MarkdownInlines.html(cell)
      add("</\(name)>")
    }
    add("</tr>")
  }

  /// What strokes part; `\|` is a sign of the text.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    var trimmed = cells.map(Words.line)
    if trimmed.first?.isEmpty == true, trimmed.count > 1 { trimmed.removeFirst() }
    if trimmed.last?.isEmpty == true, trimmed.count > 1 { trimmed.removeLast() }
    return trimmed
  }
}
