extension VirtualScreen {
  /// Carries out `CSI numbers final`; false if it is none that changes the text or the cursor.
  mutating func edit(_ final: Character, _ numbers: [Int]) -> Bool {
    let first = numbers.first ?? 0
    let count = max(1, first)
    let (row, column) = cursor
    switch final {
    case "A": moveTo(row: row - count, column: column)
    case "B", "e": moveTo(row: row + count, column: column)
    case "C", "a": moveTo(row: row, column: column + count)
    case "D": moveTo(row: row, column: column - count)
    case "E": moveTo(row: row + count, column: 0)
    case "F": moveTo(row: row - count, column: 0)
    case "G", "`": moveTo(row: row, column: count - 1)
    case "d": moveTo(row: count - 1, column: column)
    case "H", "f": moveTo(row: count - 1, column: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
    case "I": moveTo(row: row, column: (column / 8 + count) * 8)
    case "Z": moveTo(row: row, column: ((column + 7) / 8 - count) * 8)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "X": erase(row, column..<min(columns, column + count))
    case "P": shiftLine(by: -count)
    case "@": shiftLine(by: count)
    case "L": scroll(row..<region.upperBound, by: -count)
    case "M": scroll(row..<region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b": for _ in 0..<count { put(lastScalar) }
    case "r":
      let last = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : cells.count
      region = min(count - 1, cells.count - 1)..<max(count, min(last, cells.count))
      moveTo(row: 0, column: 0)
    default: return false
    }
    return true
  }

  /// Writes a character where the cursor is; a mark joins the cell before.
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.terminalWidth(ambiguousWide: drawsAmbiguousWide)
    if width == 0 {
      var column = wraps ? cursor.column : cursor.column - 1
      if column > 0, cells[cursor.row][column].isEmpty { column -= 1 }
      if column >= 0 { cells[cursor.row][column].unicodeScalars.append(scalar) }
      return
    }
    if wraps || cursor.column + width > columns {
      lineFeed()
      moveTo(row: cursor.row, column: 0)
    }
    let end = cursor.column + width
    erase(cursor.row, cursor.column..<min(end, columns))
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2, end <= columns { cells[cursor.row][cursor.column + 1] = "" }
    lastScalar = scalar
    cursor.column = min(end, columns - 1)
    wraps = end >= columns
  }

  mutating func lineFeed() {
    wraps = false
    if cursor.row == region.upperBound - 1 {
      scroll(region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, cells.count - 1)
    }
  }

  mutating func reverseLineFeed() {
    wraps = false
    if cursor.row == region.lowerBound {
      scroll(region, by: -1)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  /// Blanks cells, and the other half of a wide character cut in two.
  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if range.lowerBound > 0, cells[row][range.lowerBound].isEmpty {
      cells[row][range.lowerBound - 1] = " "
    }
    if range.upperBound < columns, cells[row][range.upperBound].isEmpty {
      cells[row][range.upperBound] = " "
    }
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ which: Int) {
    let from = which == 0 ? cursor.column : 0
    erase(cursor.row, from..<(which == 1 ? cursor.column + 1 : columns))
  }

  private mutating func eraseScreen(_ which: Int) {
    if which < 2 { eraseLine(which) }
    let others =
      switch which {
      case 0: cursor.row + 1..<cells.count
      case 1: 0..<cursor.row
      default: 0..<cells.count
      }
    for row in others { erase(row, 0..<columns) }
  }

  private mutating func shiftLine(by count: Int) {
    var line = cells[cursor.row]
    let blanks = Array(repeating: " ", count: min(abs(count), columns - cursor.column))
    if count > 0 {
      line.insert(contentsOf: blanks, at: cursor.column)
    } else {
      line.removeSubrange(cursor.column..<cursor.column + blanks.count)
      line += blanks
    }
    cells[cursor.row] = Array(line.prefix(columns))
    wraps = false
  }

  /// Moves rows up, or down if the count is negative; blank ones come in.
  private mutating func scroll(_ range: Range<Int>, by count: Int) {
    guard !range.isEmpty else { return }
    let number = min(abs(count), range.count)
    let blank = Self.blank(number, columns)
    var rows = Array(cells[range])
    if count > 0 {
      rows.removeFirst(number)
      rows += blank
    } else {
      rows.removeLast(number)
      rows.insert(contentsOf: blank, at: 0)
    }
    cells.replaceSubrange(range, with: rows)
  }
}
