package import Display

extension Screen {
  /// The same screen in ASCII, for a terminal of which nothing more is known.
  ///
  ///     « Cœur » : 3 €   │ Été        becomes
  ///     << Coeur >> : 3 E │ Ete
  ///
  /// A spelling longer than its character takes its room from the blanks that follow the words:
  /// what stands in a column stays in its column. Where they are too few, the spelling is cut.
  package var transliterated: Screen {
    var screen = Screen(size: size)
    for row in 0..<size.rows {
      var piece = Piece()
      for (column, cell) in self.row(row).enumerated() {
        if !cell.isBlank, cell.isRule || piece.trailingBlanks > 1 {
          piece.write(on: &screen, row: row, isLast: false)
          piece = Piece(column: column)
        }
        piece.take(cell)
      }
      piece.write(on: &screen, row: row, isLast: true)
    }
    screen.cursor = cursor
    screen.isCursorVisible = isCursorVisible
    return screen
  }
}

/// Words, and the blanks after them: what may move.
private struct Piece {
  var column = 0
  var trailingBlanks = 0
  private var cells: [(spelling: String, width: Int, style: Style)] = []

  init(column: Int = 0) { self.column = column }

  mutating func take(_ cell: Cell) {
    if cell.cluster.isEmpty, !cells.isEmpty {
      cells[cells.count - 1].width = 2
      return
    }
    trailingBlanks = cell.isBlank ? trailingBlanks + 1 : 0
    cells.append((spelling(of: cell.cluster), 1, cell.style))
  }

  func write(on screen: inout Screen, row: Int, isLast: Bool) {
    var room = isLast ? trailingBlanks : max(0, trailingBlanks - 1)
    var column = column
    for (spelling, width, style) in cells.dropLast(trailingBlanks) {
      let length = min(spelling.count, width + room)
      room -= max(0, length - width)
      let end = screen.write(spelling, at: row, column, style: style, limit: length)
      column = max(end, column + width)
    }
  }

  private func spelling(of cluster: String) -> String {
    guard let scalar = cluster.unicodeScalars.first else { return " " }
    return scalar.isASCII ? String(scalar) : TransliterationTable.entries[scalar] ?? "?"
  }
}

extension Cell {
  fileprivate var isBlank: Bool { cluster == " " }
  fileprivate var isRule: Bool { cluster == "│" || style.role == .rule }
}
