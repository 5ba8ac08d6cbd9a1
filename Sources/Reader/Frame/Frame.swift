import Display

/// The parts of the screen: masthead, rule, content, foot.
///
///     ┌ masthead ────────────── date ┐
///     ├ rule, where there are 10 rows ┤
///     │ content                       │
///     └ foot ─────────────────────────┘
struct Frame: Sendable {
  let size: Size

  /// The least there must be to read in.
  static let least = Size(columns: 20, rows: 5)

  var isTooSmall: Bool { size.columns < Self.least.columns || size.rows < Self.least.rows }

  var hasRule: Bool { size.rows >= 10 }

  var content: Area {
    let top = hasRule ? 2 : 1
    return Area(row: top, column: 0, rows: max(0, size.rows - top - 1), columns: size.columns)
  }

  var footRow: Int { size.rows - 1 }
}

/// A rectangle of the screen.
struct Area: Hashable, Sendable {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int

  var rowRange: Range<Int> { row..<row + rows }

  /// The area and a sidebar on its right, with the line between them at `line`.
  func split(sidebar width: Int) -> (main: Area, line: Int, sidebar: Area) {
    let mainColumns = columns - width - 1
    return (
      Area(row: row, column: column, rows: rows, columns: mainColumns), column + mainColumns,
      Area(row: row, column: column + mainColumns + 1, rows: rows, columns: width)
    )
  }
}
